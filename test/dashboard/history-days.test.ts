import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import type { Money } from '../../src/account/money.ts';
import type { Sample } from '../../src/account/sample.ts';
import { dayRows } from '../../src/dashboard/views/history/day-rows.ts';
import { historyUnit } from '../../src/dashboard/views/history/history-unit.ts';
import { localDays } from '../../src/dashboard/views/history/local-days.ts';
import { marksOf } from '../../src/dashboard/views/history/marks.ts';
import { DAY, eur, HOUR, NOW, usd } from '../popup/accounts.ts';

const at = (text: string) => Date.parse(text);

function sample(time: number, values: Partial<Sample> = {}): Sample {
  return { at: time, balance: null, spent: null, switch: null, reload: null, windows: [], ...values };
}

function entry(before: number, details: EventDetails): LedgerEntry {
  const id = `${details.kind}:${before}`;
  return { id, org: 'o', after: before - HOUR, before, byRequest: false, facts: [], ...details };
}

const spend = (before: number, amount: Money) =>
  entry(before, { kind: 'spend', amount, headroom: false, whileOff: false });

describe('the days of a time zone', () => {
  it.each([
    ['a day', 'Europe/Berlin', '2026-11-10T13:00Z', ['2026-11-10'], [24]],
    ['the night of winter time', 'Europe/Berlin', '2026-10-25T00:30Z', ['2026-10-25'], [25]],
    ['the night of summer time', 'Europe/Berlin', '2026-03-29T12:00Z', ['2026-03-29'], [23]],
    ['half an hour of summer time', 'Australia/Lord_Howe', '2026-10-04T02:00Z', ['2026-10-04'], [23.5]],
    ['a day that begins at one', 'Africa/Cairo', '2026-04-24T12:00Z', ['2026-04-24'], [23]],
    ['behind UTC', 'America/Los_Angeles', '2026-11-10T03:00Z', ['2026-11-09'], [24]],
  ])('%s', (_, zone, moment, names, hours) => {
    const days = localDays(at(moment), at(moment), zone);
    expect(days.map(({ name }) => name)).toEqual(names);
    expect(days.map(({ start, end }) => (end - start) / HOUR)).toEqual(hours);
  });

  it('leaves out the day that a country skipped', () => {
    const days = localDays(at('2011-12-29T12:00-10:00'), at('2011-12-31T12:00+14:00'), 'Pacific/Apia');
    expect(days.map(({ name }) => name)).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('follow one upon another in every zone', () => {
    const zones = [
      'Europe/Berlin',
      'America/Havana',
      'America/Santiago',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2020-01-01'), max: at('2027-01-01') }),
        fc.integer({ min: 0, max: 400 * DAY }),
        (zone, from, length) => {
          const days = localDays(from, from + length, zone);
          expect(days[0]!.start).toBeLessThanOrEqual(from);
          expect(days.at(-1)!.end).toBeGreaterThan(from + length);
          for (const [index, day] of days.entries()) {
            if (index > 0) expect(day.start).toBe(days[index - 1]!.end);
          }
          expect(new Set(days.map(({ name }) => name)).size).toBe(days.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the history by days', () => {
  const days = localDays(NOW - 2 * DAY, NOW, 'Europe/Berlin');
  const [first, second, third] = days as [(typeof days)[0], (typeof days)[0], (typeof days)[0]];

  it('has the last balance, the sum and the highest percentage of each', () => {
    const window = (percent: number) => [{ key: 'five_hour', percent, resetsAt: null }];
    const rows = dayRows(
      days,
      [
        sample(first.start, { balance: usd(900), windows: window(20) }),
        sample(first.end - 1, { balance: usd(800), windows: window(12) }),
        sample(second.start, { balance: usd(700) }),
        sample(second.start + HOUR, { spent: usd(300) }),
      ],
      [spend(first.start, usd(30)), spend(first.end - 1, usd(70)), spend(second.start, usd(1))],
    );
    expect(rows.map(({ balance }) => balance?.minor ?? null)).toEqual([800, 700, null]);
    expect(rows.map(({ spent }) => spent.map(({ minor }) => minor))).toEqual([[100], [1], []]);
    expect(rows.map(({ highest }) => highest.get('five_hour'))).toEqual([20, undefined, undefined]);
  });

  it('knows a day without spending from one on which nothing was read', () => {
    const rows = dayRows(days, [sample(first.start, { balance: usd(900) }), sample(third.start)], []);
    expect(rows.map(({ unit }) => unit?.currency ?? null)).toEqual(['USD', null, null]);
    expect(rows.map(({ spent }) => spent)).toEqual([[], [], []]);
  });

  it('never mixes currencies', () => {
    const rows = dayRows(
      days,
      [],
      [spend(first.start, usd(30)), spend(first.start, eur(5)), spend(first.start, usd(1))],
    );
    expect(rows[0]!.spent).toEqual([usd(31), eur(5)]);
  });

  it('spends by days exactly what the entries say', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ before: fc.integer({ min: 0, max: 60 * DAY }), minor: fc.integer({ min: 1, max: 10_000 }) }),
        ),
        (items) => {
          const ordered = items.toSorted((a, b) => a.before - b.before);
          const entries = ordered.map(({ before, minor }) => spend(NOW - 60 * DAY + before, usd(minor)));
          const rows = dayRows(localDays(NOW - 60 * DAY, NOW, 'Europe/Berlin'), [], entries);
          const sum = rows.flatMap(({ spent }) => spent).reduce((total, { minor }) => total + minor, 0);
          expect(sum).toBe(items.reduce((total, { minor }) => total + minor, 0));
        },
      ),
    );
  });
});

describe('the currency of the history', () => {
  it.each([
    ['none', [sample(1), sample(2)], null],
    ['one', [sample(1, { balance: usd(1) }), sample(2)], { unit: { exponent: 2, currency: 'USD' }, since: null }],
    [
      'another since',
      [sample(1, { balance: eur(1) }), sample(2), sample(3, { spent: usd(1) }), sample(4, { balance: usd(2) })],
      { unit: { exponent: 2, currency: 'USD' }, since: 3 },
    ],
  ])('%s', (_, samples, expected) => {
    expect(historyUnit(samples)).toEqual(expected);
  });
});

describe('the marks', () => {
  it.each([
    [{ kind: 'reload', amount: usd(1) }, 'danger'],
    [{ kind: 'purchase', amount: usd(1) }, 'info'],
    [{ kind: 'grant', amount: usd(1), tranche: null, claimed: true }, 'info'],
    [{ kind: 'claim', amount: null }, 'info'],
    [{ kind: 'expiry', amount: usd(1), tranche: 'a', credit: 'promo' }, 'warning'],
    [{ kind: 'switch', to: 'on' }, 'warning'],
    [{ kind: 'switch', to: 'off' }, 'ok'],
    [{ kind: 'reload-switch', to: 'on' }, 'warning'],
    [{ kind: 'reload-switch', to: 'off' }, 'ok'],
    [{ kind: 'limit', from: usd(1), to: 'none', direction: 'riskier' }, 'warning'],
    [{ kind: 'limit', from: 'none', to: usd(1), direction: 'safer' }, 'ok'],
    [{ kind: 'spend', amount: usd(1), headroom: false, whileOff: false }, null],
    [{ kind: 'month-reset' }, null],
    [{ kind: 'window-reset', window: 'five_hour' }, null],
  ] as const satisfies readonly (readonly [EventDetails, string | null])[])('%o: %s', (details, tone) => {
    expect(marksOf([entry(NOW, details)]).map((mark) => mark.tone)).toEqual(tone === null ? [] : [tone]);
  });
});
