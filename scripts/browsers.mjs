// @ts-check
/** Finds the browsers that the extension is tried in, and on Debian installs them. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chrome' | 'firefox'} Kind */
/** @typedef {{ chrome: string | null, firefox: string | null }} Found */
/**
 * What the search looks at; everything can be replaced in a test.
 * @typedef {{ env: Record<string, string | undefined>, platform: string, exists: (file: string) => boolean }} Machine
 */

/** @type {Machine} */
const THIS_MACHINE = { env: process.env, platform: process.platform, exists: existsSync };

/** @type {Record<Kind, { variable: string, title: string, names: string[], mac: string[], windows: string[] }>} */
const BROWSERS = {
  chrome: {
    variable: 'CHROME_BIN',
    title: 'Chromium, Chrome or Edge',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    title: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
};

/** Debian's packages, each with a file that tells that it is there. Without the fonts every letter is a box. */
const DEBIAN_PACKAGES = [
  { name: 'chromium', file: '/usr/bin/chromium', unless: 'CHROME_BIN' },
  { name: 'firefox-esr', file: '/usr/bin/firefox-esr', unless: 'FIREFOX_BIN' },
  { name: 'fonts-dejavu-core', file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', unless: '' },
];

/**
 * Where a browser may be, likeliest first.
 * @param {Kind} kind
 * @param {Machine} machine
 * @returns {string[]}
 */
function places(kind, { env, platform }) {
  const { names, mac, windows } = BROWSERS[kind];
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => mac.map((name) => path.posix.join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return folders.flatMap((folder) => windows.map((name) => path.win32.join(folder, name)));
  }
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(':'), '/snap/bin'].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * The browsers of this machine. A path in CHROME_BIN or FIREFOX_BIN counts before everything else, and alone: where it
 * leads nowhere the browser is missing, as another one than the user named would surprise.
 * @param {Partial<Machine>} [machine]
 * @returns {Found}
 */
export function findBrowsers(machine = {}) {
  const on = { ...THIS_MACHINE, ...machine };
  /** @param {Kind} kind */
  const find = (kind) => {
    const named = on.env[BROWSERS[kind].variable];
    if (named !== undefined && named !== '') return on.exists(named) ? named : null;
    return places(kind, on).find((file) => on.exists(file)) ?? null;
  };
  return { chrome: find('chrome'), firefox: find('firefox') };
}

/** Debian itself or a derivative with Debian's packages. Ubuntu's `chromium` is a snap and its `firefox-esr` is not there. */
function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?="?debian"?$/m.test(release) && !/ubuntu/i.test(release);
}

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say
 * @returns {string | null} what went wrong
 */
function aptInstall(packages, say) {
  say(`Installing ${packages.join(', ')} with apt-get (a minute or two)…`);
  const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
  /** @param {string[]} args */
  const apt = (args) =>
    spawnSync('apt-get', [...patience, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  // One unreachable source makes `update` fail although the rest may do, so only the installation decides.
  const update = apt(['update']);
  const { status, error, stdout, stderr } = apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (status === 0) return null;
  if (error !== undefined) return `apt-get could not be started: ${error.message}`;
  const tail = `${update.stderr ?? ''}\n${stdout}\n${stderr}`.trim().split('\n').slice(-10).join('\n  ');
  return `apt-get install ${packages.join(' ')} failed with exit code ${status}:\n  ${tail}`;
}

/**
 * @param {Kind} kind
 * @param {boolean} debian
 */
function missing(kind, debian) {
  const { variable, title } = BROWSERS[kind];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return `${variable} says ${named}, but there is no such file.`;
  const packageName = kind === 'chrome' ? 'chromium' : 'firefox-esr';
  const how = debian ? `run \`apt-get install ${packageName}\` as root` : 'install it';
  return `${title} was not found: ${how}, or set ${variable} to the path of the program.`;
}

/**
 * Finds the browsers, and installs what is missing where that can be done without asking (Debian, as root). Never throws.
 * @param {{ install?: boolean, say?: (line: string) => void }} [options]
 * @returns {Found & { problems: string[] }} `problems`: one plain sentence for each browser that is still missing
 */
export function ensureBrowsers({ install = true, say = console.log } = {}) {
  const debian = isDebian();
  /** @type {string[]} */
  const problems = [];
  if (install && debian && process.getuid?.() === 0) {
    const wanted = DEBIAN_PACKAGES.filter(({ file, unless }) => !process.env[unless] && !existsSync(file));
    const failure =
      wanted.length === 0
        ? null
        : aptInstall(
            wanted.map(({ name }) => name),
            say,
          );
    if (failure !== null) say(failure);
  }
  const found = findBrowsers();
  if (found.chrome === null) problems.push(missing('chrome', debian));
  if (found.firefox === null) problems.push(missing('firefox', debian));
  return { ...found, problems };
}
