import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactName } from '../../src/account/account.ts';
import type { LedgerEntry } from '../../src/account/event.ts';
import { advanced, NOTHING_THINNED, reopened, stepsDue } from '../../src/watch/history/progress.ts';
import { storedEntries } from '../../src/watch/history/stored-shapes.ts';
import { condensed, surplusSamples } from '../../src/watch/history/thinning.ts';
import { DAY, EVER, HOUR, MINUTE, ORG, reading, restart, spend, T, usd } from './history-contract.ts';
import { wholeLives } from './history-lives.ts';
import { memoryHistory } from './memory-history.ts';

/** Thousandths of each currency under each circumstances. */
function sums(entries: readonly LedgerEntry[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.kind !== 'spend') continue;
    const key = `${entry.amount.currency} ${entry.headroom} ${entry.whileOff}`;
    found[key] = (found[key] ?? 0) + entry.amount.minor * 10 ** (3 - entry.amount.exponent);
  }
  return found;
}

const [minutes, hours, days] = stepsDue(NOTHING_THINNED, T);

describe('what is due', () => {
  it('is whole spans that are older than their age, finest first', () => {
    const now = T + 17 * HOUR + 7 * MINUTE;
    expect(stepsDue(NOTHING_THINNED, now).map(({ from, to }) => [from, to])).toEqual([
      [0, T + 11 * HOUR + 5 * MINUTE],
      [0, T - 2 * DAY + 17 * HOUR],
      [0, T - 60 * DAY],
    ]);
  });

  it('is only what grew old since', () => {
    const progress = advanced(NOTHING_THINNED, T);
    expect(stepsDue(progress, T)).toEqual([]);
    expect(stepsDue(progress, T + 5 * MINUTE)).toMatchObject([{ from: T - 6 * HOUR, to: T - 6 * HOUR + 5 * MINUTE }]);
  });

  it('is nothing when the clock was set back, and no mark moves', () => {
    const progress = advanced(NOTHING_THINNED, T);
    expect(stepsDue(progress, T - DAY)).toEqual([]);
    expect(advanced(progress, T - DAY)).toEqual(progress);
  });

  it('is again what came late', () => {
    const progress = advanced(NOTHING_THINNED, T);
    expect(reopened(progress, [T, T - HOUR])).toBe(progress);
    expect(reopened(progress, [])).toBe(progress);
    const late = reopened(progress, [T - 3 * DAY + 7 * MINUTE]);
    expect(stepsDue(late, T).map(({ from }) => from)).toEqual([T - 3 * DAY + 5 * MINUTE, T - 3 * DAY]);
    expect(advanced(late, T - DAY).summedTo).toBe(progress.summedTo);
  });
});

describe('the readings of a stretch', () => {
  it('come down to the first of each span', () => {
    const at = [0, 1, 4, 5, 9, 60, 61].map((minute) => T + minute * MINUTE);
    const kept = (step = minutes!) => {
      const surplus = new Set(surplusSamples(at.map(reading), step).map((sample) => sample.at));
      return at.filter((each) => !surplus.has(each)).map((each) => (each - T) / MINUTE);
    };
    expect(kept(minutes)).toEqual([0, 5, 60]);
    expect(kept(hours)).toEqual([0, 60]);
    expect(kept(days)).toEqual([0]);
  });
});

describe('the spending of a stretch', () => {
  const at = (minute: number): number => T + minute * MINUTE;

  it('is one entry, from the first reading to the last', () => {
    const facts: FactName[] = ['balance', 'spent'];
    const all = [
      spend(at(5), 10, { facts, byRequest: true }),
      spend(at(10), 20, { byRequest: true }),
      spend(at(15), 5),
    ];
    const { drop, put } = condensed(all, hours!);
    expect(drop).toEqual(all);
    expect(put).toEqual([
      { ...spend(at(15), 35), id: put[0]!.id, after: T, facts: ['balance', 'spent'], byRequest: false },
    ]);
  });

  it('is summed on the finer scale', () => {
    const fine = { minor: 1234, exponent: 3, currency: 'USD' };
    const { put } = condensed([spend(at(5), 100), spend(at(10), 0, { amount: fine })], hours!);
    expect(put).toMatchObject([{ amount: { minor: 2234, exponent: 3, currency: 'USD' } }]);
  });

  it.each<[string, Parameters<typeof spend>[2]]>([
    ['currency', { amount: { minor: 1, exponent: 2, currency: 'EUR' } }],
    ['exhausted windows', { headroom: true }],
    ['switch', { whileOff: true }],
    ['hour', { before: at(60) }],
  ])('stays apart from that of another %s', (_, more) => {
    expect(condensed([spend(at(5), 10), spend(at(10), 1, more)], hours!)).toEqual({ drop: [], put: [] });
  });

  it('is not summed before it is due, and restarts are kept as long', () => {
    const all = [spend(at(5), 10), spend(at(10), 20), restart(at(10))];
    expect(condensed(all, minutes!)).toEqual({ drop: [], put: [] });
    expect(condensed(all, hours!).drop).toEqual(all.slice(0, 2));
    expect(condensed(all, days!).drop).toEqual([restart(at(10)), ...all.slice(0, 2)]);
  });
});

it('loses no amount and doubles none, however often and by whatever clock it is thinned', async () => {
  await fc.assert(
    fc.asyncProperty(wholeLives, async ({ steps, told, end }) => {
      const history = memoryHistory();
      for (const step of steps) await step(history);
      for (const now of [end, end + 3 * DAY, end + 70 * DAY, end + 500 * DAY]) {
        await history.thin(now);
        expect(sums(await history.entries(ORG, 0, EVER))).toEqual(sums(told));
      }
    }),
    { numRuns: 300 },
  );
});

it('comes out the same when it is thinned again', async () => {
  await fc.assert(
    fc.asyncProperty(wholeLives, fc.integer({ min: 0, max: 100 }), async ({ steps, end }, later) => {
      const history = memoryHistory();
      for (const step of steps) await step(history);
      const now = end + later * DAY;
      await history.thin(now);
      const [samples, entries] = [await history.samples(ORG, 0, EVER), await history.entries(ORG, 0, EVER)];
      for (const step of stepsDue(NOTHING_THINNED, now)) {
        const within = (time: number) => time >= step.from && time < step.to;
        expect(
          surplusSamples(
            samples.filter(({ at }) => within(at)),
            step,
          ),
        ).toEqual([]);
        const old = entries.filter(({ before }) => within(before));
        expect(condensed(old, step)).toEqual({ drop: [], put: [] });
      }
    }),
    { numRuns: 300 },
  );
});

describe('a stored entry', () => {
  const base = { org: ORG, id: 'x', after: T, before: T + 1, byRequest: false, facts: [] };
  const [from, to, amount, direction] = [usd(1), usd(2), usd(3), 'riskier'] as const;

  /** One of each kind: a kind that is new is missed here by the compiler. */
  const examples: { readonly [K in LedgerEntry['kind']]: LedgerEntry & { readonly kind: K } } = {
    reload: { ...base, kind: 'reload', amount },
    purchase: { ...base, kind: 'purchase', amount },
    grant: { ...base, kind: 'grant', amount, tranche: null, claimed: true },
    claim: { ...base, kind: 'claim', amount: null },
    spend: { ...base, kind: 'spend', amount, headroom: true, whileOff: false },
    expiry: { ...base, kind: 'expiry', amount, tranche: 't', credit: 'promo' },
    'promo-used-up': { ...base, kind: 'promo-used-up', tranche: 't' },
    switch: { ...base, kind: 'switch', to: 'on' },
    'reload-switch': { ...base, kind: 'reload-switch', to: 'off' },
    limit: { ...base, kind: 'limit', from: 'none', to, direction },
    threshold: { ...base, kind: 'threshold', from, to, direction },
    target: { ...base, kind: 'target', from, to, direction },
    'window-reset': { ...base, kind: 'window-reset', window: 'five_hour' },
    'month-reset': { ...base, kind: 'month-reset' },
    plan: { ...base, kind: 'plan', from: 'pro', to: 'max-20x' },
    'pending-charge': { ...base, kind: 'pending-charge', amount },
    'reload-failed': { ...base, kind: 'reload-failed', reason: 'card_declined' },
    asked: { ...base, kind: 'asked', what: 'buy', answer: 'sent', amount },
    brake: { ...base, kind: 'brake', control: 'switch', why: 'user', isOff: true },
    'unexplained-drop': { ...base, kind: 'unexplained-drop', amount, whileOff: true },
    'unexplained-rise': { ...base, kind: 'unexplained-rise', amount },
  };

  it.each(Object.values(examples))('of the kind $kind is read back', (entry) => {
    expect(storedEntries(ORG, [entry])).toEqual([entry]);
    expect(storedEntries(ORG, [{ ...entry, more: 1 }])).toEqual([]);
  });
});
