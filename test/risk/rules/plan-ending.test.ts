import { expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { RiskDetails } from '../../../src/risk/risk.ts';
import { account, DAY, HOUR, MINUTE, member, NOW, ORG, READ_AT, reread, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const LAST_DAY = '2026-11-25';
const MIDNIGHT = Date.UTC(2026, 10, 25);

const plan = (endsOn: string | null, status = 'active', more = {}, readAt = READ_AT) =>
  account({ balance: usd(4712), subscription: { status, nextChargeOn: null, endsOn }, ...more }, { readAt });

test.each<[string, number, RiskDetails['plan-ending']['stage'] | null]>([
  ['seven days and a minute before', MIDNIGHT - 7 * DAY - MINUTE, null],
  ['seven days before', MIDNIGHT - 7 * DAY, '7d'],
  ['a day and a minute before', MIDNIGHT - DAY - MINUTE, '7d'],
  ['a day before', MIDNIGHT - DAY, '1d'],
  ['on the last day', MIDNIGHT + 20 * HOUR, '1d'],
  ['while it is still that day somewhere', MIDNIGHT + 36 * HOUR - MINUTE, '1d'],
  ['when it is over everywhere', MIDNIGHT + 36 * HOUR, 'ended'],
  ['long after', MIDNIGHT + 90 * DAY, 'ended'],
])('%s', (_, now, stage) => {
  const found = openRisks('plan-ending', plan(LAST_DAY, 'active', {}, now), now).map(({ details }) => details.stage);
  expect(found).toEqual(stage === null ? [] : [stage]);
});

test.each<[string, Account, RiskDetails['plan-ending']['stage'] | null]>([
  ['it goes on', plan(null), null],
  ['on trial', plan(null, 'trialing'), null],
  ['cancelled, and nobody says when', plan(null, 'canceled'), 'some-day'],
  ['a status that is not known', plan(null, 'juniper'), 'some-day'],
  ['far off, whatever the status', plan('2027-03-01', 'canceled'), null],
  ['no credit', plan(LAST_DAY, 'canceled', { balance: usd(0) }), null],
  ['a debt', plan(null, 'canceled', { balance: usd(-5) }), null],
  ['balance unknown', without(plan(null, 'canceled'), 'balance'), null],
  ['subscription unknown', without(plan(null, 'canceled'), 'subscription'), null],
  [
    'read an hour ago, as it is',
    reread(plan(null, 'canceled'), ['subscription'], 'worker', NOW - 2 * HOUR),
    'some-day',
  ],
  [
    'the organization’s wallet',
    member({ subscription: { status: 'canceled', nextChargeOn: null, endsOn: null } }),
    null,
  ],
])('%s', (_, of, stage) => {
  expect(openRisks('plan-ending', of).map(({ details }) => details.stage)).toEqual(stage === null ? [] : [stage]);
});

test('what it says', () => {
  expect(openRisks('plan-ending', plan('2026-11-20'))).toMatchObject([
    {
      severity: 'warning',
      key: `${ORG}:2026-11-20:7d`,
      amount: usd(4712),
      deadline: Date.UTC(2026, 10, 20),
      facts: ['subscription', 'balance'],
      details: { status: 'active', endsOn: '2026-11-20', balance: usd(4712), stage: '7d' },
    },
  ]);
  expect(openRisks('plan-ending', plan(null, 'canceled'))).toMatchObject([
    { key: `${ORG}:-:some-day`, deadline: null, details: { endsOn: null } },
  ]);
});

test('is told at each stage once', () => {
  const { tell } = teller();
  const say = (now: number) => tell(plan(LAST_DAY, 'active', {}, now), now);
  expect(say(NOW)).toEqual([]);
  expect(say(MIDNIGHT - 6 * DAY)).toEqual(['warning plan-ending']);
  expect(say(MIDNIGHT - 3 * DAY)).toEqual([]);
  expect(say(MIDNIGHT - DAY)).toEqual(['warning plan-ending']);
  expect(say(MIDNIGHT + HOUR)).toEqual([]);
  expect(say(MIDNIGHT + 2 * DAY)).toEqual(['warning plan-ending']);
  expect(say(MIDNIGHT + 3 * DAY)).toEqual([]);
});
