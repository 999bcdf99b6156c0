// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult */

/**
 * What a part of the tests came to. Mistrusts a good end: no report, no tests, or an exit code that no failed test
 * explains all count as one failure.
 * @param {string | null} json the JSON report of vitest; null = there is none
 * @param {boolean} exitedWell
 * @returns {{ counts: Counts, note: string }} `note`: what was wrong with the run itself, or empty
 */
export function judge(json, exitedWell) {
  /** @type {FileResult[]} */
  let files;
  try {
    files = JSON.parse(json ?? '').testResults;
    if (!Array.isArray(files)) throw new TypeError('no testResults');
  } catch {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, note: 'vitest left no readable report' };
  }
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of files) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    const passes = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passes;
    counts.skipped += assertionResults.length - passes - failures;
    // A file that cannot be imported, or whose setup fails, has no failed test of its own.
    counts.failed += status === 'failed' ? Math.max(failures, 1) : failures;
  }
  if (counts.failed > 0) return { counts, note: '' };
  if (counts.passed === 0) return { counts: { ...counts, failed: 1 }, note: 'no test was run' };
  if (!exitedWell)
    return { counts: { ...counts, failed: 1 }, note: 'every test passed, but vitest ended with an error' };
  return { counts, note: '' };
}

/**
 * @param {string} file
 * @returns {string | null}
 */
export function readReport(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
