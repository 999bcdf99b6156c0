// @ts-check
/** `npm start`: the extension in a browser, on a replica of claude.ai. Runs on a fresh clone: see start/options.mjs. */
import { ensureBrowsers } from './browsers.mjs';
import { chooseBrowser } from './start/choose-browser.mjs';
import { parseOptions, USAGE } from './start/options.mjs';
import { buildFor, conclude, dependencies, importTypeScript, Mendable } from './start/prepare.mjs';

/** @param {import('./start/options.mjs').StartOptions} options */
async function start(options) {
  const found = chooseBrowser(options.browser);
  if ('problem' in found) ensureBrowsers();
  const chosen = 'problem' in found ? chooseBrowser(options.browser) : found;
  if ('problem' in chosen) throw new Mendable(chosen.problem);
  dependencies();
  /** @type {typeof import('./start/run.ts')} */
  const { run, problemWith } = await importTypeScript('scripts/start/run.ts');
  const problem = problemWith(options);
  if (problem !== null) throw new Mendable(problem);
  buildFor([chosen.target]);
  return run(options, chosen);
}

const parsed = parseOptions(process.argv.slice(2));
if (parsed.kind === 'help') console.log(USAGE);
if (parsed.kind === 'wrong') await conclude(async () => Promise.reject(new Mendable(parsed.sentence)));
if (parsed.kind === 'go') await conclude(() => start(parsed.options));
