import { expect } from 'vitest';
import type { LedgerEntry } from '../../src/account/event.ts';
import type { Sample } from '../../src/account/sample.ts';
import type { History } from '../../src/watch/history/history.ts';

export const ORG = 'a-1';
const OTHER = 'b-2';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The start of a day of UTC. */
export const T = Date.UTC(2027, 2, 1);

export const usd = (minor: number) => ({ minor, exponent: 2, currency: 'USD' });

export const reading = (at: number): Sample => ({
  at,
  balance: usd(5000),
  spent: null,
  switch: 'on',
  reload: null,
  windows: [{ key: 'five_hour', percent: 12.5, resetsAt: at + HOUR }],
});

type Told = Partial<Extract<LedgerEntry, { kind: 'spend' }>>;

/** Spending that the reading at `before` told of. */
export const spend = (before: number, minor: number, more: Told = {}): LedgerEntry => ({
  kind: 'spend',
  amount: usd(minor),
  headroom: false,
  whileOff: false,
  org: ORG,
  id: `${more.org ?? ORG}:spend:${before}`,
  after: before - 5 * MINUTE,
  before,
  byRequest: false,
  facts: ['spent'],
  ...more,
});

export const restart = (before: number): LedgerEntry => ({
  kind: 'window-reset',
  window: 'five_hour',
  org: ORG,
  id: `${ORG}:window-reset:${before}`,
  after: before - 5 * MINUTE,
  before,
  byRequest: false,
  facts: ['windows'],
});

const reload = (before: number): LedgerEntry => ({
  kind: 'reload',
  amount: usd(1500),
  org: ORG,
  id: `${ORG}:reload:${before}`,
  after: before - 5 * MINUTE,
  before,
  byRequest: true,
  facts: ['balance', 'lastPurchase'],
});

export const EVER = Number.MAX_SAFE_INTEGER;

const atOf = async (history: History, org = ORG, from = 0, to = EVER): Promise<number[]> =>
  (await history.samples(org, from, to)).map(({ at }) => at);

const ledgerOf = (history: History, org = ORG): Promise<readonly LedgerEntry[]> => history.entries(org, 0, EVER);

const every = (span: number, from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / span) }, (_, index) => from + index * span);

/** What every history does, in memory or in the browser's database. */
export const HISTORY_CONTRACT: readonly (readonly [name: string, (history: History) => Promise<void>])[] = [
  [
    'holds nothing at first',
    async (history) => {
      await history.thin(T);
      expect(await atOf(history)).toEqual([]);
      expect(await ledgerOf(history)).toEqual([]);
    },
  ],
  [
    'gives back what was added, whole',
    async (history) => {
      const entries = [reload(T), spend(T, 120), restart(T)];
      await history.add({ org: ORG, samples: [reading(T)], entries });
      expect(await history.samples(ORG, T, T)).toEqual([reading(T)]);
      expect(await ledgerOf(history)).toEqual(entries);
    },
  ],
  [
    'keeps organizations apart',
    async (history) => {
      await history.add({ org: ORG, samples: [reading(T)], entries: [spend(T, 1)] });
      await history.add({ org: OTHER, samples: [reading(T + 1)], entries: [spend(T, 2, { org: OTHER })] });
      expect(await atOf(history, OTHER)).toEqual([T + 1]);
      expect(await ledgerOf(history, OTHER)).toEqual([spend(T, 2, { org: OTHER })]);
      expect(await atOf(history, 'nobody')).toEqual([]);
    },
  ],
  [
    'gives stretches with both their ends, in order',
    async (history) => {
      const times = [T + 30, T + 10, T + 20, T, T + 40];
      await history.add({ org: ORG, samples: times.map(reading), entries: times.map((at) => spend(at, 1)) });
      expect(await atOf(history, ORG, T + 10, T + 30)).toEqual([T + 10, T + 20, T + 30]);
      const entries = await history.entries(ORG, T + 10, T + 30);
      expect(entries.map(({ before }) => before)).toEqual([T + 10, T + 20, T + 30]);
      expect(await atOf(history, ORG, T + 30, T + 10)).toEqual([]);
      expect(await history.entries(ORG, T + 30, T + 10)).toEqual([]);
    },
  ],
  [
    'has once what is written twice',
    async (history) => {
      const batch = { org: ORG, samples: [reading(T)], entries: [spend(T, 1), restart(T)] };
      await history.add(batch);
      await history.add(batch);
      expect(await atOf(history)).toEqual([T]);
      expect(await ledgerOf(history)).toEqual([spend(T, 1), restart(T)]);
    },
  ],
  [
    'has once what is written again after it was summed up',
    async (history) => {
      const entries = [5, 10, 15].map((minute) => spend(T + minute * MINUTE, 100));
      await history.add({ org: ORG, samples: [], entries });
      await history.thin(T + 3 * DAY);
      await history.add({ org: ORG, samples: [], entries: entries.slice(1) });
      await history.thin(T + 4 * DAY);
      expect(await ledgerOf(history)).toMatchObject([{ amount: usd(300) }]);
      await history.thin(T + 70 * DAY);
      await history.add({ org: ORG, samples: [], entries });
      expect(await ledgerOf(history)).toMatchObject([{ amount: usd(300) }]);
    },
  ],
  [
    'keeps every reading of six hours',
    async (history) => {
      const times = every(MINUTE, T, T + 7 * HOUR);
      await history.add({ org: ORG, samples: times.map(reading), entries: [] });
      await history.thin(T + 7 * HOUR);
      expect(await atOf(history, ORG, T + HOUR)).toEqual(times.filter((at) => at >= T + HOUR));
      expect(await atOf(history, ORG, 0, T + HOUR - 1)).toEqual(every(5 * MINUTE, T, T + HOUR));
    },
  ],
  [
    'keeps the first of five minutes, of an hour, and of a day',
    async (history) => {
      const start = T + 2 * MINUTE;
      const times = every(7 * MINUTE, start, T + 3 * DAY);
      await history.add({ org: ORG, samples: times.map(reading), entries: [] });
      const firstOf = (span: number): number[] =>
        times.filter((at, index) => index === 0 || Math.floor(at / span) > Math.floor(times[index - 1]! / span));
      await history.thin(T + 3 * DAY + 6 * HOUR - 1);
      const hours = firstOf(HOUR).filter((at) => at < T + DAY + 5 * HOUR);
      expect(await atOf(history)).toEqual([...hours, ...firstOf(5 * MINUTE).filter((at) => at >= T + DAY + 5 * HOUR)]);
      await history.thin(T + 100 * DAY);
      expect(await atOf(history)).toEqual(firstOf(DAY));
    },
  ],
  [
    'sums up spending of two days ago by the hour, and of sixty by the day',
    async (history) => {
      const entries = [10, 20, 70, 80].map((minute) => spend(T + minute * MINUTE, minute));
      await history.add({ org: ORG, samples: [], entries });
      await history.thin(T + 2 * DAY + 30 * MINUTE);
      expect(await ledgerOf(history)).toEqual(entries);
      await history.thin(T + 2 * DAY + 2 * HOUR);
      expect(await ledgerOf(history)).toMatchObject([
        { amount: usd(30), after: T + 5 * MINUTE, before: T + 20 * MINUTE },
        { amount: usd(150), after: T + 65 * MINUTE, before: T + 80 * MINUTE },
      ]);
      await history.thin(T + 61 * DAY);
      expect(await ledgerOf(history)).toMatchObject([
        { amount: usd(180), after: T + 5 * MINUTE, before: T + 80 * MINUTE },
      ]);
    },
  ],
  [
    'forgets restarts of windows after sixty days, and nothing else',
    async (history) => {
      const old = [restart(T), reload(T), spend(T, 5)];
      await history.add({ org: ORG, samples: [], entries: [...old, restart(T + 2 * DAY)] });
      await history.thin(T + 61 * DAY);
      expect(await ledgerOf(history)).toEqual([reload(T), spend(T, 5), restart(T + 2 * DAY)]);
    },
  ],
  [
    'thins what came late because the clock had been ahead',
    async (history) => {
      await history.add({ org: ORG, samples: [reading(T)], entries: [] });
      await history.thin(T + 300 * DAY);
      const times = every(MINUTE, T + MINUTE, T + 7 * HOUR);
      const entries = [spend(T + 10 * MINUTE, 1), spend(T + 20 * MINUTE, 2)];
      await history.add({ org: ORG, samples: times.map(reading), entries });
      await history.thin(T + HOUR);
      expect(await atOf(history)).toEqual([T, ...times]);
      expect(await ledgerOf(history)).toEqual(entries);
      await history.thin(T + 3 * DAY);
      expect(await atOf(history)).toHaveLength(7);
      expect(await ledgerOf(history)).toMatchObject([{ amount: usd(3) }]);
    },
  ],
  [
    'forgets everything, and begins anew',
    async (history) => {
      await history.add({ org: ORG, samples: [reading(T)], entries: [spend(T, 1)] });
      await history.thin(T + 90 * DAY);
      await history.clear();
      expect(await atOf(history)).toEqual([]);
      expect(await ledgerOf(history)).toEqual([]);
      await history.add({ org: ORG, samples: [reading(T)], entries: [spend(T, 1)] });
      expect(await ledgerOf(history)).toEqual([spend(T, 1)]);
    },
  ],
];
