import type { LedgerEntry } from '../../src/account/event.ts';
import type { Sample } from '../../src/account/sample.ts';
import type { History } from '../../src/watch/history/history.ts';
import {
  advanced,
  endOfSums,
  NOTHING_THINNED,
  type Progress,
  reopened,
  stepsDue,
} from '../../src/watch/history/progress.ts';
import { isInSum, isSpend } from '../../src/watch/history/spend-sum.ts';
import { condensed, surplusSamples } from '../../src/watch/history/thinning.ts';

/** Where the first row that is not before `key` stands, or would. */
function placeOf<T>(rows: readonly T[], isBefore: (row: T) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(rows[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows in order, each key once. */
class Rows<T> {
  readonly all: T[] = [];
  readonly #timeOf: (row: T) => number;
  readonly #idOf: (row: T) => string;

  constructor(timeOf: (row: T) => number, idOf: (row: T) => string) {
    this.#timeOf = timeOf;
    this.#idOf = idOf;
  }

  /** From `from`, included, to `to`, which is not. */
  stretch(from: number, to: number): T[] {
    return this.all.slice(this.#start(from), this.#start(to));
  }

  /** Both ends included. */
  between(from: number, to: number): T[] {
    return this.all.slice(
      this.#start(from),
      placeOf(this.all, (row) => this.#timeOf(row) <= to),
    );
  }

  put(row: T): void {
    const place = this.#placeOf(row);
    this.all.splice(place, this.#isAt(place, row) ? 1 : 0, row);
  }

  /** Drops rows that lie close together, in one go. */
  drop(rows: readonly T[]): void {
    if (rows.length === 0) return;
    const doomed = new Set(rows);
    const times = rows.map(this.#timeOf);
    const [from, to] = [Math.min(...times), Math.max(...times)];
    const kept = this.between(from, to).filter((row) => !doomed.has(row));
    this.all.splice(this.#start(from), kept.length + doomed.size, ...kept);
  }

  #start(time: number): number {
    return placeOf(this.all, (row) => this.#timeOf(row) < time);
  }

  #placeOf(row: T): number {
    const [time, id] = [this.#timeOf(row), this.#idOf(row)];
    return placeOf(
      this.all,
      (other) => this.#timeOf(other) < time || (this.#timeOf(other) === time && this.#idOf(other) < id),
    );
  }

  #isAt(place: number, row: T): boolean {
    const there = this.all[place];
    return there !== undefined && this.#timeOf(there) === this.#timeOf(row) && this.#idOf(there) === this.#idOf(row);
  }
}

class Shelf {
  readonly samples = new Rows<Sample>(
    ({ at }) => at,
    () => '',
  );
  readonly entries = new Rows<LedgerEntry>(
    ({ before }) => before,
    ({ id }) => id,
  );
  progress: Progress = NOTHING_THINNED;
}

/**
 * A history in memory, for tests and for simulated years: nothing is copied, and what was handed in must not be changed
 * afterwards. `touched` counts the rows that `thin` ever read, dropped and wrote; `bytes` is all that is kept, as JSON.
 */
export interface MemoryHistory extends History {
  readonly touched: number;
  bytes(): number;
}

export function memoryHistory(): MemoryHistory {
  const shelves = new Map<string, Shelf>();
  let touched = 0;

  function thinOne(shelf: Shelf, now: number): void {
    const steps = stepsDue(shelf.progress, now);
    for (const step of steps) {
      const samples = shelf.samples.stretch(step.from, step.to);
      const surplus = surplusSamples(samples, step);
      shelf.samples.drop(surplus);
      const entries = step.sumsSpending || step.dropsRestarts ? shelf.entries.stretch(step.from, step.to) : [];
      const { drop, put } = condensed(entries, step);
      shelf.entries.drop(drop);
      for (const entry of put) shelf.entries.put(entry);
      touched += samples.length + surplus.length + entries.length + drop.length + put.length;
    }
    if (steps.length > 0) shelf.progress = advanced(shelf.progress, now);
  }

  return {
    get touched() {
      return touched;
    },
    bytes() {
      const kept = [...shelves].map(([org, { samples, entries, progress }]) => [
        org,
        samples.all,
        entries.all,
        progress,
      ]);
      return new TextEncoder().encode(JSON.stringify(kept)).length;
    },
    async add({ org, samples, entries }) {
      const shelf = shelves.get(org) ?? new Shelf();
      shelves.set(org, shelf);
      const { summedTo } = shelf.progress;
      const added = entries.filter(
        (entry) =>
          !isSpend(entry) ||
          entry.before >= summedTo ||
          !isInSum(entry, shelf.entries.between(entry.before, endOfSums(entry.before))),
      );
      shelf.progress = reopened(shelf.progress, [...samples.map(({ at }) => at), ...added.map(({ before }) => before)]);
      for (const sample of samples) shelf.samples.put(sample);
      for (const entry of added) shelf.entries.put(entry);
    },
    async samples(org, from, to) {
      return shelves.get(org)?.samples.between(from, to) ?? [];
    },
    async entries(org, from, to) {
      return shelves.get(org)?.entries.between(from, to) ?? [];
    },
    async organizations() {
      return [...shelves.keys()];
    },
    async thin(now) {
      for (const shelf of shelves.values()) thinOne(shelf, now);
    },
    async clear() {
      shelves.clear();
    },
  };
}
