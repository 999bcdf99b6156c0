// @ts-check
/** Runs a command-line tool of node_modules by its own script, which needs no shell and is the same on every system. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ ok: boolean, output: string }} ToolResult `output` is empty unless it was asked to be kept */
/** @typedef {{ env?: Record<string, string | undefined>, keepOutput?: boolean }} ToolOptions */

/** A tool that hangs must not hang a build server for ever. */
const PATIENCE_MS = 30 * 60_000;

/**
 * @param {string} root
 * @param {string} packageName
 * @param {string} command a key of the package's `bin`
 */
function scriptOf(root, packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, script);
}

/**
 * @param {string} root the project's folder
 * @param {{ packageName: string, command: string }} tool
 * @param {readonly string[]} args
 * @param {ToolOptions} [options] with `keepOutput` what it prints is handed back, else it goes to the terminal
 * @returns {ToolResult}
 */
export function runTool(root, { packageName, command }, args, { env = {}, keepOutput = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [scriptOf(root, packageName, command), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      killSignal: 'SIGKILL',
      maxBuffer: 256 * 1024 * 1024,
      stdio: keepOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: PATIENCE_MS,
    },
  );
  const failure = error === undefined ? '' : `\n${command}: ${error.message}`;
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${failure}` };
}
