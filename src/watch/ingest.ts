import { type Account, emptyAccount } from '../account/account.ts';
import { compare } from '../account/ledger.ts';
import { named } from '../account/ledger-names.ts';
import { merge } from '../account/merge.ts';
import type { Observation } from '../account/observation.ts';
import { value } from '../account/observation.ts';
import { sampleOf } from '../account/sample.ts';
import { setClockBack } from '../account/set-clock-back.ts';
import { sightLost, sightRegained } from './backoff.ts';
import { sentByBrake } from './brake/pulls.ts';
import type { State } from './documents/state.ts';
import {
  NOTHING_UNSAVED,
  type SourceHistory,
  type Sources,
  type StoredAccount,
  type WatchDocument,
} from './documents/types.ts';
import { type Harvest, leadingFailure } from './gather.ts';
import { jobName, jobsDone, LISTING_EVERY, watchedOrganizations } from './jobs.ts';
import { noted } from './note.ts';
import type { Failure, Listing, Part, PartReport } from './ports.ts';

/** Names of unknown fields are for the diagnostics; a page that sends thousands of them is not remembered whole. */
const MOST_UNKNOWN_KEYS = 50;

/** A list that failed is asked for again after this. */
const LISTING_RETRY = 5 * 60_000;

const NO_HISTORY: SourceHistory = { lastSuccess: null, lastFailure: null, unknownKeys: [] };

function historyAfter(before: SourceHistory, report: PartReport, at: number): SourceHistory {
  if (report.failure) return { ...before, lastFailure: { kind: report.failure.kind, at } };
  return { ...before, lastSuccess: at, unknownKeys: report.unknownKeys.slice(0, MOST_UNKNOWN_KEYS) };
}

function sourcesAfter(before: Sources, reports: readonly PartReport[], at: number): Sources {
  const next: Record<string, SourceHistory> = { ...before };
  for (const report of reports) next[report.part] = historyAfter(before[report.part] ?? NO_HISTORY, report, at);
  return next;
}

function storedOf(state: State, org: string): StoredAccount {
  return (
    state.accounts.accounts[org] ?? {
      account: emptyAccount(org),
      outlook: null,
      risks: [],
      forecast: null,
      events: [],
      requests: [],
      unsaved: NOTHING_UNSAVED,
      sources: {},
    }
  );
}

function withStored(state: State, stored: StoredAccount): State {
  const accounts = { ...state.accounts.accounts, [stored.account.org]: stored };
  return { ...state, accounts: { ...state.accounts, accounts } };
}

/** The state after one observation of one organization. */
export function observe(state: State, observation: Observation, reports: readonly PartReport[], now: number): State {
  const before = storedOf(state, observation.org);
  const known: Account = setClockBack(before.account, Math.min(now, observation.at));
  const account: Account = merge(known, observation);
  const entries = named(compare(known, account, [...before.requests, ...sentByBrake(state.watch.pulls)]));
  return withStored(state, {
    ...before,
    ...noted(before, entries, sampleOf(account, observation.at), now),
    account,
    sources: sourcesAfter(before.sources, reports, observation.at),
  });
}

/** What the list says of one organization, as an observation of it. */
function listedObservation(listing: Extract<Listing, { kind: 'listed' }>, index: number): Observation | null {
  const entry = listing.organizations[index];
  if (entry === undefined) return null;
  return {
    org: entry.org,
    at: listing.at,
    source: listing.source,
    readings: {
      organization: value(entry.organization),
      plan: entry.plan === null ? { kind: 'unreadable', reason: 'shape' } : value(entry.plan),
    },
    contradictions: [],
  };
}

function withListing(state: State, listing: Listing, inUse: string | null, now: number): State {
  if (listing.kind === 'failed') return state;
  let next = state;
  listing.organizations.forEach((_, index) => {
    const observation = listedObservation(listing, index);
    if (observation) next = observe(next, observation, [listing.report], now);
  });
  const listed = listing.organizations.map(({ org }) => org);
  const [only] = listed;
  const active = listed.length === 1 && only !== undefined ? only : keepActive([inUse, next.accounts.active], listed);
  return {
    ...next,
    accounts: { ...next.accounts, active },
    watch: { ...next.watch, listed, done: { ...next.watch.done, [jobName.listing]: now } },
  };
}

/** What a tab named as in use, else what was in use before, if the list has it. Among several none is guessed. */
function keepActive(candidates: readonly (string | null)[], listed: readonly string[]): string | null {
  return candidates.find((org) => org !== null && listed.includes(org)) ?? null;
}

/** The failures of one pass, in the order in which they were asked for. */
function failuresIn({ listing, looks }: Harvest): readonly Failure[] {
  const ofLooks = looks.flatMap(({ look }) => look.reports.flatMap(({ failure }) => failure ?? []));
  return listing?.kind === 'failed' ? [listing.failure, ...ofLooks] : ofLooks;
}

/**
 * What the watch has to heed after a pass: being asked to wait, by whichever answer and the longest of them; else the
 * failure of the organization in use, or where none is, of all of them; else none.
 */
function failureOf(state: State, harvest: Harvest): Failure | null {
  const limited = failuresIn(harvest).filter(({ kind }) => kind === 'rate-limited');
  const [longest] = limited.sort((a, b) => (b.retryAt ?? 0) - (a.retryAt ?? 0));
  if (longest !== undefined) return longest;
  const { listing, looks } = harvest;
  if (looks.length === 0) return listing?.kind === 'failed' ? listing.failure : null;
  const seen = looks.find(({ look }) => leadingFailure(look) === null);
  const main = looks.find(({ org }) => org === state.accounts.active) ?? seen ?? looks[0];
  return main === undefined ? null : leadingFailure(main.look);
}

/**
 * Credit came, or usage credits went on, since the offer was asked for: perhaps it was claimed, and it is read
 * only once an hour otherwise.
 */
function offerMayHaveChanged(
  { accounts }: State,
  { org, parts }: { readonly org: string; readonly parts: readonly Part[] },
  done: WatchDocument['done'],
): boolean {
  const askedAt = done[jobName.hourly(org)] ?? 0;
  const stored = accounts.accounts[org];
  const offer = stored?.account.facts.offer;
  if (stored === undefined || parts.includes('offer') || offer?.kind !== 'known') return false;
  if (offer.value === 'none' || offer.value.granted) return false;
  return stored.events.some(
    (event) => event.before > askedAt && (event.kind === 'grant' || (event.kind === 'switch' && event.to === 'on')),
  );
}

/** The state after a pass. Pure: decides nothing, tells nothing. */
export function ingest(state: State, harvest: Harvest, now: number): State {
  let next = harvest.listing ? withListing(state, harvest.listing, harvest.inUse, now) : state;
  const done: Record<string, number> = { ...next.watch.done };
  for (const { org, parts, look } of harvest.looks) {
    next = observe(next, look.observation, look.reports, now);
    for (const name of jobsDone({ org, parts })) done[name] = now;
    if (offerMayHaveChanged(next, { org, parts }, done)) delete done[jobName.hourly(org)];
  }
  // A pass that ended at the list has looked in vain: the next one is due after an interval, not at once.
  if (harvest.listing?.kind === 'failed' && harvest.looks.length === 0) {
    for (const org of watchedOrganizations(next)) done[jobName.core(org)] = now;
  }
  if (harvest.listing?.kind === 'failed') done[jobName.listing] = now - LISTING_EVERY + LISTING_RETRY;
  if (harvest.listing === null && harvest.looks.length === 0) return { ...next, watch: { ...next.watch, done } };
  const failure = failureOf(next, harvest);
  // A refused organization may have left: the list is read anew at the next pass.
  if (failure?.kind === 'wrong-organization') delete done[jobName.listing];
  const quiet = failure ? sightLost(next.watch, failure, now) : sightRegained(next.watch, now);
  return { ...next, watch: { ...next.watch, done, ...quiet } };
}
