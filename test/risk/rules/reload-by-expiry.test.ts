import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { RiskDetails, Severity } from '../../../src/risk/risk.ts';
import { account, DAY, HOUR, jpy, MINUTE, NOW, notOffering, ORG, reread, tranche, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

/** Auto-reload below $5, up to $15, and $43 of $47.12 that expire. */
const expiring = (expiresAt: number | null, more = {}) =>
  account({ reload: 'on', balance: usd(4712), tranches: [tranche(usd(4300), expiresAt)], ...more });

test.each<[string, number, RiskDetails['reload-by-expiry']['stage'] | null, Severity | null]>([
  ['10 days and a minute', 10 * DAY + MINUTE, null, null],
  ['10 days', 10 * DAY, '10d', 'info'],
  ['72 hours and a minute', 72 * HOUR + MINUTE, '10d', 'info'],
  ['72 hours', 72 * HOUR, '72h', 'warning'],
  ['24 hours and a minute', 24 * HOUR + MINUTE, '72h', 'warning'],
  ['24 hours', 24 * HOUR, '24h', 'danger'],
  ['a minute', MINUTE, '24h', 'danger'],
  ['over, and still listed', -DAY, '24h', 'danger'],
])('%s', (_, ahead, stage, severity) => {
  const found = openRisks('reload-by-expiry', expiring(NOW + ahead)).map((risk) => [risk.details.stage, risk.severity]);
  expect(found).toEqual(stage === null ? [] : [[stage, severity]]);
});

test.each<[string, Account]>([
  ['auto-reload is off', expiring(NOW + DAY, { reload: 'off' })],
  ['auto-reload is unknown', without(expiring(NOW + DAY), 'reload')],
  ['auto-reload is off by the page’s word', reread(expiring(NOW + DAY, { reload: 'off' }), ['reload'], 'page')],
  ['auto-reload is not offered', notOffering(expiring(NOW + DAY), 'reload')],
  ['the balance is unknown', without(expiring(NOW + DAY), 'balance')],
  ['the threshold is unknown', without(expiring(NOW + DAY), 'reloadThreshold')],
  ['the tranches are unknown', without(expiring(NOW + DAY), 'tranches')],
  ['the tranches are stale', reread(expiring(NOW + DAY), ['tranches'], 'worker', NOW - HOUR)],
  ['enough is left', expiring(NOW + DAY, { tranches: [tranche(usd(4212), NOW + DAY)] })],
  ['nothing of it is left', expiring(NOW + DAY, { tranches: [tranche(usd(0), NOW + DAY)] })],
  ['it has no expiry', expiring(null)],
  ['the tranche is in another currency', expiring(NOW + DAY, { tranches: [tranche(jpy(4300), NOW + DAY)] })],
  ['the balance is below already: no expiry does that', expiring(NOW + DAY, { balance: usd(480) })],
])('not when %s', (_, of) => {
  expect(openRisks('reload-by-expiry', of)).toEqual([]);
});

test('a cent below the threshold counts', () => {
  const of = expiring(NOW, { tranches: [tranche(usd(4213), NOW + DAY)] });
  expect(openRisks('reload-by-expiry', of)).toHaveLength(1);
});

describe('what it says', () => {
  test('the charge is what is missing to the target, not to the threshold', () => {
    expect(openRisks('reload-by-expiry', expiring(NOW + 3 * DAY))).toMatchObject([
      {
        key: `${ORG}:t1:72h`,
        amount: usd(1088),
        deadline: NOW + 3 * DAY,
        facts: ['reload', 'tranches', 'balance', 'reloadThreshold', 'reloadTarget'],
        details: {
          tranche: 't1',
          expires: usd(4300),
          expiresAt: NOW + 3 * DAY,
          leaves: usd(412),
          charge: usd(1088),
          stage: '72h',
        },
      },
    ]);
  });

  test.each<[string, Account]>([
    ['the target is unknown', without(expiring(NOW + DAY), 'reloadTarget')],
    ['the target is only the page’s word', reread(expiring(NOW + DAY), ['reloadTarget'], 'page')],
    ['the target is below what is left', expiring(NOW + DAY, { reloadTarget: usd(400) })],
    ['the target is in another currency', expiring(NOW + DAY, { reloadTarget: jpy(1500) })],
  ])('no amount where %s', (_, of) => {
    expect(openRisks('reload-by-expiry', of)).toMatchObject([{ amount: 'none', details: { charge: null } }]);
  });

  test('of several it names the one that takes the balance below, and what goes up to then', () => {
    const tranches = [
      tranche(usd(1500), NOW + 9 * DAY, { id: 'last' }),
      tranche(usd(2000), NOW + 5 * DAY, { id: 'first' }),
      tranche(usd(2500), NOW + 6 * DAY, { id: 'second' }),
    ];
    expect(openRisks('reload-by-expiry', account({ reload: 'on', balance: usd(4712), tranches }))).toMatchObject([
      {
        key: `${ORG}:second:10d`,
        deadline: NOW + 6 * DAY,
        details: { tranche: 'second', expires: usd(4500), leaves: usd(212), charge: usd(1288) },
      },
    ]);
  });

  test('more than the balance can expire: a debt is made up for, too', () => {
    const of = expiring(NOW + DAY, { tranches: [tranche(usd(5000), NOW + DAY)] });
    expect(openRisks('reload-by-expiry', of)).toMatchObject([{ details: { leaves: usd(-288), charge: usd(1788) } }]);
  });
});

test('is told per tranche and stage', () => {
  const { tell } = teller();
  const end = NOW + 10 * DAY;
  const on = (daysLeft: number, id = 't1') => {
    const now = end - daysLeft * DAY;
    const of = account(
      { reload: 'on', balance: usd(4712), tranches: [tranche(usd(4300), end, { id })] },
      { readAt: now },
    );
    return tell(of, now).filter((text) => text.endsWith('reload-by-expiry'));
  };
  expect(on(10)).toEqual(['info reload-by-expiry']);
  expect(on(7)).toEqual([]);
  expect(on(3)).toEqual(['warning reload-by-expiry']);
  expect(on(2)).toEqual([]);
  expect(on(1)).toEqual(['danger reload-by-expiry']);
  expect(on(0.5)).toEqual([]);
  expect(on(0.5, 't2')).toEqual(['danger reload-by-expiry']);
});
