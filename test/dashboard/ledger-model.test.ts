import { describe, expect, it } from 'vitest';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import { entryAmount } from '../../src/dashboard/views/ledger/entry-amount.ts';
import { groupOf } from '../../src/dashboard/views/ledger/entry-groups.ts';
import { entryTone } from '../../src/dashboard/views/ledger/entry-tone.ts';
import { daysOf, ledgerRows } from '../../src/dashboard/views/ledger/ledger-rows.ts';
import { matching, toldEntries } from '../../src/dashboard/views/ledger/told-entry.ts';
import { localDays } from '../../src/words/local-days.ts';
import { DAY, eur, HOUR, jpy, MINUTE, NOW, usd, ZONE } from '../popup/accounts.ts';
import { english } from '../words/speech.ts';
import { EVERY_ENTRY } from './entry-kinds.ts';

const days = localDays({ locale: 'en-GB', timeZone: ZONE });
const told = (entries: readonly LedgerEntry[]) => toldEntries(entries, NOW, days, english);
const rows = (entries: readonly LedgerEntry[]) => ledgerRows(told(entries), days, english);

let number = 0;
const at = (before: number, details: EventDetails, after = before - 5 * MINUTE): LedgerEntry => {
  number += 1;
  return { ...details, id: `n${number}`, org: 'o', after, before, byRequest: false, facts: ['balance'] };
};
const spend = (before: number, minor: number, more: { headroom?: boolean; amount?: ReturnType<typeof usd> } = {}) =>
  at(before, { kind: 'spend', amount: usd(minor), headroom: false, whileOff: false, ...more });

describe('each kind of entry', () => {
  const table = EVERY_ENTRY.map((entry) => {
    const amount = entryAmount(entry);
    const sum = amount === null ? '-' : `${amount.moves ? '' : '='}${amount.money.minor}`;
    return `${entry.kind}${entry.byRequest ? ' (asked for)' : ''}: ${groupOf(entry)} ${entryTone(entry)} ${sum}`;
  });

  it('has its group, its tone, and what it did to the balance', () => {
    expect(table).toEqual([
      'reload: charges danger 1019',
      'purchase: charges warning 2000',
      'purchase (asked for): charges info 1000',
      'grant (asked for): credit info 5000',
      'grant: credit info 700',
      'claim (asked for): credit info =5000',
      'claim: credit info -',
      'spend: spending null -124',
      'spend: spending warning -114',
      'spend: spending danger -33',
      'expiry: credit warning -812',
      'expiry: credit warning -90',
      'promo-used-up: credit info -',
      'switch: controls warning -',
      'switch (asked for): controls ok -',
      'reload-switch (asked for): controls info -',
      'reload-switch: controls ok -',
      'limit: controls warning -',
      'limit (asked for): controls ok -',
      'limit: controls warning -',
      'limit (asked for): controls ok -',
      'threshold: controls warning -',
      'target (asked for): controls ok -',
      'window-reset: plan null -',
      'month-reset: plan null -',
      'plan (asked for): plan info -',
      'pending-charge: charges danger =1500',
      'reload-failed: charges warning -',
      'asked (asked for): watchdog ok =4500',
      'asked (asked for): watchdog info -',
      'asked (asked for): watchdog info -',
      'brake (asked for): watchdog ok -',
      'brake (asked for): watchdog ok -',
      'brake (asked for): watchdog danger -',
      'unexplained-drop: spending warning -250',
      'unexplained-drop: spending warning -260',
      'unexplained-rise: credit info 100',
    ]);
  });
});

describe('rows', () => {
  it('are the newest first, each with the readings between which it was', () => {
    const found = rows([
      at(NOW - DAY, { kind: 'month-reset' }, NOW - DAY - 7 * HOUR),
      at(NOW, { kind: 'reload', amount: usd(1019) }),
      at(NOW - HOUR, { kind: 'asked', what: 'buy', answer: 'refused', amount: usd(4500) }, NOW - HOUR),
      at(NOW - 20 * DAY, { kind: 'switch', to: 'on' }, NOW - 30 * DAY),
      at(NOW - 2 * DAY - 13 * HOUR, { kind: 'switch', to: 'off' }, NOW - 2 * DAY - 15 * HOUR),
    ]);
    expect(found.map(({ day, time, amount }) => [day, time, amount])).toEqual([
      ['2026-11-10', 'between 14:27 and 14:32', '+$10.19'],
      ['2026-11-10', '13:32', null],
      ['2026-11-09', 'between 7:32 and 14:32', null],
      ['2026-11-08', 'between Sat 23:32 and 1:32', null],
      ['2026-10-21', 'between 11 Oct and 15:32', null],
    ]);
  });

  it('put what of one day was spent under the same circumstances into one', () => {
    const found = rows([
      spend(NOW - DAY, 100),
      spend(NOW, 110),
      spend(NOW - 5 * MINUTE, 120),
      spend(NOW - 10 * MINUTE, 7, { headroom: true }),
      at(NOW - 12 * MINUTE, { kind: 'switch', to: 'on' }),
      spend(NOW - 2 * HOUR, 130),
      spend(NOW - HOUR, 50, { amount: eur(50) }),
    ]);
    expect(found.map(({ title, time, amount, count, parts }) => [title, time, amount, count, parts.length])).toEqual([
      ['Spent on usage credits', 'between 12:27 and 14:32', '-$3.60', 'In 3 parts', 3],
      ['Spent with plan room left', 'between 14:17 and 14:22', '-$0.07', null, 0],
      ['Usage credits went on', 'between 14:15 and 14:20', null, null, 0],
      ['Spent on usage credits', 'between 13:27 and 13:32', '-€0.50', null, 0],
      ['Spent on usage credits', 'between 14:27 and 14:32', '-$1.00', null, 0],
    ]);
    expect(found[0]!.parts.map(({ amount }) => amount)).toEqual(['-$1.10', '-$1.20', '-$1.30']);
    expect(daysOf(found, (day) => day).map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['2026-11-10', 4],
      ['2026-11-09', 1],
    ]);
  });

  it('add up amounts of two scales', () => {
    const found = rows([spend(NOW, 150), spend(NOW - MINUTE, 0, { amount: { ...jpy(2), currency: 'USD' } })]);
    expect(found.map(({ amount }) => amount)).toEqual(['-$3.50']);
  });

  it('offer the usage page after the brake alone', () => {
    expect(rows(EVERY_ENTRY).flatMap(({ title, remedy }) => (remedy === null ? [] : [[title, remedy]]))).toEqual([
      ['Auto-reload could not be turned off', 'Open the usage page'],
      ['Watchdog turned auto-reload off', 'How to switch it on again'],
      ['Watchdog turned usage credits off', 'How to switch it on again'],
    ]);
  });

  it('say by what they were seen', () => {
    expect(rows(EVERY_ENTRY).map(({ seenBy }) => seenBy)).toContain('the guard');
    expect(rows(EVERY_ENTRY)[0]!.seenBy).toBe('Balance and Auto-reload’s threshold');
  });
});

describe('a search', () => {
  const found = (query: string) => matching(told(EVERY_ENTRY), query).map(({ entry }) => entry.kind);

  it.each([
    ['', EVERY_ENTRY.length],
    ['   ', EVERY_ENTRY.length],
    ['no such thing', 0],
  ])('%j finds %i', (query, count) => expect(found(query)).toHaveLength(count));

  it('finds words of the title, the sentence, the amount, the facts and the day, in any order and case', () => {
    expect(found('PENDING card')).toEqual(['pending-charge']);
    expect(found('declined reason')).toEqual(['reload-failed']);
    expect(found('10.19')).toEqual(['reload']);
    expect(found('the guard held')).toEqual(['asked']);
    expect(found('month began 10 november')).toEqual(['month-reset']);
    expect(found('month began 9 november')).toEqual([]);
  });
});
