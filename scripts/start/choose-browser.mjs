// @ts-check
import { existsSync } from 'node:fs';
import { findBrowsers } from '../browsers.mjs';

/** @typedef {import('./options.mjs').BrowserName} BrowserName */
/** @typedef {{ name: BrowserName, target: 'chrome' | 'firefox', file: string }} ChosenBrowser */

/** @type {Readonly<Record<BrowserName, { title: string, isIt: (file: string) => boolean }>>} */
const KINDS = {
  chrome: { title: 'Google Chrome', isIt: (file) => /chrome/i.test(file) && !/chromium|edge/i.test(file) },
  chromium: { title: 'Chromium', isIt: (file) => /chromium/i.test(file) },
  edge: { title: 'Microsoft Edge', isIt: (file) => /edge/i.test(file) },
  firefox: { title: 'Firefox', isIt: () => true },
};

/**
 * The program to start: the one that was named, else the first that is there. CHROME_BIN and FIREFOX_BIN count as they
 * do for the tests.
 * @param {BrowserName | null} wanted
 * @returns {ChosenBrowser | { problem: string }}
 */
export function chooseBrowser(wanted) {
  for (const name of wanted === null ? /** @type {BrowserName[]} */ (Object.keys(KINDS)) : [wanted]) {
    const file = find(name);
    if (file !== null) return { name, target: name === 'firefox' ? 'firefox' : 'chrome', file };
  }
  const what = wanted === null ? 'No Chrome, Chromium, Edge or Firefox' : `No ${KINDS[wanted].title}`;
  const variable = wanted === 'firefox' ? 'FIREFOX_BIN' : 'CHROME_BIN';
  return { problem: `${what} was found: install it, or set ${variable} to the path of the program.` };
}

/** @param {BrowserName} name */
function find(name) {
  if (name === 'firefox') return findBrowsers().firefox;
  const named = process.env.CHROME_BIN;
  // A path that the user gave may be called anything: it is taken for Chrome unless its name says otherwise.
  if (named && existsSync(named)) {
    const other = ['chromium', 'edge'].find((each) => KINDS[/** @type {BrowserName} */ (each)].isIt(named));
    return name === (other ?? 'chrome') ? named : null;
  }
  return findBrowsers({ exists: (file) => KINDS[name].isIt(file) && existsSync(file) }).chrome;
}
