import { expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { decide } from '../../src/risk/decide.ts';
import type { Scene } from '../../src/risk/scene.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { NOTHING_TOLD } from '../../src/risk/told.ts';
import {
  account,
  at,
  DAY,
  entry,
  HOUR,
  handCredit,
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
const LAST_DAY = Date.UTC(2026, 10, 30);
const DECEMBER = Date.UTC(2026, 11, 1);
const CLAIM = entry({ kind: 'claim', amount: usd(5000) });
const ending = (endsOn: string) =>
  account({ windows: [], subscription: { status: 'active', nextChargeOn: null, endsOn } });
const armed = account({ reload: 'on', balance: usd(9000) });
const offer = (expiresAt: number) =>
  account({ offer: { amount: null, eligible: true, granted: false, expiresAt, needsPaymentSetup: false } });

test.each<[string, Account, number, number?, Partial<Settings>?, Partial<Scene>?]>([
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
  ['blind and it was safe: nothing before the month turns', account({ windows: [] }), LAST_DAY, READ_AT + HOUR],
  ['the last day of the month', account({ windows: [] }), DECEMBER, LAST_DAY],
  ['a grace is over', account(), NOW + 5 * MINUTE, NOW, { claimGraceMinutes: 6 }, { events: [CLAIM] }],
  [
    'claimed credit should be there',
    account({ windows: [] }),
    NOW + 14 * MINUTE,
    NOW + MINUTE,
    { claimGraceMinutes: 1 },
    { events: [CLAIM] },
  ],
  [
    'a stage of credit entered by hand',
    account(),
    NOW + MINUTE,
    NOW,
    {},
    { credits: [handCredit(NOW + DAY + MINUTE)] },
  ],
  ['a plan ends in a week', ending('2026-11-23'), Date.UTC(2026, 10, 16), STALE],
  ['a plan ends tomorrow', ending('2026-11-18'), Date.UTC(2026, 10, 17), Date.UTC(2026, 10, 16)],
  ['a plan has ended', ending('2026-11-15'), Date.UTC(2026, 10, 16, 12), STALE],
])('%s', (_, of, wake, now = NOW, changes = {}, beside = {}) => {
  const { effects } = decide(of, NOTHING_TOLD, settings(changes), at(now, {}, beside));
  expect(effects.filter(({ kind }) => kind === 'wake')).toEqual([{ kind: 'wake', at: wake }]);
});

test('an unneeded fact that goes stale wakes nobody', () => {
  const of = account({ windows: [] });
  const facts = { ...of.facts, offer: { ...of.facts.offer, readAt: NOW - 29 * MINUTE } };
  const effects = decide({ ...of, facts }, NOTHING_TOLD, settings(), at()).effects;
  expect(effects).toEqual([{ kind: 'wake', at: STALE }]);
});
