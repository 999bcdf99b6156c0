import type { Organization } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { State } from './documents/state.ts';
import type { Jobs } from './jobs.ts';
import type { Background, Failure, FailureKind, Listing, Look, Part, Provider, Relays } from './ports.ts';

/** What one pass brought. `looked` names what was asked, whether or not it was answered. */
export interface Harvest {
  /** The organization that a tab named as the one in use; it counts only if the list has it. */
  readonly inUse: string | null;
  readonly listing: Listing | null;
  readonly looks: readonly { readonly org: string; readonly parts: readonly Part[]; readonly look: Look }[];
}

/** Refusals that may be about the worker's own sign-in: a tab in another container may do better. */
const WORTH_A_RELAY: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'signed-out',
  'wrong-organization',
  'refused',
  'challenge',
]);

/** The failure of the leading part: whether the organization could be seen at all. */
export function leadingFailure(look: Look): Failure | null {
  return look.reports.find(({ part }) => part === 'usage')?.failure ?? null;
}

function backgroundOf(state: State, org: string): Background {
  const facts = state.accounts.accounts[org]?.account.facts;
  if (facts === undefined) return { unit: null, kind: null };
  return {
    unit: lastKnown(facts.balance)?.value ?? lastKnown(facts.spent)?.value ?? null,
    kind: lastKnown(facts.organization)?.value.kind ?? null,
  };
}

/** What a list that was just read says of an organization goes before what is stored. */
function kindIn(listing: Listing | null, org: string): Organization['kind'] | null {
  if (listing?.kind !== 'listed') return null;
  return listing.organizations.find((entry) => entry.org === org)?.organization.kind ?? null;
}

function has(listing: Listing, org: string | null): boolean {
  return listing.kind === 'listed' && (org === null || listing.organizations.some((entry) => entry.org === org));
}

/** Two sign-ins, one list: the worker's own organizations and those of a tab in another container. */
function joined(own: Listing, other: Extract<Listing, { kind: 'listed' }>): Listing {
  if (own.kind === 'failed') return other;
  const news = other.organizations.filter(({ org }) => !has(own, org));
  return { ...own, organizations: [...own.organizations, ...news] };
}

async function listVia(own: Provider, relays: Relays, inUse: string | null): Promise<Listing> {
  const listing = await own.organizations();
  const refused = listing.kind === 'failed' && WORTH_A_RELAY.has(listing.failure.kind);
  if (!refused && (listing.kind === 'failed' || has(listing, inUse))) return listing;
  for (const relay of await relays.providers()) {
    const other = await relay.organizations();
    if (other.kind === 'listed' && has(other, inUse)) return joined(listing, other);
  }
  return listing;
}

async function lookVia(
  own: Provider,
  relays: Relays,
  org: string,
  parts: readonly Part[],
  known: Background,
): Promise<Look> {
  const look = await own.look(org, parts, known);
  const failure = leadingFailure(look);
  if (failure === null || !WORTH_A_RELAY.has(failure.kind)) return look;
  for (const relay of await relays.providers()) {
    const other = await relay.look(org, parts, known);
    if (leadingFailure(other) === null) return other;
  }
  return look;
}

/** The organizations to look at after a listing: those that were due, and any that has not been seen before. */
function looksAfter(state: State, jobs: Jobs, listing: Listing | null): Jobs['looks'] {
  if (listing?.kind !== 'listed') return jobs.looks;
  const listed = listing.organizations.map(({ org }) => org);
  const all: readonly Part[] = ['usage', 'limit', 'credits', 'offer', 'subscription', 'card', 'bundles'];
  const unseen = listed.filter(
    (org) => !state.watch.listed.includes(org) && !jobs.looks.some((look) => look.org === org),
  );
  return [...jobs.looks.filter(({ org }) => listed.includes(org)), ...unseen.map((org) => ({ org, parts: all }))];
}

/** Asks the provider for what is due; where the worker is refused, by way of a tab that is signed in. Never throws. */
export async function gather(
  state: State,
  jobs: Jobs,
  inUse: string | null,
  own: Provider,
  relays: Relays,
): Promise<Harvest> {
  const listing = jobs.listing ? await listVia(own, relays, inUse) : null;
  if (listing?.kind === 'failed' && listing.failure.kind === 'signed-out') return { inUse, listing, looks: [] };
  const looks = await Promise.all(
    looksAfter(state, jobs, listing).map(async ({ org, parts }) => {
      const stored = backgroundOf(state, org);
      const known = { ...stored, kind: kindIn(listing, org) ?? stored.kind };
      return { org, parts, look: await lookVia(own, relays, org, parts, known) };
    }),
  );
  return { inUse, listing, looks };
}
