// @ts-check
/** What every command does before its own work on a machine that may be fresh. Node's own modules only. */
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { ensureDependencies } from '../ensure.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Something that the user can mend; its message is all there is to say. */
export class Mendable extends Error {}

/** Installs the npm dependencies where that is needed. */
export function dependencies() {
  const { ok, message } = ensureDependencies(ROOT);
  if (!ok) throw new Mendable(message);
}

/** @param {readonly import('../manifest-for.ts').Target[]} targets */
export function buildFor(targets) {
  for (const target of targets) {
    console.log(`Building the extension for ${target === 'chrome' ? 'Chrome' : 'Firefox'}…`);
    const { ok, output } = build(ROOT, target);
    if (!ok) throw new Mendable(`The build for ${target} failed:\n${output.trim()}`);
  }
}

/**
 * Runs a TypeScript module through vite, which is there once the dependencies are. The caller names the module's type.
 * @param {string} file relative to the project's folder
 */
export async function importTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL(`../../${file}`, import.meta.url)), {
    configFile: false,
    logLevel: 'warn',
  });
  return module;
}

/**
 * Runs a command to its end. The exit code is its number; an error is said in a sentence where the user can mend it.
 * @param {() => Promise<number>} command
 */
export async function conclude(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Mendable ? error.message : error);
  }
}
