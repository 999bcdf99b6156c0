import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from '../../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where pictures go. */
export const PICTURES = path.join(ROOT, 'artifacts/e2e');

/** The browser to start: `CHROME_BIN` or `FIREFOX_BIN`, else one that this machine has. */
export function program(kind: 'chrome' | 'firefox'): string {
  const found = findBrowsers()[kind];
  if (found === null) throw new Error(`No ${kind} was found: install it, or name it in ${kind.toUpperCase()}_BIN`);
  return found;
}

/** The built extension: in `dist`, or in the folder that `WATCHDOG_DIST` names. */
export function builtExtension(kind: 'chrome' | 'firefox'): string {
  const folder = path.resolve(ROOT, process.env.WATCHDOG_DIST ?? 'dist', kind);
  if (!existsSync(path.join(folder, 'manifest.json'))) throw new Error(`Nothing is built in ${folder}: run the build`);
  return folder;
}
