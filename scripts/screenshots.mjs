// @ts-check
/**
 * `npm run screenshots`: a picture of every face, state and language in artifacts, and those for README and stores in
 * docs/screenshots. `npm run screenshots -- popup armed --lang=de` takes those alone (test/faces/shoot.ts).
 */
import { ensureBrowsers, findBrowsers } from './browsers.mjs';
import { conclude, dependencies, importTypeScript, Mendable } from './start/prepare.mjs';

await conclude(async () => {
  const chrome = findBrowsers().chrome ?? ensureBrowsers().chrome;
  if (chrome === null) throw new Mendable('The pictures are taken in Chromium, Chrome or Edge, and none was found.');
  dependencies();
  /** @type {typeof import('../test/faces/shoot.ts')} */
  const { shoot, shootAll } = await importTypeScript('test/faces/shoot.ts');
  /** @type {typeof import('../test/faces/store.ts')} */
  const { shootForStores } = await importTypeScript('test/faces/store.ts');
  const args = process.argv.slice(2);
  if (args[0] === 'store') await shootForStores(chrome);
  else if (args.length > 0) await shoot(args, chrome);
  else {
    await shootAll(chrome);
    await shootForStores(chrome);
  }
  console.log('The pictures are in artifacts and docs/screenshots.');
  return 0;
});
