import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Sample } from '../../src/account/sample.ts';
import { chartModel } from '../../src/dashboard/views/history/chart-model.ts';
import { courseAhead } from '../../src/dashboard/views/history/course-ahead.ts';
import { cursorBy } from '../../src/dashboard/views/history/cursor-by.ts';
import { forecastSays } from '../../src/dashboard/views/history/forecast-says.ts';
import { frameOf } from '../../src/dashboard/views/history/frame.ts';
import { localDays } from '../../src/dashboard/views/history/local-days.ts';
import { markGroups } from '../../src/dashboard/views/history/mark-groups.ts';
import { createMoments } from '../../src/dashboard/views/history/moments.ts';
import { moneyTicks, tickAmount } from '../../src/dashboard/views/history/money-ticks.ts';
import { notesOf } from '../../src/dashboard/views/history/notes-of.ts';
import { pastOf } from '../../src/dashboard/views/history/past.ts';
import { type RANGES, spanOf } from '../../src/dashboard/views/history/ranges.ts';
import { readingsLine } from '../../src/dashboard/views/history/readings-line.ts';
import { thinOut } from '../../src/dashboard/views/history/thin-out.ts';
import { timeTicks } from '../../src/dashboard/views/history/time-ticks.ts';
import { tipOf } from '../../src/dashboard/views/history/tip-of.ts';
import { caseNow } from '../../src/risk/evidence.ts';
import type { Rate } from '../../src/risk/forecast/forecast.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { createFormat } from '../../src/words/format.ts';
import { translateFrom } from '../faces/translate-from.ts';
import * as a from '../popup/accounts.ts';
import { pastOf as madeUp, pastWithHoles, pastWithoutWallet } from './past.ts';

const { DAY, HOUR, MINUTE, NOW, ZONE, usd } = a;
const format = createFormat({ locale: 'en-GB', timeZone: ZONE });
const speech = { t: translateFrom(messages), format };
const UNIT = { exponent: 2, currency: 'USD' };

const reading = (at: number, minor: number | null): Sample => ({
  at,
  balance: minor === null ? null : usd(minor),
  spent: null,
  switch: null,
  reload: null,
  windows: [],
});
const level = ({ balance }: Sample) => balance?.minor ?? null;

describe('the ranges', () => {
  it.each([
    ['7', 90, 7, 2],
    ['30', 90, 30, 10],
    ['90', 700, 90, 14],
    ['all', 700, 700, 30],
    ['30', 12, 12, 4],
    ['all', 0, 1, 1 / 3],
  ] as const)('%s of %i days shows %d days and %d ahead', (range, age, back, ahead) => {
    expect(spanOf(range, NOW - age * DAY, NOW)).toEqual({ from: NOW - back * DAY, to: NOW + ahead * DAY });
  });
});

describe('the line of the readings', () => {
  const line = (samples: readonly Sample[], from: number, to = NOW) =>
    readingsLine(samples, level, { from, to }, NOW, 0);

  it('begins with what was read before, and holds until now', () => {
    const from = NOW - 40 * MINUTE;
    const { xs, ys } = line([reading(from - 9 * MINUTE, 5), reading(NOW - 20 * MINUTE, 4)], from);
    expect([xs, ys]).toEqual([
      [from, NOW - 20 * MINUTE, NOW],
      [5, 4, 4],
    ]);
  });

  it('stops where the value was not read: never zero', () => {
    const samples = [reading(NOW - 9 * MINUTE, 5), reading(NOW - 6 * MINUTE, null), reading(NOW - 3 * MINUTE, 4)];
    expect(line(samples, NOW - HOUR).ys).toEqual([5, null, 4, 4]);
  });

  it('stops where nothing was read for too long, and at the end of the last reading', () => {
    const samples = [reading(NOW - 9 * HOUR, 5), reading(NOW - 3 * HOUR, 4)];
    expect(line(samples, NOW - 10 * HOUR).ys).toEqual([5, null, 4, null]);
  });

  it.each([
    ['an hour of the last days', 1.5 * DAY, HOUR, false],
    ['two hours of the last days', 1.5 * DAY, 2 * HOUR, true],
    ['two hours of last month', 30 * DAY, 2 * HOUR, false],
    ['two days of last year', 300 * DAY, 2 * DAY, false],
    ['three days of last year', 300 * DAY, 3 * DAY, true],
  ])('%s: a pause?', (_, age, pause, isPause) => {
    const samples = [reading(NOW - age, 5), reading(NOW - age + pause, 4)];
    expect(line(samples, NOW - age, NOW - age + pause).ys.includes(null)).toBe(isPause);
  });
});

describe('thinning out', () => {
  it('keeps ends, extremes and gaps of every column, and no more than seven points of two lines', () => {
    const value = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 4 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 40 }), (ys, columns) => {
        const xs = ys.map((_, index) => index * 10);
        const span = { from: 0, to: ys.length * 10 };
        const kept = thinOut(xs, [ys], span, columns);
        expect(kept).toEqual([...new Set(kept)].toSorted((p, q) => p - q));
        expect(kept.length).toBeLessThanOrEqual((columns + 1) * 5);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(ys.length - 1);
        const read = (values: readonly (number | null)[]) => values.filter((each) => each !== null);
        const all = read(ys);
        const some = read(kept.map((place) => ys[place] ?? null));
        expect([Math.min(...some), Math.max(...some)]).toEqual([Math.min(...all), Math.max(...all)]);
        expect(kept.some((place) => ys[place] === null)).toBe(ys.includes(null));
      }),
    );
  });
});

describe('the ticks of money', () => {
  it.each([
    [0, 4792, 4, [0, 2000, 4000, 6000]],
    [0, 9999, 4, [0, 5000, 10000]],
    [-250, 1000, 4, [-500, 0, 500, 1000]],
    [0, 0, 4, [0, 1]],
    [0, 37, 2, [0, 20, 40]],
  ])('%i to %i', (low, high, steps, expected) => {
    expect(moneyTicks(low, high, steps)).toEqual(expected);
  });

  it.each([
    [4000, [0, 4000], UNIT, '$40'],
    [50, [0, 50], UNIT, '$0.50'],
    [500, [0, 500], { exponent: 0, currency: 'JPY' }, '¥500'],
    [5000, [0, 5000], { exponent: 3, currency: 'KWD' }, 'KWD 5'],
  ])('%i is written %s', (tick, ticks, unit, expected) => {
    expect(format.money(tickAmount(tick, ticks, unit)).replaceAll('\u00a0', ' ')).toBe(
      expected.replaceAll('\u00a0', ' '),
    );
  });

  it('holds every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (low, more) => {
        const ticks = moneyTicks(low, low + more, 4);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + more);
        expect(ticks).toContain(0);
        expect(ticks.every(Number.isSafeInteger)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('the ticks of time', () => {
  it.each([
    [1, 8, 'hour'],
    [7, 8, 'day'],
    [30, 8, 'day'],
    [90, 4, 'day'],
    [730, 8, 'day'],
    [730, 2, 'day'],
  ])('%i days in at most %i labels', (days, most, by) => {
    const span = { from: NOW - days * DAY, to: NOW };
    const ticks = timeTicks(localDays(span.from, span.to, ZONE), span, most);
    expect(ticks.by).toBe(by);
    expect(ticks.at.length).toBeGreaterThan(0);
    expect(ticks.at.length).toBeLessThanOrEqual(most);
  });
});

describe('the course ahead', () => {
  const basis = { from: NOW - 7 * DAY, to: NOW, readings: 100 };
  const rate = (perDay: number): Rate<ReturnType<typeof usd>> => ({ perHour: usd(0), perDay: usd(perDay), basis });
  const of = (facts: Parameters<typeof a.account>[0]) => caseNow(a.account(facts), DEFAULT_SETTINGS, NOW);
  const end = NOW + 10 * DAY;

  it('goes down at the pace of a usual day', () => {
    const { line, reloadAt } = courseAhead(
      of({ balance: usd(5000), reload: 'off', tranches: [] }),
      rate(100),
      UNIT,
      end,
    )!;
    expect(line.xs).toEqual([NOW, NOW + HOUR, end]);
    expect(line.ys[0]).toBe(5000);
    expect(line.ys.at(-1)).toBeCloseTo(5000 - 1000 + 100 / 24, 3);
    expect(reloadAt).toBeNull();
  });

  it('ends at zero without auto-reload', () => {
    const { line } = courseAhead(of({ balance: usd(300), reload: 'off', tranches: [] }), rate(100), UNIT, end)!;
    expect(line.ys.at(-1)).toBe(0);
    expect(line.xs.at(-1)).toBeLessThan(NOW + 4 * DAY);
  });

  it('drops at an expiry, and rises where auto-reload charges', () => {
    const facts = {
      balance: usd(5000),
      reload: 'on' as const,
      reloadThreshold: usd(1000),
      reloadTarget: usd(2000),
      tranches: [a.tranche('promo', usd(4500), NOW + 5 * DAY)],
    };
    const { line, reloadAt } = courseAhead(of(facts), rate(0), UNIT, end)!;
    expect(line.ys).toEqual([5000, 5000, 5000, 500, 500, 2000, 2000]);
    expect(reloadAt).toBe(NOW + 5 * DAY);
    expect(line.xs.every((at, index) => index === 0 || at > line.xs[index - 1]!)).toBe(true);
  });

  it.each([
    ['no pace', { balance: usd(5000) }, null],
    ['no balance', {}, rate(100)],
    ['another currency', { balance: a.eur(5000) }, rate(100)],
  ])('is not guessed: %s', (_, facts, pace) => {
    expect(courseAhead(of(facts), pace, UNIT, end)).toBeNull();
  });

  it('says so in words', () => {
    const words = forecastSays(null, of({}), speech);
    expect(words.said.map(({ text }) => text)).toEqual([messages.history_not_enough.message]);
    expect(words.basis).toBeNull();
  });
});

describe('the chart', () => {
  const modelOf = (
    past: { samples: readonly Sample[]; entries: Parameters<typeof pastOf>[1] },
    range: (typeof RANGES)[number],
  ) => {
    const known = pastOf(past.samples, past.entries, NOW, ZONE)!;
    const of = caseNow(a.armed, DEFAULT_SETTINGS, NOW);
    const span = spanOf(range, known.first, NOW);
    return chartModel({
      past: known,
      of,
      forecast: null,
      span,
      now: NOW,
      width: 900,
      format,
      timeZone: ZONE,
      labels: 9,
    });
  };

  it('has the panels of what was read', () => {
    const { panels } = modelOf(madeUp('o', 90), '30');
    expect(panels.map(({ name }) => name)).toEqual(['balance', 'spend', 'windows']);
    for (const { xs, series } of panels) {
      expect(xs.every((at, index) => index === 0 || at > xs[index - 1]!)).toBe(true);
      for (const { ys } of series) expect(ys).toHaveLength(xs.length);
    }
  });

  it('shows plan windows alone where there is no wallet', () => {
    const samples = madeUp('o', 5).samples.map((sample) => ({ ...sample, balance: null, spent: null }));
    expect(modelOf({ samples, entries: [] }, '7').panels.map(({ name }) => name)).toEqual(['windows']);
  });

  it('draws no amount of another currency', () => {
    const past = pastWithHoles('o');
    const changed = past.samples.find(({ balance }) => balance?.currency === 'USD')!.at;
    const [balance] = modelOf(past, 'all').panels;
    expect(balance!.xs[0]).toBe(changed);
  });

  it.each([
    ['7', 700, 'reading by reading'],
    ['90', 91, 'day by day'],
    ['all', 105, 'week by week'],
  ] as const)('shows the plan windows of %s days in about %i places, %s', (range, count, _) => {
    const { xs, series } = modelOf(madeUp('o', 730), range).panels[2]!;
    expect(Math.abs(xs.length - count)).toBeLessThan(count / 3);
    expect(series.map(({ ink }) => ink)).toEqual(['session', 'used-up', 'week']);
  });

  it('takes two years at once', () => {
    const past = madeUp('o', 730);
    const start = performance.now();
    const { panels } = modelOf(past, 'all');
    expect(performance.now() - start).toBeLessThan(400);
    for (const { xs } of panels) expect(xs.length).toBeLessThan(900 * 5);
  });
});

describe('pointing', () => {
  const model = { span: { from: NOW - 30 * DAY, to: NOW + DAY }, now: NOW, marks: [] };
  it.each([
    ['ArrowLeft', null, { at: NOW - DAY }],
    ['ArrowRight', NOW, { at: NOW + DAY }],
    ['ArrowRight', NOW + DAY, { at: NOW + DAY }],
    ['Home', NOW, { at: NOW - 30 * DAY }],
    ['End', NOW, { at: NOW + DAY }],
    ['PageUp', NOW, { at: NOW }],
    ['Escape', NOW, { at: null }],
    ['Escape', null, null],
    ['-', NOW, { at: NOW, zoom: null }],
    ['+', NOW - 15 * DAY, { at: NOW - 15 * DAY, zoom: { from: NOW - 22.75 * DAY, to: NOW - 7.25 * DAY } }],
    ['a', NOW, null],
  ])('%s', (key, at, expected) => {
    expect(cursorBy(key, at, model)).toEqual(expected);
  });

  it('finds the time of each place', () => {
    const frame = frameOf({ gutter: 50, margin: 6, unit: 1 }, model.span, 956);
    expect([frame.xOf(model.span.from), frame.xOf(model.span.to)]).toEqual([50, 950]);
    expect(frame.timeAt(-20)).toBe(model.span.from);
    expect(frame.timeAt(5000)).toBe(model.span.to);
    expect(frame.timeAt(frame.xOf(NOW))).toBe(NOW);
  });

  it('puts marks that would overlap under one sign, of the tone that weighs most', () => {
    const { marks } = pastOf([], madeUp('o', 90).entries, NOW, ZONE)!;
    const groups = markGroups(marks, (at) => (at - NOW) / DAY, 18);
    expect(groups.flatMap((group) => group.marks)).toEqual(marks);
    for (const [index, { x }] of groups.entries()) {
      if (index > 0) expect(x - groups[index - 1]!.x).toBeGreaterThanOrEqual(18);
    }
    expect(groups.some(({ tone, marks: inside }) => inside.length > 1 && tone === 'danger')).toBe(
      groups.some(({ marks: inside }) => inside.length > 1 && inside.some(({ tone }) => tone === 'danger')),
    );
  });
});

describe('what is said of a moment', () => {
  const moments = createMoments('en-GB', ZONE);
  const past = pastOf(
    [
      { ...reading(NOW - 3 * DAY, 5000), windows: [{ key: 'five_hour', percent: 40, resetsAt: null }] },
      reading(NOW - DAY, 4000),
      reading(NOW - MINUTE, 3000),
    ],
    [
      {
        id: 'a',
        org: 'o',
        after: NOW - 3 * DAY - HOUR,
        before: NOW - 3 * DAY,
        byRequest: false,
        facts: [],
        kind: 'switch',
        to: 'on',
      },
    ],
    NOW,
    ZONE,
  )!;
  const of = caseNow(
    a.account({ balance: usd(3000), reload: 'on', reloadThreshold: usd(500), reloadTarget: usd(2000) }),
    DEFAULT_SETTINGS,
    NOW,
  );
  const rate = { perHour: usd(0), perDay: usd(2400), basis: { from: NOW - 7 * DAY, to: NOW, readings: 99 } };
  const forecast = {
    windows: {},
    threshold: null,
    zero: null,
    limit: null,
    expiries: {},
    rates: { windows: {}, wallet: rate, limit: null },
  };
  const span = { from: NOW - 4 * DAY, to: NOW + 2 * DAY };
  const asked = { past, of, span, now: NOW, width: 600, format, timeZone: ZONE, labels: 6 };
  const model = chartModel({ ...asked, forecast });
  const tip = (at: number, shown = model) => {
    const row = past.rows.find(({ day }) => at >= day.start && at < day.end);
    const { when, events, lines } = tipOf({ at, model: shown, unit: UNIT, row }, moments, speech);
    return [when, ...events, ...lines.map(({ label, value }) => `${label}: ${value}`)];
  };

  it('was read', () => {
    expect(tip(NOW - 3 * DAY)).toEqual([
      'Sat, 7 November 2026 at 14:32',
      'Usage credits were switched on',
      'Balance: $50.00',
      'Spent that day: $0.00',
      'Session, highest: 40%',
    ]);
  });

  it('was not read: no amount, no zero', () => {
    expect(tip(NOW - 2 * DAY)).toEqual([
      'Sun, 8 November 2026 at 14:32',
      'Balance: not read',
      'Spent that day: not read',
      'Session, highest: not read',
    ]);
  });

  it('is expected', () => {
    expect(tip(NOW + DAY)).toEqual(['Wed, 11 November 2026', 'Card charge expected', 'Balance at this pace: $7.00']);
    expect(tip(NOW + HOUR)).toEqual(['Tue, 10 November 2026', 'Balance at this pace: $30.00']);
  });

  it('cannot be foreseen', () => {
    expect(tip(NOW + DAY, chartModel({ ...asked, forecast: null }))).toEqual(['Wed, 11 November 2026']);
  });
});

describe('the notes', () => {
  const moments = createMoments('en-GB', ZONE);
  const notes = (
    { samples, entries }: { samples: readonly Sample[]; entries: Parameters<typeof pastOf>[1] },
    hasWallet = true,
  ) => {
    const past = pastOf(samples, entries, NOW, ZONE)!;
    return notesOf(past, spanOf('all', past.first, NOW), hasWallet, moments, (key) => key);
  };

  it.each([
    ['nothing to say', notes(madeUp('o', 20)), []],
    ['a currency that changed', notes(pastWithHoles('o')), ['history_unit_changed']],
    ['old days', notes(madeUp('o', 90)), ['history_thinned']],
    ['a plan without credits', notes(pastWithoutWallet('o'), false), ['history_no_wallet']],
    ['a balance that was not read', notes(pastWithoutWallet('o')), ['history_no_amounts']],
    ['no windows', notes({ samples: [reading(NOW, 5)], entries: [] }), ['history_no_windows']],
  ])('%s', (_, said, expected) => {
    expect(said).toEqual(expected);
  });
});
