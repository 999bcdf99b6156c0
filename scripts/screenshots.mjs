// @ts-check
/** `npm run screenshots`: a picture of every state of the popup, light and dark, in artifacts/popup. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowsers, findBrowsers } from './browsers.mjs';
import { conclude, dependencies, Mendable, ROOT } from './start/prepare.mjs';

const SHOOTER = path.join(ROOT, 'test/faces/shoot.mjs');

await conclude(async () => {
  const chrome = findBrowsers().chrome ?? ensureBrowsers().chrome;
  if (chrome === null) throw new Mendable('The pictures are taken in Chromium, Chrome or Edge, and none was found.');
  dependencies();
  const env = { ...process.env, CHROMIUM: chrome };
  // Names of states behind the command take pictures of those alone.
  const { status } = spawnSync(process.execPath, [SHOOTER, ...process.argv.slice(2)], { env, stdio: 'inherit' });
  if (status === 0) console.log('The pictures are in artifacts/popup.');
  return status ?? 1;
});
