import type { LedgerEntry } from '../account/event.ts';
import type { Sample } from '../account/sample.ts';
import type { StoredAccount } from './documents/types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The rules look back upon a day of events… */
const KEPT = 25 * HOUR;
/** …and upon a week of those that belong to a claim: credit can come without a word of where it is from. */
const CLAIM_KEPT = 8 * DAY;
const OF_CLAIMS: ReadonlySet<LedgerEntry['kind']> = new Set<LedgerEntry['kind']>([
  'claim',
  'grant',
  'unexplained-rise',
  'switch',
  'asked',
]);

/** Of an account that changes at every reading no more than this of each kind is looked back upon: spending, which is told
 * of each minute, must not push out the reload of this morning. */
const MOST_OF_A_KIND = 400;

/** What the history cannot be given is kept for a while: enough to forecast a day from. */
const MOST_UNSAVED = 300;

/** A little in the future is clock noise, not a clock that was set back. */
const NOISE = 60_000;

type Notes = Pick<StoredAccount, 'events' | 'unsaved'>;

/** The notes of an account with what one reading brought. */
export function noted({ events, unsaved }: Notes, entries: readonly LedgerEntry[], sample: Sample, now: number): Notes {
  const samples = isWorthKeeping(sample) ? [...unsaved.samples, sample] : unsaved.samples;
  return {
    events: newestOfEachKind([...events.map((event) => dated(event, now)), ...entries]).filter((event) =>
      isOfLate(event, now),
    ),
    unsaved: {
      samples: samples.slice(-MOST_UNSAVED),
      entries: [...unsaved.entries, ...entries].slice(-MOST_UNSAVED),
    },
  };
}

function isWorthKeeping({ balance, spent, windows }: Sample): boolean {
  return balance !== null || spent !== null || windows.length > 0;
}

function newestOfEachKind(events: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const counted = new Map<LedgerEntry['kind'], number>();
  const kept = events.toReversed().filter(({ kind }) => {
    const count = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
  return kept.reverse();
}

/** What lies in the future was noted before the clock was set back: it is of now, as the facts are. Its name stays. */
function dated(event: LedgerEntry, now: number): LedgerEntry {
  if (event.before <= now + NOISE) return event;
  return { ...event, after: Math.min(event.after, now), before: now };
}

function isOfLate({ kind, before }: LedgerEntry, now: number): boolean {
  return now - before < (OF_CLAIMS.has(kind) ? CLAIM_KEPT : KEPT);
}

/** The notes without what the history has taken. */
export function saved(notes: Notes, taken: Notes['unsaved']): Notes {
  const [samples, entries] = [new Set(taken.samples.map(({ at }) => at)), new Set(taken.entries.map(({ id }) => id))];
  return {
    ...notes,
    unsaved: {
      samples: notes.unsaved.samples.filter(({ at }) => !samples.has(at)),
      entries: notes.unsaved.entries.filter(({ id }) => !entries.has(id)),
    },
  };
}
