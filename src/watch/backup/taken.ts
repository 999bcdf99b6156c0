import type { Pull } from '../../risk/brake/pull.ts';
import type { State } from '../documents/state.ts';
import type { SourceHistory, Sources, StoredAccount, ToldDocument, WatchDocument } from '../documents/types.ts';
import { foresee } from '../foresee.ts';
import type { Contents, Shelf } from './contents.ts';
import { takenAccount } from './taken-account.ts';

/** A little in the future is clock noise. */
const NOISE = 60_000;

/** No snooze is longer than the longest that can be set. */
const LONGEST_SNOOZE = 240 * 3_600_000;

/** As many as the watch itself remembers. */
const MOST_PULLS = 200;

/**
 * What takes the place of everything when a file is imported. A file is somebody's word of the past, not a reading:
 *
 * - accounts: the facts with their own times, as what was known last (`takenAccount`). Verdict, open risks and forecast are
 *   judged anew. Events and requests of the last days stay behind: events could pull the brake, requests would explain a
 *   change that nobody made here. The history has the events. Those of this browser go on, and so does what it was asked.
 * - told: what was told, so that nothing is told twice, and what was snoozed. Nothing that still waited to be shown.
 * - settings: all but a pause, which belongs to this browser and this hour. What protects less is confirmed by the user.
 * - credits entered by hand: all.
 * - watch: sight, backoff, the list of organizations, what was heard and found are this browser's own and stay; all readings
 *   are due. Of the brake only pulls that have ended: a file never causes a request to claude.ai. A pull of this browser that
 *   is under way goes on.
 * - history: all but rows from the future.
 */
export function takenFrom({ documents, history }: Contents, current: State, now: number): Contents {
  const { accounts, told, settings, credits, watch } = documents;
  const own = new Map(Object.entries(current.accounts.accounts));
  const stored = Object.entries(accounts.accounts).map(
    ([org, each]) => [org, takenStored(each, own.get(org), now)] as const,
  );
  const shelves = Object.entries(history).map(([org, shelf]) => [org, untilNow(shelf, now)] as const);
  const past = Object.fromEntries(shelves);
  const pulled = new Set(current.watch.pulls.map(({ key }) => key));
  const ended = watch.pulls.filter(({ key, outcome, at }) => outcome !== 'pending' && at <= now && !pulled.has(key));
  const next: State = {
    accounts: {
      ...accounts,
      active: accounts.active !== null && Object.hasOwn(accounts.accounts, accounts.active) ? accounts.active : null,
      accounts: Object.fromEntries(stored),
    },
    told: takenTold(told, now),
    settings: { ...settings, pausedUntil: current.settings.pausedUntil },
    credits,
    watch: allDue(current.watch, [...ended, ...current.watch.pulls]),
  };
  const samples = Object.fromEntries(Object.entries(past).map(([org, shelf]) => [org, shelf.samples]));
  return { documents: foresee(next, Object.keys(next.accounts.accounts), samples, now), history: past };
}

/**
 * What takes the place of everything when an import is undone: what was before, to the letter, but for the watch itself.
 * What it sees and found is of now; the brake goes on from where it is, and no pull that has ended since is sent again.
 */
export function takenBack({ documents, history }: Contents, current: State, keptAt: number): Contents {
  const before = new Set(documents.watch.pulls.map(({ key }) => key));
  const now = new Map(current.watch.pulls.map((pull) => [pull.key, pull]));
  const known = documents.watch.pulls.map((pull) => now.get(pull.key) ?? pull);
  const pulls = [
    ...known.filter(({ key, outcome }) => outcome !== 'pending' || now.has(key)),
    ...current.watch.pulls.filter(({ key, at }) => at >= keptAt && !before.has(key)),
  ];
  return { documents: { ...documents, watch: allDue(current.watch, pulls) }, history };
}

function allDue(watch: WatchDocument, pulls: readonly Pull[]): WatchDocument {
  const sorted = pulls.toSorted((a, b) => a.at - b.at).slice(-MOST_PULLS);
  return { ...watch, done: {}, nextWakeAt: null, pulls: sorted };
}

function takenStored(stored: StoredAccount, own: StoredAccount | undefined, now: number): StoredAccount {
  return {
    ...stored,
    account: takenAccount(stored.account, own?.account, now),
    outlook: null,
    risks: [],
    forecast: null,
    events: own?.events ?? [],
    requests: own?.requests ?? [],
    unsaved: untilNow(stored.unsaved, now),
    sources: own?.sources ?? takenSources(stored.sources, now),
  };
}

function untilNow<T extends Shelf>({ samples, entries }: T, now: number): Shelf {
  const latest = now + NOISE;
  return {
    samples: samples.filter(({ at }) => at <= latest),
    entries: entries.filter(({ before }) => before <= latest),
  };
}

function takenSources(sources: Sources, now: number): Sources {
  const took = ({ lastSuccess, lastFailure, unknownKeys }: SourceHistory): SourceHistory => ({
    lastSuccess: lastSuccess !== null && lastSuccess <= now + NOISE ? lastSuccess : null,
    lastFailure: lastFailure !== null && lastFailure.at <= now + NOISE ? lastFailure : null,
    unknownKeys,
  });
  return Object.fromEntries(Object.entries(sources).map(([part, source]) => [part, took(source)]));
}

function takenTold({ entries, episodes, snoozed, version }: ToldDocument, now: number): ToldDocument {
  const only = <T>(record: Readonly<Record<string, T>>, isSound: (value: T) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => isSound(value)));
  return {
    version,
    entries: only(entries, ({ at }) => at <= now + NOISE),
    episodes: only(episodes, (since) => since <= now + NOISE),
    outbox: [],
    snoozed: only(snoozed, ({ until }) => until <= now + LONGEST_SNOOZE),
  };
}
