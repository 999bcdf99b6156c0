import { describe, expect, it } from 'vitest';
import { NOT_OFFERED, type Readings, unreadable, value } from '../../src/account/observation.ts';
import { between, HOUR, MINUTE, promo, spend, T, told, tranche, usd, window } from './ledger-looks.ts';

describe('what was spent', () => {
  const used = { balance: value(usd(4700)), spent: value(usd(1300)), tranches: value([tranche('p', 4700)]) };
  const full = value([window(100)]);

  it.each<[string, Readings, Readings, object]>([
    ['with room in the plan', {}, used, spend(300)],
    [
      'with a window full before',
      { windows: full },
      { ...used, windows: value([window(20)]) },
      spend(300, { headroom: false }),
    ],
    ['with a window full after', {}, { ...used, windows: full }, spend(300, { headroom: false })],
    [
      'with a window that says so',
      {},
      { ...used, windows: value([window(98, { exhausted: true })]) },
      spend(300, { headroom: false }),
    ],
    [
      'with a full window that is new',
      {},
      { ...used, windows: value([window(50), window(100, { key: 'weekly_scoped:Fable' })]) },
      spend(300, { headroom: false }),
    ],
    [
      'with an allowance used up that is none of the plan',
      { windows: value([window(50), window(100, { key: 'cloud', kind: 'credit' })]) },
      used,
      spend(300),
    ],
    ['with no window at all', { windows: value([]) }, used, spend(300, { headroom: false })],
    ['with windows unknown', {}, { ...used, windows: unreadable() }, spend(300, { headroom: false })],
    ['while off', { switch: value('off') }, used, spend(300, { whileOff: true })],
    ['while off at the end only', {}, { ...used, switch: value('off') }, spend(300)],
    ['while the switch was unknown', { switch: value('off') }, { ...used, switch: unreadable() }, spend(300)],
    [
      'without a wallet of one’s own',
      { balance: NOT_OFFERED, tranches: NOT_OFFERED, plan: value('team') },
      { spent: value(usd(1300)) },
      spend(300),
    ],
  ])('%s', (_name, was, is, event) => {
    expect(told(between(was, is)).filter(({ kind }) => kind === 'spend')).toEqual([event]);
  });

  it('is no headroom where a window ended in between: it may have been full', () => {
    const ended = { ...used, windows: value([window(20, { resetsAt: T + 7 * HOUR })]) };
    expect(told(between({}, ended))).toEqual([
      spend(300, { headroom: false }),
      { kind: 'window-reset', window: 'five_hour' },
    ]);
  });

  it('is nothing new where the counter falls a little within a month', () => {
    expect(between({}, { spent: value(usd(900)), balance: value(usd(5100)) })).toEqual([]);
    expect(told(between({}, { spent: value(usd(900)), balance: value(usd(5300)) }))).toEqual([
      { kind: 'unexplained-rise', amount: usd(200) },
    ]);
  });
});

describe('the turn of the month', () => {
  const FIRST = Date.UTC(2026, 11, 1) - 2 * MINUTE;

  it('restarts the counter: what was spent since is told, and what was spent before is not missed', () => {
    const is = { spent: value(usd(200)), balance: value(usd(4500)), tranches: value([tranche('p', 4500)]) };
    expect(told(between({}, is, [], FIRST))).toEqual([spend(200), { kind: 'month-reset' }]);
  });

  it('can restart it in any time zone', () => {
    const is = { spent: value(usd(200)), balance: value(usd(4800)), tranches: value([tranche('p', 4800)]) };
    expect(told(between({}, is, [], FIRST + 12 * HOUR))).toContainEqual({ kind: 'month-reset' });
    expect(told(between({}, is, [], FIRST - 13 * HOUR))).toContainEqual({ kind: 'month-reset' });
    expect(told(between({}, is, [], FIRST + 13 * HOUR))).not.toContainEqual({ kind: 'month-reset' });
  });

  it('is a restart to zero at any time', () => {
    expect(told(between({}, { spent: value(usd(0)) }))).toEqual([{ kind: 'month-reset' }]);
  });

  it('explains a drop where the counter may have overtaken itself unseen', () => {
    const was = { spent: value(usd(0)) };
    const is = { spent: value(usd(200)), balance: value(usd(4500)), tranches: value([tranche('p', 4500)]) };
    expect(told(between(was, is, [], FIRST))).toEqual([spend(200)]);
  });

  it('explains one of which an expiry seems to take a part', () => {
    const ended = promo('e', 1, { expiresAt: FIRST });
    const was = { spent: value(usd(700)), balance: value(usd(5001)), tranches: value([tranche('p', 5000), ended]) };
    const is = { spent: value(usd(700)), balance: value(usd(4300)), tranches: value([tranche('p', 4300)]) };
    expect(told(between(was, is, [], FIRST)).filter(({ kind }) => kind === 'unexplained-drop')).toEqual([]);
  });

  it('explains none that is too small for that', () => {
    const is = { spent: value(usd(1000)), balance: value(usd(4500)), tranches: value([tranche('p', 4500)]) };
    expect(told(between({}, is, [], FIRST))).toEqual([{ kind: 'unexplained-drop', amount: usd(500), whileOff: false }]);
  });
});
