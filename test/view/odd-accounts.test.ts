import { describe, expect, it } from 'vitest';
import type { Account, FactName } from '../../src/account/account.ts';
import { FACT_NAMES } from '../../src/account/account.ts';
import { type Fact, unknown } from '../../src/account/fact.ts';
import { viewOf } from '../../src/view/view.ts';
import * as a from '../popup/accounts.ts';
import { type Circumstance, snapshotOf } from '../popup/states.ts';
import { BROKEN, english } from '../words/speech.ts';

const SIGHTS = [
  'clear',
  'signed-out',
  'no-access',
  'challenge',
  'offline',
  'refused',
  'failing',
  'rate-limited',
] as const;
const WINDOWS = Array.from({ length: 40 }, (_, index) => a.planWindow(`w${index}`, index * 4, null));

const without = (account: Account, names: readonly FactName[], fact: Fact<never>): Account => ({
  ...account,
  facts: { ...account.facts, ...Object.fromEntries(names.map((name) => [name, fact])) },
});
const GONE = unknown('shape', a.JUST_READ) as Fact<never>;

const ACCOUNTS: readonly (readonly [string, Account])[] = [
  ['safe', a.safe],
  ['credit', a.credit],
  ['armed', a.armed],
  ['overflow', a.overflow],
  ['chargeNear', a.chargeNear],
  ['paying', a.paying],
  ['owed', a.owed],
  ['nothingToSpend', a.nothingToSpend],
  ['aged', a.aged],
  ['changed', a.changed],
  ['pageOnly', a.pageOnly],
  ['yen', a.yen],
  ['free', a.free],
  ['team', a.team],
  ['teamPaying', a.teamPaying],
  ['enterprise', a.enterprise],
  ['unknown altogether', without(a.armed, FACT_NAMES, GONE)],
  ...FACT_NAMES.map((name) => [`no ${name} ever`, without(a.armed, [name], GONE)] as const),
  ...FACT_NAMES.map((name) => [`${name} not offered`, a.account(a.RICH, { notOffered: [name] })] as const),
  ...FACT_NAMES.map((name) => [`${name} unreadable`, a.account(a.RICH, { unreadable: [name] })] as const),
  ['dinars', a.account({ ...a.RICH, balance: a.kwd(4792), spent: a.kwd(1), limit: a.kwd(0), tranches: [] })],
  ['two currencies', a.account({ ...a.RICH, balance: a.eur(4792), reloadThreshold: a.jpy(500) })],
  ['forty windows', a.account({ ...a.RICH, windows: WINDOWS })],
  ['no windows', a.account({ ...a.RICH, windows: [] })],
  ['an undated tranche', a.account({ ...a.RICH, tranches: [a.tranche('promo', a.usd(5), null)] })],
  [
    'an estimated expiry',
    a.account({ ...a.RICH, tranches: [{ ...a.tranche('promo', a.usd(5), a.PROMO_END), expiryEstimated: true }] }),
  ],
];

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

const look = (account: Account, circumstance: Circumstance) =>
  viewOf({ snapshot: snapshotOf([account], circumstance), access: true, retryAt: null, now: a.NOW }, english);

describe('whatever an account is', () => {
  it.each(ACCOUNTS)('%s: every word is one', (_name, account) => {
    for (const state of SIGHTS) {
      const view = look(account, { sight: { state, since: a.NOW - a.HOUR, retryAt: a.NOW + a.HOUR } });
      const { surface: _surface, ...words } = view;
      expect(texts(words).filter((text) => BROKEN.test(text))).toEqual([]);
    }
  });

  it.each(ACCOUNTS)('%s: green only where nothing that could be charged is unknown', (_name, account) => {
    const { tone, surface } = look(account, {});
    if (tone !== 'ok') return;
    expect(['off', 'on', 'unknown']).toContain(surface!.switch.value);
    // An allowance that is not offered cannot be spent; one that is not read can.
    const { switch: own, reload, balance } = account.facts;
    expect([own, reload, balance].filter(({ kind }) => kind === 'unknown' && own.kind !== 'not-offered')).toEqual([]);
  });
});
