import fc from 'fast-check';
import type { LedgerEntry } from '../../src/account/event.ts';
import type { Batch, History } from '../../src/watch/history/history.ts';
import { DAY, HOUR, MINUTE, ORG, reading, restart, spend, T } from './history-contract.ts';

/** Something that happens to a history. */
export type Step = (history: History) => Promise<void>;

const amount = fc.record({
  minor: fc.integer({ min: 1, max: 100_000 }),
  exponent: fc.constantFrom(2, 3),
  currency: fc.constantFrom('USD', 'EUR'),
});

const pass = fc.record({
  kind: fc.constant('pass' as const),
  wait: fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((minutes) => minutes * MINUTE),
    fc.integer({ min: 1, max: 30 }).map((hours) => hours * HOUR),
    fc.integer({ min: 1, max: 40 }).map((days) => days * DAY),
  ),
  amounts: fc.array(fc.record({ amount, headroom: fc.boolean(), whileOff: fc.boolean() }), { maxLength: 3 }),
  restarts: fc.boolean(),
});

/** By a clock that may be wrong by a year. */
const thin = fc.record({ kind: fc.constant('thin' as const), off: fc.integer({ min: -400, max: 400 }) });

const again = fc.record({ kind: fc.constant('again' as const), which: fc.nat() });

const deeds = fc.array(
  fc.oneof({ weight: 6, arbitrary: pass }, { weight: 2, arbitrary: thin }, { weight: 1, arbitrary: again }),
  { minLength: 1, maxLength: 40 },
);

export interface Life {
  readonly steps: readonly Step[];
  /** What was told, each entry once. */
  readonly told: readonly LedgerEntry[];
  /** After all of it. */
  readonly end: number;
}

/** Readings one after another, thinned at any time by any clock, and batches that are written again much later. */
export const wholeLives: fc.Arbitrary<Life> = deeds.map((all) => {
  const batches: Batch[] = [];
  const steps: Step[] = [];
  let now = T;
  for (const deed of all) {
    if (deed.kind === 'thin') {
      const at = now + deed.off * DAY;
      steps.push((history) => history.thin(at));
    } else if (deed.kind === 'again') {
      const batch = batches[deed.which % Math.max(batches.length, 1)];
      if (batch !== undefined) steps.push((history) => history.add(batch));
    } else {
      const after = now;
      now += deed.wait;
      const entries = deed.amounts.map((each, index) =>
        spend(now, 0, { ...each, after, id: `${ORG}:spend:${now}${index === 0 ? '' : `:${index}`}` }),
      );
      const batch = {
        org: ORG,
        samples: [reading(now)],
        entries: deed.restarts ? [...entries, restart(now)] : entries,
      };
      batches.push(batch);
      steps.push((history) => history.add(batch));
    }
  }
  return { steps, told: batches.flatMap(({ entries }) => entries), end: now };
});

export const lives: fc.Arbitrary<readonly Step[]> = wholeLives.map(({ steps }) => steps);
