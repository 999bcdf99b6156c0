import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { LedgerEntry } from '../../../src/account/event.ts';
import type { Tranche } from '../../../src/account/tranche.ts';
import type { Severity } from '../../../src/risk/risk.ts';
import {
  account,
  DAY,
  entry,
  HOUR,
  MINUTE,
  member,
  NOW,
  notOffering,
  ORG,
  READ_AT,
  reread,
  tranche,
  usd,
  without,
} from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const usedUp = (id: string, before = READ_AT) =>
  entry({ kind: 'promo-used-up', tranche: id }, before, { id: `${ORG}:promo-used-up:${before}:${id}` });
const expiry = (id: string, before = READ_AT, credit: Tranche['kind'] = 'promo') =>
  entry({ kind: 'expiry', amount: usd(300), tranche: id, credit }, before, { id: `${ORG}:expiry:${before}:${id}` });

const having = (tranches: readonly Tranche[], more = {}) =>
  account({ switch: 'on', balance: usd(812), tranches, ...more });
const empty = (id = 'p1', more: Partial<Tranche> = {}) => tranche(usd(0), NOW + 9 * DAY, { id, ...more });
const own = tranche(usd(812), NOW + 300 * DAY, { id: 'own', kind: 'purchased' });

describe('promo-used-up-still-on', () => {
  test.each<[string, Account, readonly LedgerEntry[], readonly string[]]>([
    ['listed with nothing left', having([empty(), own]), [], ['p1']],
    ['gone from the list', having([own]), [usedUp('p1')], ['p1']],
    ['listed and told by the ledger', having([empty(), own]), [usedUp('p1')], ['p1']],
    ['no expiry known', having([tranche(usd(0), null, { id: 'p1' })]), [], ['p1']],
    ['never any', having([own]), [], []],
    ['purchased credit used up', having([tranche(usd(0), null, { kind: 'purchased' })]), [], []],
    ['something is left of it', having([tranche(usd(1), NOW + DAY)]), [], []],
    ['other promotional credit is left', having([empty(), tranche(usd(100), NOW + DAY, { id: 'p2' })]), [], []],
    ['gone, but other is left', having([tranche(usd(100), null, { id: 'p2' })]), [usedUp('p1')], []],
    ['used up, and its time is over, too', having([tranche(usd(0), NOW - MINUTE, { id: 'p1' })]), [], []],
    ['switch off', having([empty()], { switch: 'off' }), [usedUp('p1')], []],
    ['switch unknown', without(having([empty()]), 'switch'), [usedUp('p1')], []],
    ['switch on by the page’s word', reread(having([empty()]), ['switch'], 'page'), [], ['p1']],
    ['what is left is unknown', without(having([empty()]), 'tranches'), [usedUp('p1')], []],
    ['what is left is stale', reread(having([empty()]), ['tranches'], 'worker', NOW - HOUR), [usedUp('p1')], []],
    ['no wallet of one’s own', member({ switch: 'on' }), [usedUp('p1')], []],
  ])('%s', (_, of, events, tranches) => {
    const found = openRisks('promo-used-up-still-on', of, NOW, {}, { events });
    expect(found.map(({ details }) => details.tranche)).toEqual(tranches);
  });

  test.each<[string, Account, Severity, boolean]>([
    ['own credit comes next', having([empty()]), 'warning', false],
    ['auto-reload comes next', having([empty()], { balance: usd(0), reload: 'on' }), 'warning', true],
    ['auto-reload is unknown', without(having([empty()]), 'reload'), 'warning', true],
    ['nothing is left to pay with', having([empty()], { balance: usd(0) }), 'info', false],
    ['a debt', having([empty()], { balance: usd(-20) }), 'info', false],
    ['the balance is unknown', without(having([empty()]), 'balance'), 'warning', false],
  ])('%s', (_, of, severity, reload) => {
    expect(openRisks('promo-used-up-still-on', of)).toMatchObject([{ severity, details: { reload } }]);
  });

  test('what it says', () => {
    expect(openRisks('promo-used-up-still-on', having([empty()]))).toMatchObject([
      {
        key: `${ORG}:p1`,
        amount: 'none',
        deadline: null,
        facts: ['tranches', 'switch', 'balance', 'reload'],
        details: { tranche: 'p1', reload: false, balance: usd(812) },
      },
    ]);
    expect(openRisks('promo-used-up-still-on', without(having([empty()]), 'balance'))[0]?.details.balance).toBeNull();
  });

  test('several old ones are told once, as the newest', () => {
    const { tell } = teller();
    const old = [empty('p1', { grantedAt: NOW - 90 * DAY }), empty('p2', { grantedAt: NOW - 9 * DAY })];
    expect(openRisks('promo-used-up-still-on', having(old)).map(({ details }) => details.tranche)).toEqual(['p2']);
    expect(tell(having(old))).toEqual(['warning promo-used-up-still-on']);
    expect(tell(having(old.slice(0, 1)))).toEqual([]);
    expect(tell(having([...old, empty('p3', { grantedAt: NOW - DAY })]))).toEqual(['warning promo-used-up-still-on']);
  });

  test('is told once for each promotion, by whichever sign', () => {
    const { tell } = teller();
    const left = having([tranche(usd(100), null, { id: 'p2' })]);
    expect(tell(having([empty()]))).toEqual(['warning promo-used-up-still-on']);
    expect(tell(having([own]), NOW, {}, { events: [usedUp('p1')] })).toEqual([]);
    expect(tell(left, NOW, {}, { events: [usedUp('p1')] })).toEqual([]);
    expect(tell(having([own]), NOW, {}, { events: [usedUp('p1'), usedUp('p2')] })).toEqual([
      'warning promo-used-up-still-on',
    ]);
    expect(tell(having([own]), NOW, {}, { events: [usedUp('p2')] })).toEqual([]);
  });

  test('a wallet that fills makes more of it', () => {
    const { tell } = teller();
    expect(tell(having([empty()], { balance: usd(0) }))).toEqual(['info promo-used-up-still-on']);
    expect(tell(having([empty()], { balance: usd(900) }))).toEqual(['warning promo-used-up-still-on']);
  });
});

describe('promo-expired-still-on', () => {
  const over = (ago: number, id = 'p1', minor = 300) => tranche(usd(minor), NOW - ago, { id });

  test.each<[string, Account, readonly LedgerEntry[], readonly string[]]>([
    ['listed and over', having([over(0)]), [], ['p1']],
    ['six days ago', having([over(6 * DAY)]), [], ['p1']],
    ['a week ago', having([over(7 * DAY)]), [], ['p1']],
    ['long ago', having([over(7 * DAY + MINUTE)]), [], []],
    ['gone from the list', having([own]), [expiry('p1')], ['p1']],
    ['listed and told by the ledger', having([over(MINUTE)]), [expiry('p1')], ['p1']],
    ['still running', having([tranche(usd(300), NOW + MINUTE)]), [], []],
    ['nothing was left of it', having([over(HOUR, 'p1', 0)]), [], []],
    ['purchased credit', having([tranche(usd(300), NOW - HOUR, { kind: 'purchased' })]), [], []],
    ['purchased credit, by the ledger', having([own]), [expiry('x', READ_AT, 'purchased')], []],
    ['other promotional credit is left', having([over(HOUR), tranche(usd(9), null, { id: 'p2' })]), [], []],
    ['gone, but other is left', having([tranche(usd(9), NOW + DAY, { id: 'p2' })]), [expiry('p1')], []],
    ['other was used up', having([over(HOUR), empty('p2')]), [], ['p1']],
    ['switch off', having([over(HOUR)], { switch: 'off' }), [expiry('p1')], []],
    ['switch unknown', without(having([over(HOUR)]), 'switch'), [], []],
    ['what is left is unknown', without(having([over(HOUR)]), 'tranches'), [expiry('p1')], []],
    ['what is left is stale', reread(having([]), ['tranches'], 'worker', NOW - HOUR), [expiry('p1')], []],
    ['no tranches offered', notOffering(having([]), 'tranches'), [expiry('p1')], []],
  ])('%s', (_, of, events, tranches) => {
    const found = openRisks('promo-expired-still-on', of, NOW, {}, { events });
    expect(found.map(({ details }) => details.tranche)).toEqual(tranches);
  });

  test.each<[string, Account, Severity, boolean]>([
    ['own credit comes next', having([over(HOUR)]), 'warning', false],
    ['auto-reload comes next', having([over(HOUR)], { balance: usd(0), reload: 'on' }), 'warning', true],
    ['nothing is left to pay with', having([over(HOUR)], { balance: usd(0) }), 'info', false],
  ])('%s', (_, of, severity, reload) => {
    expect(openRisks('promo-expired-still-on', of)).toMatchObject([{ severity, details: { reload } }]);
  });

  test('what it says', () => {
    expect(openRisks('promo-expired-still-on', having([over(HOUR)]))).toMatchObject([
      {
        key: `${ORG}:p1`,
        amount: 'none',
        facts: ['tranches', 'switch', 'balance', 'reload'],
        details: { tranche: 'p1', expiredAt: NOW - HOUR, reload: false, balance: usd(812) },
      },
    ]);
  });

  test('several are told once, as the latest; each later one again', () => {
    const both = having([over(3 * DAY, 'p1'), over(2 * DAY, 'p2')]);
    expect(openRisks('promo-expired-still-on', both)[0]?.details.tranche).toBe('p2');
    const { tell } = teller();
    expect(tell(having([over(3 * DAY, 'p1'), over(2 * DAY, 'p2')]))).toEqual(['warning promo-expired-still-on']);
    expect(tell(having([over(3 * DAY, 'p1')]))).toEqual([]);
    expect(tell(having([over(3 * DAY, 'p1')]), NOW, {}, { events: [expiry('p2')] })).toEqual([]);
    expect(tell(having([over(MINUTE, 'p3')]), NOW, {}, { events: [expiry('p2')] })).toEqual([
      'warning promo-expired-still-on',
    ]);
  });

  test('what ends today is told by its expiry before, and as expired after, each once', () => {
    const { tell } = teller();
    const end = NOW + HOUR;
    const left = (readAt: number) =>
      account({ switch: 'on', balance: usd(812), tranches: [tranche(usd(300), end)] }, { readAt });
    expect(tell(left(READ_AT), NOW)).toEqual(['warning credit-expiring']);
    expect(tell(left(end), end)).toEqual(['warning promo-expired-still-on']);
    expect(tell(left(end), end + MINUTE)).toEqual([]);
  });
});
