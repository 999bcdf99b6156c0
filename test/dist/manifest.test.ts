import { describe, expect, it } from 'vitest';
import { Built, TARGETS } from './built.ts';

const SITE = 'https://claude.ai/*';

/** Keys that open a door; a development build has some of them. */
const DOORS = [
  'web_accessible_resources',
  'externally_connectable',
  'sandbox',
  'content_security_policy',
  'key',
  'update_url',
];

describe.each(TARGETS)('the built manifest for %s', (target) => {
  const built = new Built(target);
  const { manifest } = built;

  it('asks for exactly what is needed', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'notifications']);
    expect(manifest.host_permissions).toEqual([SITE]);
    expect(manifest.content_scripts?.map(({ matches }) => matches)).toEqual([[SITE], [SITE]]);
    expect(Object.keys(manifest).filter((key) => key.startsWith('optional_'))).toEqual([]);
  });

  // Without a policy of its own the extension has the browser's default one: no remote code, no code from text.
  it('opens no door', () => expect(DOORS.filter((key) => key in manifest)).toEqual([]));

  it('is not that of a development build', () => {
    const texts = built.filesOf('.js', '.html', '.css', '.json').map((file) => ({ file, text: built.text(file) }));
    expect(
      texts.filter(({ text }) => /localhost|127\.0\.0\.1|@vite\/client/.test(text)).map(({ file }) => file),
    ).toEqual([]);
    expect(built.files.filter((file) => /loader/.test(file))).toEqual([built.worker]);
  });

  it('names the browsers that it was tried with', () => {
    const firefox = { gecko: { strict_min_version: '142.0' }, gecko_android: { strict_min_version: '142.0' } };
    expect(manifest).toMatchObject(
      target === 'chrome' ? { minimum_chrome_version: '148' } : { browser_specific_settings: firefox },
    );
  });

  it('names only files that were built', () => {
    const icon = manifest.action?.default_icon;
    const icons = [manifest.icons, typeof icon === 'string' ? { icon } : icon].flatMap((each) =>
      Object.values(each ?? {}),
    );
    const styles = manifest.content_scripts?.flatMap(({ css }) => css ?? []) ?? [];
    const named = [built.worker, built.popup, ...built.contentScripts, ...icons, ...styles];
    expect(icons.length).toBeGreaterThan(4);
    expect(named.filter((file) => !built.files.includes(file))).toEqual([]);
  });

  it('has every message it names in every language', () => {
    const languages = built.files.filter((file) => /^_locales\/[^/]+\/messages\.json$/.test(file));
    expect(languages).toContain(`_locales/${manifest.default_locale}/messages.json`);
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, id]) => id ?? '');
    for (const language of languages) expect(JSON.parse(built.text(language))).toMatchObject(namesOf(named));
  });
});

function namesOf(ids: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(ids.map((id) => [id, { message: expect.stringMatching(/\S/) }]));
}
