import type { ManifestV3Export } from '@crxjs/vite-plugin';

export type Target = 'chrome' | 'firefox';

/** A manifest as a plain value; the plugin's own type also allows promises and functions. */
type PlainManifest = Exclude<ManifestV3Export, Promise<unknown> | ((...args: never[]) => unknown)>;

/** The plugin's types do not know Firefox for Android. */
export type Manifest = PlainManifest & {
  browser_specific_settings?: { gecko_android?: { strict_min_version: string } };
};

/** What the top-level `manifest.json` holds: everything that both browsers share. */
export type BaseManifest = Omit<PlainManifest, 'background' | 'browser_specific_settings' | 'minimum_chrome_version'>;

/** Where the worker starts; the only entry that the two browsers name differently. */
const WORKER = 'src/background/main.ts';

/** Chrome 148 brought the native `browser` object, so the polyfill steps aside there. */
const MINIMUM_CHROME = '148';

/** Firefox 142 is the first to know `data_collection_permissions` on desktop and Android. */
const MINIMUM_FIREFOX = '142.0';

/**
 * The manifest of one browser, derived from the shared base. Pure: the same base and target give the same manifest.
 * Chrome runs a service worker, Firefox an event page; everything else stays as the base says.
 */
export function manifestFor(base: BaseManifest, target: Target): Manifest {
  if (target === 'chrome') {
    return {
      ...base,
      minimum_chrome_version: MINIMUM_CHROME,
      background: { service_worker: WORKER, type: 'module' },
    };
  }
  return {
    ...base,
    background: { scripts: [WORKER], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'usage-watchdog@example.com',
        strict_min_version: MINIMUM_FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: MINIMUM_FIREFOX },
    },
  };
}
