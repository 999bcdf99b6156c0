import { expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { decide } from '../../src/risk/decide.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { NOTHING_TOLD } from '../../src/risk/told.ts';
import {
  account,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  READ_AT,
  session,
  settings,
  tranche,
  usd,
  week,
  without,
} from './build.ts';

const STALE = READ_AT + 30 * MINUTE + 1;
const armed = account({ reload: 'on', balance: usd(9000) });
const offer = (expiresAt: number) =>
  account({ offer: { amount: null, eligible: true, granted: false, expiresAt, needsPaymentSetup: false } });

test.each<[string, Account, number | null, number?, Partial<Settings>?]>([
  ['the verdict goes blind', account(), STALE],
  ['later, where polls are rare', account({ windows: [] }), READ_AT + 180 * MINUTE + 1, NOW, { pollMinutes: 60 }],
  ['a window resets', account({ windows: [session(3, { resetsAt: NOW + MINUTE }), week(3)] }), NOW + MINUTE + 30_000],
  ['a stage of an expiry', account({ tranches: [tranche(usd(1), NOW + DAY + MINUTE)] }), NOW + MINUTE],
  ['an expiry', account({ tranches: [tranche(usd(1), NOW + MINUTE)] }), NOW + MINUTE],
  ['not of a tranche that is used up', account({ tranches: [tranche(usd(0), NOW + MINUTE)] }), STALE],
  ['an offer closes soon', offer(NOW + DAY + MINUTE), NOW + MINUTE],
  ['an offer closes', offer(NOW + MINUTE), NOW + MINUTE],
  ['a halt ends', account({ halt: { reason: 'x', outOfCredits: false, until: NOW + MINUTE } }), NOW + MINUTE],
  ['a pause ends', account(), NOW + MINUTE, NOW, { pausedUntil: NOW + MINUTE }],
  ['blindness is to be told', without(armed, 'windows'), STALE],
  ['blind: told after an hour', account({ reload: 'on', balance: usd(9000), windows: [] }), READ_AT + HOUR, STALE],
  [
    'blind: told again after a day',
    account({ reload: 'on', balance: usd(9000), windows: [] }),
    READ_AT + DAY,
    READ_AT + HOUR,
  ],
  ['blind and it was safe: nothing', account({ windows: [] }), null, READ_AT + HOUR],
])('%s', (_, of, wake, now = NOW, changes = {}) => {
  const wakes = decide(of, NOTHING_TOLD, settings(changes), at(now)).effects.filter(({ kind }) => kind === 'wake');
  expect(wakes).toEqual(wake === null ? [] : [{ kind: 'wake', at: wake }]);
});

test('an unneeded fact that goes stale wakes nobody', () => {
  const of = account({ windows: [] });
  const facts = { ...of.facts, offer: { ...of.facts.offer, readAt: NOW - 29 * MINUTE } };
  const effects = decide({ ...of, facts }, NOTHING_TOLD, settings(), at()).effects;
  expect(effects).toEqual([{ kind: 'wake', at: STALE }]);
});
