// @ts-check
import { runTool } from './tool.mjs';

/** @typedef {import('./manifest-for.ts').Target} Target */

/** @type {readonly Target[]} */
export const TARGETS = ['chrome', 'firefox'];

/**
 * Builds the extension for one browser, afresh, into `dist/<target>` or into `outDir`.
 * @param {string} root the project's folder
 * @param {Target} target
 * @param {string} [outDir]
 */
export function build(root, target, outDir) {
  // The shell's NODE_ENV, or the test runner's own, would otherwise decide which variant of a library is bundled.
  const env = { NODE_ENV: 'production', VITEST: undefined, WATCHDOG_OUT: outDir };
  const vite = { packageName: 'vite', command: 'vite' };
  return runTool(root, vite, ['build', '--mode', target, '--logLevel', 'warn'], { env, keepOutput: true });
}
