import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { decide } from '../../src/risk/decide.ts';
import type { Risk, RiskId } from '../../src/risk/risk.ts';
import { heldUntil, snooze } from '../../src/risk/snooze.ts';
import { snoozedUntil } from '../../src/risk/snoozed-until.ts';
import { NOTHING_TOLD } from '../../src/risk/told.ts';
import {
  account,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  ORG,
  OTHER_ORG,
  READ_AT,
  reloadAt,
  session,
  settings,
  tranche,
  usd,
  week,
} from './build.ts';
import { openRisks, teller } from './watch.ts';

/** The account as it is read some hours later. */
const low = (hours = 0, minor = 400) =>
  account({ switch: 'on', balance: usd(minor) }, { readAt: READ_AT + hours * HOUR });
const paying = (hours = 0, resetsAt = NOW + 2 * HOUR) =>
  account(
    { switch: 'on', balance: usd(4712), windows: [session(100, { resetsAt }), week(10)] },
    { readAt: READ_AT + hours * HOUR },
  );
const hence = (hours: number) => NOW + hours * HOUR;

function only(id: RiskId, of: Account, now = NOW): Risk {
  const risk = decide(of, NOTHING_TOLD, settings(), at(now)).risks.find((each) => each.id === id);
  if (risk === undefined) throw new Error(`no ${id}`);
  return risk;
}

describe('a risk that is put off', () => {
  test('is told again at its end, if it is open then, and that is when to wake', () => {
    const { tell, wakes, snooze } = teller();
    expect(tell(low())).toEqual(['warning low-balance']);
    snooze(only('low-balance', low()), hence(3));
    expect(tell(low(1), hence(1))).toEqual([]);
    expect(wakes(low(2.9), hence(2.9))).toEqual([hence(3)]);
    expect(tell(low(3), hence(3))).toEqual(['warning low-balance']);
    expect(tell(low(4), hence(4))).toEqual([]);
  });

  test('is not told again if it is over by then', () => {
    const { tell, told, snooze } = teller();
    tell(low());
    snooze(only('low-balance', low()), hence(3));
    expect(tell(low(3, 9000), hence(3))).toEqual([]);
    expect(told().snoozed).toEqual({});
  });

  test('stays open, and nothing of it waits to be shown', () => {
    const { tell, told, snooze } = teller();
    tell(low());
    expect(told().outbox).toHaveLength(1);
    snooze(only('low-balance', low()), hence(3));
    expect(told().outbox).toEqual([]);
    expect(openRisks('low-balance', low())).toHaveLength(1);
  });

  test('can be put off again', () => {
    const { tell, snooze } = teller();
    tell(low());
    snooze(only('low-balance', low()), hence(3));
    snooze(only('low-balance', low()), hence(6));
    expect(tell(low(3), hence(3))).toEqual([]);
    expect(tell(low(6), hence(6))).toEqual(['warning low-balance']);
  });

  test('holds back warnings and infos of its kind, not those of another or of another organization', () => {
    const { tell, snooze } = teller();
    const expiring = (id: string, ahead: number) =>
      account({ switch: 'on', balance: usd(900), tranches: [tranche(usd(100), NOW + ahead, { id })] });
    expect(tell(expiring('a', 3 * DAY))).toEqual(['warning credit-expiring']);
    snooze(only('credit-expiring', expiring('a', 3 * DAY)), hence(3));
    expect(tell(expiring('b', 2 * DAY))).toEqual([]);
    expect(tell({ ...expiring('c', 2 * DAY), org: OTHER_ORG })).toEqual(['warning credit-expiring']);
    expect(tell(low())).toEqual(['warning low-balance']);
  });

  test('what came up meanwhile is told at its end', () => {
    const { tell, wakes, snooze } = teller();
    const fills = (percent: number, hours = 0) =>
      account(
        { switch: 'on', balance: usd(4712), windows: [session(percent, { resetsAt: hence(9) }), week(10)] },
        { readAt: READ_AT + hours * HOUR },
      );
    expect(tell(fills(81))).toEqual(['warning overflow-near']);
    snooze(only('overflow-near', fills(81)), hence(2));
    expect(tell(fills(96, 1), hence(1))).toEqual([]);
    expect(wakes(fills(96, 1.9), hence(1.9))).toEqual([hence(2)]);
    expect(tell(fills(96, 2), hence(2))).toEqual(['warning overflow-near']);
    expect(tell(fills(97, 3), hence(3))).toEqual([]);
  });
});

describe('a danger', () => {
  test('of the same kind gets through', () => {
    const { tell, told, snooze } = teller();
    expect(tell(paying())).toEqual(['danger paying']);
    snooze(only('paying', paying()), hence(24));
    expect(tell(paying(3, hence(6)), hence(3))).toEqual(['danger paying']);
    // The other one stays put off.
    expect(told().snoozed).toEqual({ [`paying:${ORG}`]: { key: only('paying', paying()).key, until: hence(24) } });
  });

  test('that was itself put off waits', () => {
    const { tell, wakes, snooze } = teller();
    tell(paying(0, hence(9)));
    snooze(only('paying', paying(0, hence(9))), hence(2));
    expect(tell(paying(1, hence(9)), hence(1))).toEqual([]);
    expect(wakes(paying(1.9, hence(9)), hence(1.9))).toEqual([hence(2)]);
    expect(tell(paying(2, hence(9)), hence(2))).toEqual(['danger paying']);
    expect(tell(paying(2.1, hence(9)), hence(2.1))).toEqual([]);
  });

  test('that a put-off warning has become gets through, once', () => {
    const { tell, snooze } = teller();
    const armed = (minor: number, hours = 0) =>
      account({ reload: 'on', balance: usd(minor) }, { readAt: READ_AT + hours * HOUR });
    const soon = reloadAt(hence(20));
    expect(tell(armed(1200), NOW, {}, soon)).toEqual(['warning reload-near']);
    snooze(openRisks('reload-near', armed(1200), NOW, {}, soon)[0]!, hence(24));
    expect(tell(armed(1000, 1), hence(1), {}, soon)).toEqual([]);
    expect(tell(armed(700, 2), hence(2), {}, soon)).toEqual(['danger reload-near']);
    expect(tell(armed(690, 3), hence(3), {}, soon)).toEqual([]);
    expect(tell(armed(680, 24), hence(24), {}, soon)).toEqual([]);
  });

  test('waits where the user says so', () => {
    const { tell, snooze } = teller({ dangersWait: true });
    expect(tell(paying())).toEqual(['danger paying']);
    snooze(only('paying', paying()), hence(4));
    expect(tell(paying(3, hence(6)), hence(3))).toEqual([]);
    expect(tell(paying(4, hence(6)), hence(4))).toEqual(['danger paying']);
  });
});

describe('how long', () => {
  const risk = only('low-balance', low());
  const put = snooze(NOTHING_TOLD, risk, hence(3));

  test('until its end, and no longer', () => {
    expect(snoozedUntil(put, risk, NOW)).toBe(hence(3));
    expect(snoozedUntil(put, risk, hence(3) - 1)).toBe(hence(3));
    expect(snoozedUntil(put, risk, hence(3))).toBeNull();
    expect(snoozedUntil(put, { ...risk, org: OTHER_ORG }, NOW)).toBeNull();
    expect(snoozedUntil(NOTHING_TOLD, risk, NOW)).toBeNull();
  });

  test('a quiet hour and a snooze hold until the later of the two', () => {
    const held = (quietUntil: number | null, now = NOW) => heldUntil(risk, put, settings(), { now, quietUntil });
    expect(held(null)).toBe(hence(3));
    expect(held(hence(1))).toBe(hence(3));
    expect(held(hence(8))).toBe(hence(8));
    expect(held(hence(8), hence(4))).toBe(hence(8));
    expect(held(null, hence(3))).toBeNull();
    expect(held(hence(3) - MINUTE, hence(3))).toBeNull();
  });
});
