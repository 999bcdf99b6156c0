// @ts-check
/**
 * Brings the npm dependencies into step with package-lock.json. Plain JavaScript on Node's own modules only: it runs on a
 * fresh machine, before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */
/** @typedef {{ ok: boolean, message: string }} Outcome */

/** Says which lock file node_modules was last brought into step with. */
const STAMP = 'node_modules/.installed-from';

/**
 * Is everything that the lock file asks for installed in the very version, and nothing else? Packages for other systems
 * may be missing.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm keeps
 */
export function isInstalled(wanted, installed) {
  const want = wanted.packages ?? {};
  const have = installed.packages ?? {};
  const isRight = (/** @type {[string, LockEntry]} */ [name, entry]) => {
    const found = have[name];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  };
  const isComplete = Object.entries(want).every((each) => each[0] === '' || isRight(each));
  return isComplete && Object.keys(have).every((name) => name in want);
}

/**
 * @param {string} version as of `process.versions.node`
 * @param {string} range as of package.json's `engines.node`, `>=major.minor`
 */
export function isNodeNewEnough(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * @param {string} root
 * @param {string} wantedHash
 */
function isUpToDate(root, wantedHash) {
  const stamp = path.join(root, STAMP);
  // Deleting a package by hand is not noticed; deleting node_modules is.
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wantedHash) return true;
  // No stamp, or one of before: npm may have been run by hand since.
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  /** @param {string} file @returns {Lock} */
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return isInstalled(read(path.join(root, 'package-lock.json')), read(hidden));
}

/** @param {string} root */
function install(root) {
  // Under `npm start` and `npm test` npm names itself; this spares a search for npm.cmd on Windows.
  const self = process.env.npm_execpath;
  const isNpm = self !== undefined && path.basename(self).startsWith('npm');
  // Development dependencies are needed even where the user's shell says production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return isNpm
    ? spawnSync(process.execPath, [self, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * Installs the npm dependencies where they are missing or out of step with the lock file. Never throws.
 * @param {string} root the project's folder
 * @param {(line: string) => void} [say]
 * @returns {Outcome}
 */
export function ensureDependencies(root, say = console.log) {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!isNodeNewEnough(process.versions.node, engines.node)) {
    return {
      ok: false,
      message: `Node ${process.versions.node} is too old: ${engines.node} is needed, see https://nodejs.org`,
    };
  }
  const hash = hashOf(path.join(root, 'package-lock.json'));
  const fresh = isUpToDate(root, hash);
  if (!fresh) {
    say('Installing the npm dependencies (npm ci, about half a minute)…');
    const { status, error } = install(root);
    if (error !== undefined) return { ok: false, message: `npm could not be started: ${error.message}` };
    if (status !== 0) return { ok: false, message: `npm ci failed with exit code ${status}; its own message is above` };
  }
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  writeFileSync(path.join(root, STAMP), `${hash}\n`);
  return { ok: true, message: fresh ? 'in step with package-lock.json' : 'installed' };
}
