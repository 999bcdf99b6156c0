import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Account } from '../../src/account/account.ts';
import { browserLines } from '../../src/dashboard/views/diagnostics/browser-lines.ts';
import { contradictionRows } from '../../src/dashboard/views/diagnostics/contradiction-rows.ts';
import { reportText } from '../../src/dashboard/views/diagnostics/report-text.ts';
import { sourceRows } from '../../src/dashboard/views/diagnostics/source-rows.ts';
import { unknownKeys } from '../../src/dashboard/views/diagnostics/unknown-keys.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import type { SourceHistory, StoredAccount, WatchDocument } from '../../src/watch/documents/types.ts';
import { createFormat } from '../../src/words/format.ts';
import { translateFrom } from '../faces/translate-from.ts';
import * as a from '../popup/accounts.ts';
import { diagnosed } from './diagnosed.ts';
import { NO_PAST, SPECIMENS, stateOf } from './states.ts';

const { NOW, MINUTE, HOUR } = a;
const speech = { t: translateFrom(messages), format: createFormat({ locale: 'en-GB', timeZone: a.ZONE }) };
const storedOf = (state: State): StoredAccount => Object.values(state.accounts.accounts)[0]!;
const base = stateOf([a.armed], NO_PAST);

describe('the names of unknown keys', () => {
  it.each<[string, readonly string[], readonly string[], number]>([
    ['words', ['tangelo', 'nimbus_quill', 'tier2_cap'], ['tangelo', 'nimbus_quill', 'tier2_cap'], 0],
    ['an id', ['2b5365bb-d97f-4997-a828-ee288ef51964', 'a2b5365bbd97f4997'], [], 2],
    ['an address', ['someone@example.com'], [], 1],
    ['a number', ['4792', 'card4242'], [], 2],
    ['markup', ['<b>x</b>', 'a b'], [], 2],
    ['a long one', ['x'.repeat(41)], [], 1],
    ['nothing', [''], [], 1],
    ['twice the same', ['tangelo', 'tangelo'], ['tangelo'], 0],
    [
      'many',
      Array.from({ length: 26 }, (_, n) => `key_${String.fromCharCode(97 + n)}`),
      [...'abcdefghijkl'].map((l) => `key_${l}`),
      14,
    ],
  ])('%s', (_, keys, names, more) => {
    expect(unknownKeys(keys)).toEqual({ names, more });
  });

  it('hide the name of an organization', () => {
    expect(unknownKeys(['acme_limit', 'Acme', 'limit'], ['ACME Works', 'Acme'])).toEqual({ names: ['limit'], more: 2 });
  });
});

describe('the sources', () => {
  const row = (source: SourceHistory | undefined, watch: Partial<WatchDocument> = {}) => {
    const stored = { ...storedOf(base), sources: source === undefined ? {} : { usage: source } };
    const seen = { stored, watch: { ...base.watch, ...watch }, settings: base.settings, now: NOW };
    const { tone, lastGood, age, result } = sourceRows(seen, speech)[0]!;
    return { tone, lastGood, age, result };
  };
  const source = (lastSuccess: number | null, lastFailure: SourceHistory['lastFailure'] = null): SourceHistory => ({
    lastSuccess,
    lastFailure,
    unknownKeys: [],
  });

  it.each<[string, SourceHistory | undefined, Partial<WatchDocument>, ReturnType<typeof row>]>([
    ['never', undefined, {}, { tone: 'unknown', lastGood: null, age: null, result: ['Not read yet'] }],
    ['well', source(NOW - 2 * MINUTE), {}, { tone: 'ok', lastGood: '14:30', age: '2 min', result: ['Read'] }],
    [
      'late',
      source(NOW - HOUR),
      {},
      { tone: 'warning', lastGood: '13:32', age: '1 h', result: ['Read, but later than planned'] },
    ],
    [
      'in the future, after the clock was set back',
      source(NOW + HOUR),
      {},
      { tone: 'ok', lastGood: '15:32', age: '0 min', result: ['Read'] },
    ],
    [
      'not offered',
      source(null, { kind: 'not-offered', at: NOW - MINUTE }),
      {},
      { tone: 'info', lastGood: null, age: null, result: ['Not offered to this account', 'Tried at 14:31'] },
    ],
    [
      'asked to wait',
      source(NOW - HOUR, { kind: 'rate-limited', at: NOW - MINUTE }),
      { quietUntil: NOW + 9 * MINUTE },
      {
        tone: 'warning',
        lastGood: '13:32',
        age: '1 h',
        result: ['claude.ai asked to wait', 'Tried at 14:31', 'Again at 14:41'],
      },
    ],
    [
      'a failure that is over',
      source(NOW - MINUTE, { kind: 'shape', at: NOW - HOUR }),
      {},
      { tone: 'ok', lastGood: '14:31', age: '1 min', result: ['Read'] },
    ],
  ])('read %s', (_, history, watch, expected) => expect(row(history, watch)).toEqual(expected));

  it.each([
    'signed-out',
    'wrong-organization',
    'challenge',
    'offline',
    'timeout',
    'server-error',
    'refused',
    'not-json',
    'shape',
  ] as const)('%s is said in words', (kind) => {
    const { tone, result } = row(source(null, { kind, at: NOW }));
    expect(tone).toBe('warning');
    expect(result[0]).toMatch(/^[A-Z]|^claude/);
  });

  it('name the chat and the page where a fact rests on them', () => {
    const seen = { stored: storedOf(diagnosed(base)), watch: base.watch, settings: base.settings, now: NOW };
    const rows = sourceRows(seen, speech).slice(-2);
    expect(rows.map(({ key, tone, age }) => [key, tone, age])).toEqual([
      ['stream', 'ok', '11 min'],
      ['page', 'unknown', null],
    ]);
  });
});

describe('this browser', () => {
  const lines = (watch: Partial<WatchDocument>, more: Partial<Parameters<typeof browserLines>[0]> = {}) =>
    browserLines(
      { state: { ...base, watch: { ...base.watch, ...watch } }, access: true, allowed: true, now: NOW, ...more },
      speech,
    );
  const line = (key: string, ...args: Parameters<typeof lines>) => {
    const found = lines(...args).find((each) => each.key === key);
    return found && [found.tone, found.text];
  };

  it.each<[string, unknown, unknown]>([
    ['access', line('access', {}), ['ok', 'May read claude.ai']],
    ['no access', line('access', {}, { access: false }), ['danger', 'May not read claude.ai']],
    ['access unknown', line('access', {}, { access: null })?.[0], 'unknown'],
    [
      'notices blocked',
      line('notices', { heard: true }, { allowed: false }),
      ['warning', 'Notifications are blocked in the browser'],
    ],
    ['notices refused', line('notices', { heard: false }), ['warning', 'The last notification was refused']],
    ['notices never', line('notices', { heard: null })?.[0], 'unknown'],
    ['sight', line('sight', {}), ['ok', 'claude.ai answers']],
    [
      'signed out',
      line('sight', { sight: { state: 'signed-out', since: NOW - HOUR, retryAt: null } }),
      ['warning', 'Signed out of claude.ai since 13:32'],
    ],
    [
      'asked to wait',
      line('quiet', { quietUntil: NOW + MINUTE, askedToWait: true })?.[1],
      'No readings until 14:33: claude.ai asked to wait',
    ],
    [
      'backoff',
      line('quiet', { quietUntil: NOW + MINUTE })?.[1],
      'No readings until 14:33: claude.ai refused, so it is asked less often',
    ],
    ['quiet that is over', line('quiet', { quietUntil: NOW - MINUTE }), undefined],
    ['next', line('next', { nextWakeAt: NOW + 5 * MINUTE })?.[1], 'Next reading: 14:37'],
    ['next that is due', line('next', { nextWakeAt: NOW - 5 * MINUTE })?.[1], 'Next reading: 14:32'],
    ['no next', line('next', { nextWakeAt: null })?.[0], 'unknown'],
    ['history', line('history', { remembers: true })?.[0], 'ok'],
    ['no history', line('history', { remembers: false })?.[0], 'warning'],
    ['history unknown', line('history', { remembers: null })?.[0], 'unknown'],
    ['anchor never', line('anchor-composer', {})?.[0], 'unknown'],
    [
      'anchor missed',
      line('anchor-credits', { anchors: { composer: null, credits: { by: null, at: NOW } } }),
      ['warning', 'Panel beside the usage settings: no place found, 14:32'],
    ],
    [
      'anchor found',
      line('anchor-composer', { anchors: { composer: { by: 'role', at: NOW }, credits: null } }),
      ['ok', 'Line above the message box: found by role, 14:32'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('lists repairs and pulls of the brake', () => {
    const texts = browserLines({ state: diagnosed(base), access: true, allowed: null, now: NOW }, speech).map(
      ({ text }) => text,
    );
    expect(texts).toContain('13:32: the document told was damaged, and its copy took its place');
    expect(texts).toContain('13:32: the brake could not turn auto-reload off');
    expect(texts).toContain('Last warning: 13:52');
  });
});

it('contradictions are told by name, without a value', () => {
  const rows = contradictionRows(storedOf(diagnosed(base)).account.contradictions, NOW, speech);
  expect(rows).toEqual([
    { fact: 'Usage credits on or off', kept: 'usage.spend on', dropped: 'usage.extra_usage off', seen: '14:30' },
    { fact: 'Balance', kept: 'claude.ai’s data', dropped: 'text of the page', seen: '13:32' },
  ]);
});

describe('the report', () => {
  const report = (state: State) =>
    reportText({
      version: '0.3.0',
      browser: 'Firefox 150',
      state,
      chosen: Object.values(state.accounts.accounts)[0] ?? null,
      view: { state: 'ready', verdict: 'armed', tone: 'warning' },
      access: true,
      allowed: null,
      now: NOW,
    });

  it('says what helps to find a fault', () => {
    expect(report(diagnosed(base)).split('\n')).toEqual(
      expect.arrayContaining([
        'Usage Watchdog 0.3.0, Firefox 150',
        'state ready, verdict armed, tone warning',
        'access yes, notifications unknown, heard yes, history yes',
        'sight rate-limited for 1m, refusals 0, quiet for 9m as asked',
        '  switch known 11m stream',
        '  balance known 2m worker',
        'failed: subscription rate-limited, 1m ago',
        'contradictions: switch balance',
        'unknown keys: tangelo nimbus_quill and 2 more',
        'anchors: composer by test_id, credits not found',
        'brake: reload by user, failed after 1',
        'settings changed: pollMinutes limitUnits',
      ]),
    );
    expect(report(FIRST_STATE)).toContain('nothing read yet');
    // As a browser gives it back.
    const brake = Object.fromEntries(Object.entries(FIRST_STATE.settings.brake).reverse());
    const turned = { ...FIRST_STATE.settings, brake } as typeof FIRST_STATE.settings;
    expect(report({ ...FIRST_STATE, settings: turned })).toContain('settings changed: none');
  });

  it.each(SPECIMENS.map(({ name, state }) => [name, state] as const))(
    '%s: tells no amount, no id and no name',
    (_, state) => {
      expectNothingPersonal(report(state), state);
    },
  );

  it('tells none either, whatever the keys and the name are', () => {
    const amounts = [123_456, 98_765, 45_678];
    const team = named(a.team);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(team.org, 'Zephyrine', 'zephyrine_works', ...amounts.map(String), 'x@y.eu'),
          ),
        ),
        fc.constantFrom(...amounts),
        (keys, minor) => {
          const state = diagnosed(stateOf([withBalance(team, minor)], NO_PAST));
          const [org = ''] = Object.keys(state.accounts.accounts);
          const stored = storedOf(state);
          const sources = { ...stored.sources, usage: { lastSuccess: NOW, lastFailure: null, unknownKeys: keys } };
          const accounts = { ...state.accounts, accounts: { [org]: { ...stored, sources } } };
          const text = report({ ...state, accounts });
          expectNothingPersonal(text, state);
          expect(text).not.toContain('@');
          expect(text.length).toBeLessThan(4000);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

function named(account: Account): Account {
  const { organization } = account.facts;
  if (organization.kind !== 'known') throw new Error('the specimen has changed');
  const value = { ...organization.value, name: 'Zephyrine Works' };
  return { ...account, facts: { ...account.facts, organization: { ...organization, value } } };
}

function withBalance(account: Account, minor: number): Account {
  const balance = {
    kind: 'known',
    value: { minor, exponent: 2, currency: 'USD' },
    readAt: NOW,
    source: 'worker',
  } as const;
  return { ...account, facts: { ...account.facts, balance, spent: balance } };
}

/** Every amount of three figures or more, in minor and in whole units, every id and every name of the state. */
function expectNothingPersonal(text: string, state: State): void {
  for (const { account } of Object.values(state.accounts.accounts)) {
    expect(text).not.toContain(account.org);
    const { organization } = account.facts;
    const name = organization.kind === 'known' ? organization.value.name : null;
    if (name !== null)
      for (const word of [name, ...name.split(' ')]) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  }
  const amounts = [...JSON.stringify(state.accounts).matchAll(/"minor":(-?\d+)/g)].map(([, minor]) => `${minor}`);
  for (const minor of amounts.filter((each) => each.length > 2)) {
    expect(text).not.toContain(minor);
    expect(text).not.toContain(`${minor.slice(0, -2)}.${minor.slice(-2)}`);
  }
  expect(text).not.toMatch(/777|(USD|EUR|JPY) ?\d|[$€£¥]|\d{4,}/);
}
