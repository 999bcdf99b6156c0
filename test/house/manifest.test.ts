import { describe, expect, it } from 'vitest';
import { type BaseManifest, type Manifest, manifestFor, type Target } from '../../scripts/manifest-for.ts';
import { isThere, readJson } from './project.ts';

const SITE = 'https://claude.ai/*';
const TARGETS: readonly Target[] = ['chrome', 'firefox'];

const base = readJson<BaseManifest>('manifest.json');

/** Every file that a manifest names, as it stands in it. */
function filesNamed({ icons, action, background, content_scripts: scripts }: Manifest): string[] {
  const icon = action?.default_icon;
  const worker =
    background === undefined ? [] : 'scripts' in background ? background.scripts : background.service_worker;
  return [
    ...Object.values(icons ?? {}),
    ...(typeof icon === 'string' ? [icon] : Object.values(icon ?? {})),
    action?.default_popup,
    worker,
    ...(scripts ?? []).flatMap(({ js, css }) => [...(js ?? []), ...(css ?? [])]),
  ]
    .flat()
    .filter((name) => name !== undefined);
}

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = manifestFor(base, target);

  it('is the same every time, and leaves the base alone', () => {
    const before = structuredClone(base);
    expect(manifestFor(base, target)).toEqual(manifest);
    expect(base).toEqual(before);
  });

  // A permission more makes the browser ask every user again, and switches the extension off until they agree.
  it('asks for exactly what is needed (store rejection: an unused permission)', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'notifications']);
    expect(manifest.host_permissions).toEqual([SITE]);
    expect(manifest.content_scripts?.map(({ matches }) => matches)).toEqual([[SITE], [SITE]]);
    expect(Object.keys(manifest).filter((key) => key.startsWith('optional_'))).toEqual([]);
  });

  it('names only files that exist', () => {
    const files = filesNamed(manifest);
    expect(files.length).toBeGreaterThan(6);
    expect(files.filter((name) => !isThere(name) && !isThere(`public/${name}`))).toEqual([]);
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe(readJson<{ version: string }>('package.json').version);
  });

  it('names only messages that exist', () => {
    const messages = readJson<Record<string, unknown>>(`public/_locales/${manifest.default_locale}/messages.json`);
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !(id in messages))).toEqual([]);
  });

  it('speaks to no other page or extension', () => {
    const doors = ['externally_connectable', 'web_accessible_resources', 'sandbox'];
    expect(doors.filter((door) => door in manifest)).toEqual([]);
  });
});

describe('what differs', () => {
  it('for Chrome is a service worker', () => {
    expect(manifestFor(base, 'chrome').background).toEqual({
      service_worker: 'src/background/main.ts',
      type: 'module',
    });
  });

  it('for Firefox is an event page, and the promise that no data is collected', () => {
    const { background, browser_specific_settings: settings } = manifestFor(base, 'firefox');
    expect(background).toEqual({ scripts: ['src/background/main.ts'], type: 'module' });
    expect(settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('is nothing else', () => {
    for (const target of TARGETS) expect(manifestFor(base, target)).toMatchObject({ ...base });
  });
});
