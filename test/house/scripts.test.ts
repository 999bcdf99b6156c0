import { describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { isInstalled, isNodeNewEnough } from '../../scripts/ensure.mjs';
import { ignoredBy } from '../../scripts/source-files.ts';
import { judge } from '../../scripts/test-report.mjs';

describe('the search for browsers', () => {
  const on = (platform: string, files: readonly string[], env: Record<string, string> = {}) =>
    findBrowsers({ platform, env, exists: (file) => files.includes(file) });

  it.each([
    ['linux', ['/usr/bin/chromium', '/usr/bin/firefox-esr'], {}],
    ['linux', ['/opt/google-chrome', '/opt/firefox'], { PATH: '/bin:/opt' }],
    [
      'darwin',
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
      { HOME: '/Users/a' },
    ],
    [
      'win32',
      [
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
      { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
  ])('finds them on %s', (platform, files, env) => {
    expect(on(platform, files, env as Record<string, string>)).toEqual({ chrome: files[0], firefox: files[1] });
  });

  it('takes the one that the user names, and no other in its place', () => {
    const files = ['/usr/bin/chromium', '/usr/bin/firefox-esr', '/my/firefox'];
    const env = { CHROME_BIN: '/not/there', FIREFOX_BIN: '/my/firefox' };
    expect(on('linux', files, env)).toEqual({ chrome: null, firefox: '/my/firefox' });
  });

  it('says so when there is none', () => expect(on('linux', [])).toEqual({ chrome: null, firefox: null }));
});

describe('the state of node_modules', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const wanted = { packages: { '': {}, 'node_modules/a': a, 'node_modules/b': { version: '2.0.0', optional: true } } };

  it.each([
    [true, { 'node_modules/a': a }],
    [false, { 'node_modules/a': a, 'node_modules/left-over': a }],
    [false, {}],
    [false, { 'node_modules/a': { ...a, version: '1.0.1' } }],
    [false, { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    [false, { 'node_modules/a': a, 'node_modules/b': { version: '1.0.0' } }],
  ])('is in step: %s, with %j', (expected, packages) => expect(isInstalled(wanted, { packages })).toBe(expected));

  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.99.0', false],
    ['24.0.0', true],
  ])('Node %s will do: %s', (version, expected) => expect(isNodeNewEnough(version, '>=20.19')).toBe(expected));
});

describe('the sum of a part of the tests', () => {
  const report = (...files: readonly (readonly [status: string, tests: readonly string[]])[]): string =>
    JSON.stringify({
      testResults: files.map(([status, tests]) => ({
        status,
        assertionResults: tests.map((each) => ({ status: each })),
      })),
    });

  it.each([
    ['all well', report(['passed', ['passed', 'passed', 'skipped', 'todo']]), true, [2, 0, 2]],
    ['a failure', report(['failed', ['passed', 'failed']], ['passed', ['passed']]), false, [2, 1, 0]],
    ['a file that cannot be imported', report(['failed', []], ['passed', ['passed']]), false, [1, 1, 0]],
    ['a failed setup', report(['failed', ['skipped', 'skipped']]), false, [0, 1, 2]],
    ['no tests', report(), false, [0, 1, 0]],
    ['only skipped tests', report(['passed', ['skipped']]), true, [0, 1, 1]],
    ['a bad end', report(['passed', ['passed']]), false, [1, 1, 0]],
    ['no report', null, true, [0, 1, 0]],
    ['half a report', '{"testResults": [', true, [0, 1, 0]],
    ['another report', '{}', true, [0, 1, 0]],
  ])('counts %s', (_, json, exitedWell, [passed, failed, skipped]) => {
    expect(judge(json, exitedWell).counts).toEqual({ passed, failed, skipped });
  });
});

describe('what belongs to the source', () => {
  const ignored = ignoredBy('node_modules/\n# made by the build\ndist/\n/top\n*.log\ndocs/*.html\n');

  it.each([
    ['node_modules', true],
    ['a/node_modules', true],
    ['dist', true],
    ['distance', false],
    ['top', true],
    ['a/top', false],
    ['a/npm.log', true],
    ['a/npm.log.ts', false],
    ['docs/a.html', true],
    ['src/main.ts', false],
  ])('%s is left out: %s', (name, expected) => expect(ignored(name)).toBe(expected));
});
