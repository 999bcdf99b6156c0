import { describe, expect, test } from 'vitest';
import type { Account, FactName, Offer } from '../../../src/account/account.ts';
import type { RiskDetails, Severity } from '../../../src/risk/risk.ts';
import { account, DAY, HOUR, MINUTE, NOW, ORG, READ_AT, reread, session, tranche, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

describe('credit-expiring', () => {
  const expiring = (expiresAt: number | null, more = {}) =>
    account({ tranches: [tranche(usd(3120), expiresAt, more)] });

  test.each<[string, number, RiskDetails['credit-expiring']['stage'] | null, Severity | null]>([
    ['31 days', 31 * DAY, null, null],
    ['30 days', 30 * DAY, '30d', 'info'],
    ['10 days and a bit', 10 * DAY + MINUTE, '30d', 'info'],
    ['10 days', 10 * DAY, '10d', 'info'],
    ['3 days', 3 * DAY, '3d', 'warning'],
    ['1 day', DAY, '1d', 'warning'],
    ['2 hours', 2 * HOUR, '2h', 'warning'],
    ['a minute', MINUTE, '2h', 'warning'],
    ['now', 0, null, null],
    ['gone', -DAY, null, null],
  ])('%s', (_, ahead, stage, severity) => {
    const found = openRisks('credit-expiring', expiring(NOW + ahead)).map((risk) => [
      risk.details.stage,
      risk.severity,
    ]);
    expect(found).toEqual(stage === null ? [] : [[stage, severity]]);
  });

  test.each<[string, Account]>([
    ['used up', account({ tranches: [tranche(usd(0), NOW + DAY)] })],
    ['no expiry known', expiring(null)],
    ['unknown', without(expiring(NOW + DAY), 'tranches')],
    ['stale', reread(expiring(NOW + DAY), ['tranches'], 'worker', NOW - HOUR)],
  ])('not when %s', (_, of) => {
    expect(openRisks('credit-expiring', of)).toEqual([]);
  });

  test('what it says', () => {
    const of = expiring(NOW + 3 * DAY, { kind: 'purchased', expiryEstimated: true });
    expect(openRisks('credit-expiring', of)).toMatchObject([
      {
        key: `${ORG}:t1:3d`,
        amount: usd(3120),
        deadline: NOW + 3 * DAY,
        details: { tranche: 't1', kind: 'purchased', remaining: usd(3120), estimated: true, stage: '3d' },
      },
    ]);
  });

  test('is told per tranche and stage', () => {
    const { tell } = teller();
    expect(tell(expiring(NOW + 3 * DAY))).toEqual(['warning credit-expiring']);
    expect(tell(expiring(NOW + 3 * DAY - HOUR))).toEqual([]);
    expect(tell(expiring(NOW + DAY))).toEqual(['warning credit-expiring']);
    expect(tell(expiring(NOW + DAY, { id: 't2' }))).toEqual(['warning credit-expiring']);
  });
});

describe('offer-open', () => {
  const offer = (more: Partial<Offer> = {}) =>
    account({
      offer: {
        amount: usd(10_000),
        eligible: true,
        granted: false,
        expiresAt: NOW + 5 * DAY,
        needsPaymentSetup: false,
        ...more,
      },
    });

  test.each<[string, Account, readonly string[]]>([
    ['open', offer(), ['info open']],
    ['closing', offer({ expiresAt: NOW + DAY }), ['warning closing']],
    ['without an end', offer({ expiresAt: null }), ['info open']],
    ['closed', offer({ expiresAt: NOW }), []],
    ['not for this account', offer({ eligible: false }), []],
    ['claimed', offer({ granted: true }), []],
    ['none', account(), []],
    ['unknown', without(offer(), 'offer'), []],
  ])('%s', (_, of, found) => {
    expect(openRisks('offer-open', of).map((risk) => `${risk.severity} ${risk.details.stage}`)).toEqual(found);
  });

  test('an amount that was not given is none', () => {
    expect(openRisks('offer-open', offer({ amount: null }))[0]).toMatchObject({
      amount: 'none',
      details: { amount: null },
    });
  });

  test('is told per offer and stage', () => {
    const { tell } = teller();
    expect(tell(offer())).toEqual(['info offer-open']);
    expect(tell(offer({ expiresAt: NOW + 5 * DAY + 800 }))).toEqual([]);
    expect(tell(offer({ expiresAt: NOW + 20 * HOUR }))).toEqual(['warning offer-open']);
    expect(tell(offer({ amount: usd(2000) }))).toEqual(['info offer-open']);
  });
});

describe('went-blind', () => {
  const armed = account({ reload: 'on', balance: usd(9000) });
  const later = (hours: number) => READ_AT + hours * HOUR;

  test.each<[string, Account, number, Severity | null]>([
    ['not before an hour', armed, later(1) - 1, null],
    ['armed', armed, later(1), 'danger'],
    ['charge-near', account({ reload: 'on', balance: usd(100) }), later(1), 'danger'],
    ['paying', account({ switch: 'on', balance: usd(100), windows: [session(100)] }), later(1), 'danger'],
    ['credit', account({ switch: 'on', balance: usd(9000) }), later(1), 'warning'],
    ['overflow', account({ switch: 'on', balance: usd(9000), windows: [session(90)] }), later(1), 'warning'],
    ['safe', account(), later(100), null],
  ])('%s', (_, of, now, severity) => {
    expect(openRisks('went-blind', of, now).map((risk) => risk.severity)).toEqual(severity === null ? [] : [severity]);
  });

  test('not while the watch sees, however long the polls are apart', () => {
    expect(openRisks('went-blind', armed, later(2), { pollMinutes: 60 })).toEqual([]);
  });

  test('a pause does not count', () => {
    const pausedUntil = later(8);
    expect(openRisks('went-blind', armed, later(5), { pausedUntil })).toEqual([]);
    expect(openRisks('went-blind', armed, later(8.5), { pausedUntil })).toEqual([]);
    expect(openRisks('went-blind', armed, later(9), { pausedUntil })).toHaveLength(1);
  });

  test('a switch that stays unreadable counts from its own last reading', () => {
    const of = account({ switch: 'on', balance: usd(9000) });
    const others = (Object.keys(of.facts) as FactName[]).filter((name) => name !== 'switch');
    expect(openRisks('went-blind', reread(of, others, 'worker', later(2)), later(2))).toMatchObject([
      { details: { since: READ_AT, last: 'credit' }, facts: ['switch'] },
    ]);
  });

  test('is told once, then daily', () => {
    const { tell } = teller();
    expect(tell(armed)).toEqual([]);
    expect(tell(armed, later(1))).toEqual(['danger went-blind']);
    expect(tell(armed, later(5))).toEqual([]);
    expect(tell(armed, later(24))).toEqual(['danger went-blind']);
    expect(tell(armed, later(47))).toEqual([]);
    expect(tell(armed, later(48))).toEqual(['danger went-blind']);
  });
});
