// @ts-check
/** `npm run bench`: measures the built extension against its budgets. Says it in a table and in artifacts/bench.json. */

import { ensureBrowsers } from './browsers.mjs';
import { TARGETS } from './build.mjs';
import { buildFor, conclude, dependencies, importTypeScript } from './start/prepare.mjs';

await conclude(async () => {
  dependencies();
  for (const problem of ensureBrowsers().problems) console.log(`Not measured there: ${problem}`);
  buildFor(TARGETS);
  /** @type {typeof import('../test/bench/run.ts')} */
  const { runBench } = await importTypeScript('test/bench/run.ts');
  return runBench();
});
