// @ts-check
/**
 * `npm test`: installs what is missing, then checks everything, and goes on after a failure. `npm test -- unit lint` runs
 * only the named parts. The last line is the sum over all parts: `N passed, N failed, N skipped`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.mjs';
import { build, TARGETS } from './build.mjs';
import { ensureDependencies } from './ensure.mjs';
import { judge, readReport } from './test-report.mjs';
import { runTool } from './tool.mjs';

/** @typedef {import('./test-report.mjs').Counts} Counts */
/** @typedef {{ counts: Counts, note?: string }} Result */
/** @typedef {{ name: string, run: () => Result }} Step */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const PASSED = { ...NOTHING, passed: 1 };
const FAILED = { ...NOTHING, failed: 1 };

/** Where this run's reports go. */
const reports = mkdtempSync(path.join(tmpdir(), 'watchdog-test-'));
/** @type {Record<string, string>} the browsers that were found, for the end-to-end tests */
const browserEnv = {};
let built = true;
let anyBrowser = true;

/**
 * A tool whose exit code is the one check.
 * @param {{ packageName: string, command: string }} tool
 * @param {string[]} args
 * @returns {Result}
 */
function check(tool, args) {
  return { counts: runTool(ROOT, tool, args).ok ? PASSED : FAILED };
}

/**
 * @param {string} name of the report
 * @param {string[]} projects of vitest.config.ts
 * @returns {Result}
 */
function vitest(name, projects) {
  const report = path.join(reports, `${name}.json`);
  const args = ['run', ...projects.map((project) => `--project=${project}`)];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { ok } = runTool(ROOT, { packageName: 'vitest', command: 'vitest' }, args, { env: browserEnv });
  return judge(readReport(report), ok);
}

/** @returns {Result} */
function dependencies() {
  const { ok, message } = ensureDependencies(ROOT);
  return { counts: ok ? NOTHING : FAILED, note: message };
}

/** @returns {Result} */
function browsers() {
  const { chrome, firefox, problems } = ensureBrowsers();
  if (chrome !== null) browserEnv.CHROME_BIN = chrome;
  if (firefox !== null) browserEnv.FIREFOX_BIN = firefox;
  anyBrowser = chrome !== null || firefox !== null;
  const note = [chrome, firefox, ...problems].filter((part) => part !== null).join('  ');
  return { counts: { ...NOTHING, failed: problems.length }, note };
}

/** @returns {Result} */
function buildBoth() {
  const failures = TARGETS.filter((target) => {
    const { ok, output } = build(ROOT, target);
    if (!ok) console.log(output);
    return !ok;
  });
  built = failures.length === 0;
  return { counts: { ...NOTHING, failed: failures.length } };
}

/** @returns {Result} */
function dist() {
  return built ? vitest('dist', ['dist']) : { counts: FAILED, note: 'not run, as the build failed' };
}

/** @returns {Result} */
function endToEnd() {
  if (!built) return { counts: FAILED, note: 'not run, as the build failed' };
  return anyBrowser ? vitest('e2e', ['e2e', 'looks']) : { counts: FAILED, note: 'not run, as there is no browser' };
}

/** @type {Step[]} */
const STEPS = [
  { name: 'browsers', run: browsers },
  { name: 'typecheck', run: () => check({ packageName: 'typescript', command: 'tsc' }, ['-p', 'tsconfig.json']) },
  { name: 'lint', run: () => check({ packageName: '@biomejs/biome', command: 'biome' }, ['check', '.']) },
  { name: 'unit', run: () => vitest('unit', ['unit', 'dom']) },
  { name: 'build', run: buildBoth },
  { name: 'dist', run: dist },
  { name: 'e2e', run: endToEnd },
];

/**
 * @param {Step} step
 * @returns {{ counts: Counts, line: string }}
 */
function perform({ name, run }) {
  const start = performance.now();
  /** @type {Result} */
  let result;
  try {
    result = run();
  } catch (error) {
    result = { counts: FAILED, note: String(error) };
  }
  const { counts, note = '' } = result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const sum = counts.passed + counts.failed + counts.skipped > 0 ? `${lineOf(counts)}. ` : '';
  const line = `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${sum}${note}`;
  console.log(line.trimEnd());
  return { counts, line };
}

/** @param {Counts} counts */
function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {string[]} names */
function main(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.log(`There is no part ${unknown.join(', ')}. Parts: ${STEPS.map(({ name }) => name).join(' ')}`);
    return FAILED;
  }
  const done = [perform({ name: 'dependencies', run: dependencies })];
  // The end-to-end tests are told where the browsers are, so they bring that part along.
  const wanted = (/** @type {string} */ name) =>
    names.length === 0 || names.includes(name) || (name === 'browsers' && names.includes('e2e'));
  // Without the dependencies there is nothing to run the rest with.
  if (done[0]?.counts.failed === 0) done.push(...STEPS.filter(({ name }) => wanted(name)).map(perform));
  console.log(`\n${done.map(({ line }) => line.trimEnd()).join('\n')}\n`);
  const add = (/** @type {Counts} */ sum, /** @type {{ counts: Counts }} */ { counts }) => ({
    passed: sum.passed + counts.passed,
    failed: sum.failed + counts.failed,
    skipped: sum.skipped + counts.skipped,
  });
  return done.reduce(add, NOTHING);
}

const total = main(process.argv.slice(2));
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(lineOf(total));
