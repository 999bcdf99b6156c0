import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { ChosenBrowser } from './choose-browser.mjs';
import { AS_ROOT } from './launch-chrome.ts';
import { ROOT } from './prepare.mjs';
import { END_SIGNALS, untilTheEnd } from './until-the-end.ts';

const START = 'https://claude.ai/new';

/** Opens the real claude.ai with the extension, in a profile that stays, so that one sign-in is enough. */
export async function showLive({ name, target, file }: ChosenBrowser): Promise<number> {
  const profile = path.join(cacheFolder(), 'usage-watchdog', `live-${name}`);
  mkdirSync(profile, { recursive: true });
  console.log(`
This is the real claude.ai: what you click there is real, and can cost money.

1. Sign in; the profile is kept for next time, apart from your own, in
   ${profile}
2. Pin Usage Watchdog to the toolbar, and open Settings → Usage once.

Ctrl+C ends it. Delete that folder to be rid of the sign-in.`);
  const extension = path.join(ROOT, 'dist', target);
  if (name === 'firefox') return inFirefox(file, extension, profile);
  return name === 'chromium' ? inChromium(file, extension, profile) : inChrome(file, extension, profile);
}

/** By web-ext, which installs without driving: a Firefox under WebDriver says so to every page. */
function inFirefox(file: string, extension: string, profile: string): Promise<number> {
  const webExt = path.join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = ['run', '--source-dir', extension, '--firefox', file, '--firefox-profile', profile];
  args.push('--profile-create-if-missing', '--keep-profile-changes', '--no-input', '--no-reload', '--start-url', START);
  return untilItEnds(process.execPath, [webExt, ...args]);
}

/** Chromium takes an extension from its command line, and needs no driver. */
function inChromium(file: string, extension: string, profile: string): Promise<number> {
  return untilItEnds(file, [...argumentsFor(profile), `--load-extension=${extension}`, START]);
}

/** Chrome and Edge take one only from a driver. It does nothing else, but the browser tells each page of it. */
async function inChrome(executablePath: string, extension: string, profile: string): Promise<number> {
  console.log(`
Should claude.ai not let you in, since this browser says that it is driven: take --browser chromium or firefox, or
start your own browser, and load ${extension} under "Load unpacked" on chrome://extensions.`);
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    handleSIGINT: false,
    ignoreDefaultArgs: true,
    args: [...argumentsFor(profile), '--enable-unsafe-extension-debugging', START],
  });
  await untilTheEnd(browser);
  await browser.close();
  return 0;
}

function argumentsFor(profile: string): string[] {
  return [...AS_ROOT, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check'];
}

/** Runs a program until the user closes it or presses Ctrl+C. */
function untilItEnds(file: string, args: readonly string[]): Promise<number> {
  // A group of its own, so that Ctrl+C comes here first and ends the program with all of its own.
  const child = spawn(file, args, { cwd: ROOT, detached: true, stdio: 'ignore' });
  for (const signal of END_SIGNALS) process.on(signal, () => end(child));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 0));
  });
}

/** Windows has no groups; there a child that is told to end is ended. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
}

function cacheFolder(): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local');
  return process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
}
