// @ts-check
/** What can be said behind `npm start --`. Node's own modules only: `--help` must work before anything is installed. */
import { parseArgs } from 'node:util';

/** @typedef {'chrome' | 'chromium' | 'edge' | 'firefox'} BrowserName */
/**
 * @typedef {object} StartOptions
 * @property {BrowserName | null} browser null = whichever is there
 * @property {string | null} scenario
 * @property {boolean} live
 * @property {boolean} headless
 */

/** @type {readonly BrowserName[]} */
export const BROWSER_NAMES = ['chrome', 'chromium', 'edge', 'firefox'];

export const USAGE = `Shows Usage Watchdog for Claude in a browser. Installs and builds whatever is missing first.

  npm start                          a browser window with the extension, on a replica of claude.ai: nothing there
                                     costs anything, and each situation can be chosen at the bottom left
  npm start -- --headless            no window: plays a story, says what the extension says to each step of it, and
                                     saves a picture of each (this is also what happens without a display)
  npm start -- --live                the real claude.ai, in a browser profile that is kept for it alone

  --browser NAME     ${BROWSER_NAMES.join(', ')}; otherwise the first of them that is installed
  --scenario NAME    the situation to begin with; a wrong name lists them all
  --help             this text`;

/**
 * @param {readonly string[]} argv
 * @returns {{ kind: 'help' } | { kind: 'wrong', sentence: string } | { kind: 'go', options: StartOptions }}
 */
export function parseOptions(argv) {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: { browser: { type: 'string' }, scenario: { type: 'string' } },
  });
  /** @type {StartOptions} */
  const options = { browser: null, scenario: null, live: false, headless: false };
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(`"${token.value}" is not understood.`);
    if (token.kind === 'option-terminator') continue;
    if (token.name === 'help' || token.name === 'h') return { kind: 'help' };
    const problem = take(options, token.name, token.rawName, token.value);
    if (problem !== null) return wrong(problem);
  }
  const contradiction = contradictionIn(options);
  return contradiction === null ? { kind: 'go', options } : wrong(contradiction);
}

/** @param {StartOptions} options */
function contradictionIn({ live, headless, scenario }) {
  if (live && headless) return '--live needs a window, so it does not go with --headless.';
  if (live && scenario !== null) return '--live is the real claude.ai, which has no scenarios.';
  if (headless && scenario !== null) return 'The story of --headless has its own scenarios.';
  return null;
}

/**
 * @param {StartOptions} options
 * @param {string} name
 * @param {string} rawName
 * @param {string | undefined} value
 * @returns {string | null} what is wrong
 */
function take(options, name, rawName, value) {
  if (name === 'live' || name === 'headless') {
    options[name] = true;
    return value === undefined ? null : `${rawName} takes no value.`;
  }
  if (name === 'scenario') {
    options.scenario = value ?? null;
    return value === undefined ? '--scenario needs a name.' : null;
  }
  if (name !== 'browser') return `There is no option ${rawName}.`;
  options.browser = BROWSER_NAMES.find((known) => known === value) ?? null;
  return options.browser === null ? `--browser is one of ${BROWSER_NAMES.join(', ')}.` : null;
}

/** @param {string} sentence @returns {{ kind: 'wrong', sentence: string }} */
function wrong(sentence) {
  return { kind: 'wrong', sentence: `${sentence} See npm start -- --help` };
}
