import { describe, expect, test } from 'vitest';
import { confirmShown } from '../../src/risk/confirm-shown.ts';
import { decide } from '../../src/risk/decide.ts';
import { NOTHING_TOLD, notificationId } from '../../src/risk/told.ts';
import {
  account,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  OTHER_ORG,
  session,
  settings,
  tranche,
  usd,
  week,
  without,
} from './build.ts';
import { teller } from './watch.ts';

const LOW = account({ switch: 'on', balance: usd(400) });
const OPEN = account({ switch: 'on', reload: 'on', balance: usd(4712), limit: 'none' });

describe('telling', () => {
  test('what is news is remembered, put into the outbox and notified, all at once', () => {
    const { told, effects, risks } = decide(LOW, NOTHING_TOLD, settings(), at());
    const [risk] = risks;
    expect(risk).toMatchObject({ id: 'low-balance', severity: 'warning' });
    expect(told.entries).toEqual({ [notificationId(risk!)]: { severity: 'warning', at: NOW } });
    expect(told.outbox).toEqual([risk]);
    expect(effects[0]).toEqual({ kind: 'notify', risk });
  });

  test('a second decision tells nothing and changes nothing, but the risk stays open', () => {
    const first = decide(LOW, NOTHING_TOLD, settings(), at());
    const second = decide(LOW, first.told, settings(), at(NOW + MINUTE));
    expect(second.told).toBe(first.told);
    expect(second.effects.filter(({ kind }) => kind === 'notify')).toEqual([]);
    expect(second.risks).toEqual(first.risks);
  });

  test('a risk raised before it was shown replaces its milder self in the outbox', () => {
    const { tell, told } = teller();
    tell(account({ switch: 'on', balance: usd(900) }, { balancePeak: usd(10_000) }));
    tell(account({ switch: 'on', balance: usd(400) }, { balancePeak: usd(10_000) }));
    expect(told().outbox.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('a silenced kind is open and not told; unsilenced it is told', () => {
    const { tell } = teller();
    const silenced = settings({ silenced: ['low-balance'] });
    expect(decide(LOW, NOTHING_TOLD, silenced, at()).risks.map(({ id }) => id)).toEqual(['low-balance']);
    expect(tell(LOW, NOW, silenced)).toEqual([]);
    expect(tell(LOW)).toEqual(['warning low-balance']);
  });

  test('two tranches of one name are told once', () => {
    const twice = [tranche(usd(100), NOW + DAY), tranche(usd(200), NOW + DAY)];
    const { effects } = decide(account({ tranches: twice }), NOTHING_TOLD, settings(), at());
    expect(effects.filter(({ kind }) => kind === 'notify')).toHaveLength(1);
  });

  test('what was told long ago is forgotten', () => {
    const entry = (days: number) => ({ severity: 'info', at: NOW - days * DAY }) as const;
    const before = { ...NOTHING_TOLD, entries: { old: entry(401), young: entry(399) } };
    expect(Object.keys(decide(account(), before, settings(), at()).told.entries)).toEqual(['young']);
  });
});

describe('order', () => {
  test('most severe first, then the earliest deadline', () => {
    const of = account({
      switch: 'on',
      reload: 'on',
      balance: usd(600),
      limit: 'none',
      windows: [session(85), week(85)],
      tranches: [tranche(usd(1), NOW + HOUR)],
    });
    expect(decide(of, NOTHING_TOLD, settings(), at()).risks.map(({ id }) => id)).toEqual([
      'reload-near',
      'credit-expiring',
      'overflow-near',
      'overflow-near',
      'no-ceiling',
    ]);
  });
});

describe('pause', () => {
  test('nothing is told or marked, and it is told after', () => {
    const { tell, told } = teller();
    const pausedUntil = NOW + HOUR;
    expect(tell(LOW, NOW, { pausedUntil })).toEqual([]);
    expect(told()).toBe(NOTHING_TOLD);
    expect(decide(LOW, NOTHING_TOLD, settings({ pausedUntil }), at()).risks).toHaveLength(1);
    expect(tell(LOW, NOW, { pausedUntil: NOW })).toEqual(['warning low-balance']);
  });
});

describe('several accounts share one memory', () => {
  test('one does not end the other’s episodes', () => {
    const { tell, told } = teller();
    const other = account({}, { org: OTHER_ORG });
    expect(tell(OPEN)).toEqual(['warning no-ceiling']);
    expect(tell(other)).toEqual([]);
    expect(Object.keys(told().episodes)).toHaveLength(1);
    expect(tell(OPEN)).toEqual([]);
    expect(tell({ ...OPEN, org: OTHER_ORG })).toEqual(['warning no-ceiling']);
  });

  test('blindness ends no episode', () => {
    const { tell, told } = teller();
    tell(OPEN);
    tell(without(OPEN, 'switch', 'reload', 'limit', 'balance', 'windows'));
    tell(OPEN, NOW + 5 * HOUR);
    expect(Object.keys(told().episodes)).toHaveLength(1);
  });
});

describe('the outbox', () => {
  test('is emptied by id', () => {
    const { told, risks } = decide(OPEN, NOTHING_TOLD, settings(), at());
    const shown = confirmShown(told, [notificationId(risks[0]!), 'nonsense']);
    expect(shown.outbox).toEqual([]);
    expect(shown.entries).toBe(told.entries);
    expect(confirmShown(shown, ['nonsense'])).toBe(shown);
  });
});
