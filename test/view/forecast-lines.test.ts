import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/risk/forecast/forecast.ts';
import type { Basis } from '../../src/risk/forecast/pace.ts';
import { type View, viewOf } from '../../src/view/view.ts';
import * as a from '../popup/accounts.ts';
import { snapshotOf } from '../popup/states.ts';
import { english } from '../words/speech.ts';

const over = (ms: number): Basis => ({ from: a.NOW - ms, to: a.NOW, readings: 40 });
const SIX_HOURS = over(6 * a.HOUR + 20 * a.MINUTE);
const NONE = { kind: 'not-enough' } as const;
const FORECAST: Forecast = {
  windows: { five_hour: NONE, seven_day: NONE },
  threshold: null,
  zero: null,
  limit: null,
  expiries: {},
  rates: { windows: {}, wallet: null, limit: null },
};

function seen(forecast: Partial<Forecast> | null, account = a.armed): View {
  const snapshot = snapshotOf([account]);
  const stored = snapshot.accounts!.accounts[account.org]!;
  const foretold = { ...stored, forecast: forecast === null ? null : { ...FORECAST, ...forecast } };
  const accounts = { ...snapshot.accounts!, accounts: { [account.org]: foretold } };
  return viewOf({ snapshot: { ...snapshot, accounts }, access: true, retryAt: null, now: a.NOW }, english);
}

describe('of the session', () => {
  const session = (forecast: Forecast['windows'][string], account = a.armed) => {
    const card = seen({ windows: { five_hour: forecast } }, account).cards?.windows;
    return [card?.rows[0]?.pace?.text ?? null, card?.rows[0]?.pace?.ahead ?? null, card?.note];
  };
  const level = { kind: 'not-before', level: 63, basis: SIX_HOURS } as const;

  it.each<[string, unknown[], unknown[]]>([
    [
      'full before its reset',
      session({ kind: 'at', at: a.NOW + a.HOUR, basis: over(28 * a.MINUTE) }),
      ['At this pace full around 15:32.', 100, 'Pace: based on the last 28 min.'],
    ],
    [
      'not full at its reset',
      session({ ...level, until: a.SESSION_RESET }),
      ['At this pace 63% at the reset.', 63, 'Pace: based on the last 6 h.'],
    ],
    [
      'foretold no further than its basis carries',
      session({ ...level, until: a.NOW + a.HOUR }),
      ['At this pace 63% by 15:32.', 63, 'Pace: based on the last 6 h.'],
    ],
    ['not used', session({ ...level, kind: 'idle', until: a.SESSION_RESET }), [null, null, null]],
    ['foretold for a time that has passed', session({ kind: 'at', at: a.NOW, basis: SIX_HOURS }), [null, null, null]],
    ['used up', session({ kind: 'at', at: a.NOW + 1, basis: SIX_HOURS }, a.paying), [null, null, null]],
    ['old', session({ ...level, until: a.SESSION_RESET }, a.aged), [null, null, 'When last read, 47 min ago.']],
    ['read too seldom', session(NONE), [null, null, 'Not enough readings yet to say where this leads.']],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('says nothing of readings before the first forecast', () => {
    expect(seen(null).cards?.windows?.note).toBeNull();
  });
});

describe('of the money', () => {
  const at = (days: number) => ({ kind: 'at', at: a.NOW + days * a.DAY, basis: SIX_HOURS }) as const;
  const money = (forecast: Partial<Forecast>, account = a.armed) => {
    const card = seen(forecast, account).cards?.money;
    return [card?.balance, card?.expiry, card?.spent].map((one) => one?.pace?.text ?? null);
  };
  const promo = `promo-${4380}`;
  const monthEnd = Date.UTC(2026, 11, 1);

  it.each<[string, unknown[], unknown[]]>([
    [
      'the threshold of auto-reload',
      money({ threshold: { ...at(2), by: 'use' }, zero: { ...at(9), by: 'use' } }),
      ['At this pace the balance falls to $5.00 around Thu 14:32.', null, null],
    ],
    [
      'an expiry that goes below it',
      money({ threshold: { ...at(8), by: 'expiry' } }),
      ['An expiry takes the balance below $5.00 around 18 Nov.', null, null],
    ],
    [
      'no end where auto-reload fills it up',
      money({ threshold: NONE, zero: { ...at(2), by: 'use' } }),
      [null, null, null],
    ],
    [
      'the end of it',
      money({ zero: { ...at(9), by: 'use' } }, a.credit),
      ['At this pace the balance lasts until about 19 Nov.', null, null],
    ],
    [
      'an end by expiry, which has its own line',
      money({ zero: { ...at(8), by: 'expiry' } }, a.credit),
      [null, null, null],
    ],
    ['the limit', money({ limit: at(3) }), [null, null, 'At this pace the limit is reached around Fri 14:32.']],
    [
      'what is spent by the end of the month',
      money({ limit: { kind: 'not-before', until: monthEnd, level: a.usd(3810), basis: SIX_HOURS } }),
      [null, null, 'At this pace $38.10 is spent by 1 Dec.'],
    ],
    [
      'what is lost',
      money({ expiries: { [promo]: { kind: 'idle', until: a.PROMO_END, level: a.usd(3120), basis: SIX_HOURS } } }),
      [null, 'At this pace $31.20 of it is lost.', null],
    ],
    ['nothing lost', money({ expiries: { [promo]: at(3) } }), [null, 'At this pace it is used up before.', null]],
    [
      'too few readings',
      money({ threshold: NONE, zero: NONE, limit: NONE, expiries: { [promo]: NONE } }),
      [null, null, null],
    ],
    ['old readings', money({ threshold: { ...at(2), by: 'use' }, limit: at(3) }, a.aged), [null, null, null]],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('rests on what is said, once for the card: of several the shortest', () => {
    const limit = { ...at(3), basis: over(2 * a.DAY + a.HOUR) };
    expect(seen({ limit }).cards?.money?.basis).toBe('Pace: based on the last 2 d.');
    expect(seen({ limit, threshold: { ...at(2), by: 'use' } }).cards?.money?.basis).toBe(
      'Pace: based on the last 6 h.',
    );
    expect(seen({}).cards?.money?.basis).toBeNull();
  });
});
