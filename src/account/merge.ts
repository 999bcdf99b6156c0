import type { Account, Contradiction, FactName, FactSheet, Facts } from './account.ts';
import { FACT_NAMES } from './account.ts';
import { type Fact, isAuthoritative, type Known, known, lastKnown, notOffered, standingOver, unknown } from './fact.ts';
import { compareMoney } from './money.ts';
import type { Observation, Reading } from './observation.ts';
import { isRiskier, raised } from './riskier.ts';
import { sayTheSame } from './same-value.ts';

/** Two readings closer than this speak of the same moment: if they differ, one of them is wrong. */
const SAME_MOMENT = 2 * 60_000;

/** How long a contradiction stays on the list after it was last seen. */
const CONTRADICTION_KEPT = 24 * 60 * 60_000;

/** Facts of paid use: a plan that sells credits and then hides them is not to be believed. */
const PAID_USE: ReadonlySet<FactName> = new Set<FactName>([
  'balance',
  'tranches',
  'reload',
  'reloadThreshold',
  'reloadTarget',
  'reloadFailure',
  'pendingCharge',
  'lastPurchase',
  'expiryPolicyMonths',
  'switch',
  'limit',
  'spent',
  'canToggle',
]);

/** When the fact was last heard of: nothing older may replace it. */
function heardAt(fact: Fact<unknown>): number {
  return fact.kind === 'unknown' ? Math.max(fact.since, fact.last?.readAt ?? 0) : fact.readAt;
}

/** What became of one fact, and the two sides when sources disagreed about it. */
interface Outcome<T> {
  readonly fact: Fact<T>;
  readonly dispute?: { readonly kept: Known<T>; readonly dropped: Known<T> };
}

/**
 * The page may raise, never lower: its word counts where JSON gave none, or where it is the riskier of the two, unless it
 * has stood there unchanged since before JSON was asked: a tab that was left open says what was true then.
 */
function fromPage<K extends FactName>(
  name: K,
  before: Fact<Facts[K]>,
  claim: Known<Facts[K]>,
  saidSince: number,
): Outcome<Facts[K]> {
  if (before.kind === 'not-offered') return { fact: before };
  if (before.kind === 'unknown' || !isAuthoritative(before.source)) return { fact: standingOver(claim, before) };
  if (sayTheSame(name, claim.value, before.value) || saidSince < before.readAt) return { fact: before };
  const raises = isRiskier(name, claim.value, before.value);
  const fact = raises ? standingOver({ ...claim, value: raised(name, claim.value, before.value) }, before) : before;
  if (claim.readAt - before.readAt > SAME_MOMENT) return { fact };
  return { fact, dispute: { kept: fact, dropped: raises ? before : claim } };
}

/** JSON is the truth of its moment, unless the page said something riskier at that very moment. */
function fromJson<K extends FactName>(name: K, before: Fact<Facts[K]>, claim: Known<Facts[K]>): Outcome<Facts[K]> {
  if (before.kind !== 'known' || isAuthoritative(before.source)) return { fact: claim };
  if (claim.readAt - before.readAt > SAME_MOMENT || sayTheSame(name, before.value, claim.value)) return { fact: claim };
  const raises = isRiskier(name, before.value, claim.value);
  return {
    fact: raises ? standingOver(before, claim) : claim,
    dispute: raises ? { kept: before, dropped: claim } : { kept: claim, dropped: before },
  };
}

function withoutValue<K extends FactName>(
  name: K,
  before: Fact<Facts[K]>,
  reading: Exclude<Reading<Facts[K]>, { kind: 'value' }>,
  observation: Observation,
  sellsCredits: boolean,
): Fact<Facts[K]> {
  if (!isAuthoritative(observation.source)) return before;
  const last = lastKnown(before);
  if (reading.kind === 'not-offered') {
    return PAID_USE.has(name) && last !== undefined && sellsCredits
      ? before
      : notOffered(observation.at, observation.source);
  }
  // What the page says stands where JSON has become unreadable.
  if (before.kind === 'known' && !isAuthoritative(before.source)) return before;
  const since = before.kind === 'unknown' && before.reason === reading.reason ? before.since : observation.at;
  return unknown(reading.reason, since, last);
}

/**
 * Is the observation older than what is known? JSON that was asked for just before the page's text came in is of the
 * same moment, not older.
 */
function isOvertaken(before: Fact<unknown>, { at, source }: Observation): boolean {
  const overPage = before.kind === 'known' && !isAuthoritative(before.source) && isAuthoritative(source);
  return at < heardAt(before) - (overPage ? SAME_MOMENT : 0);
}

function mergeFact<K extends FactName>(account: Account, name: K, observation: Observation): Outcome<Facts[K]> {
  const before: Fact<Facts[K]> = account.facts[name];
  const reading: Reading<Facts[K]> | undefined = observation.readings[name];
  if (reading === undefined || isOvertaken(before, observation)) return { fact: before };
  if (reading.kind !== 'value') {
    return { fact: withoutValue(name, before, reading, observation, sellsCredits(account, observation)) };
  }
  const claim = known(reading.value, observation.at, observation.source);
  return isAuthoritative(observation.source)
    ? fromJson(name, before, claim)
    : fromPage(name, before, claim, observation.saidSince ?? observation.at);
}

/** A paid personal plan: the one kind of account that always has a wallet once it had one. Unknown counts as one. */
function sellsCredits(account: Account, observation: Observation): boolean {
  const read = observation.readings.plan;
  const plan = read?.kind === 'value' ? read.value : lastKnown(account.facts.plan)?.value;
  return plan === undefined || plan === 'pro' || plan === 'max-5x' || plan === 'max-20x';
}

function describe(fact: Known<unknown>): string {
  const { value } = fact;
  if (typeof value === 'string') return `${fact.source}: ${value}`;
  if (typeof value === 'object' && value !== null && 'minor' in value)
    return `${fact.source}: ${JSON.stringify(value)}`;
  return fact.source;
}

function contradictionsOf(
  account: Account,
  observation: Observation,
  fresh: readonly Contradiction[],
): readonly Contradiction[] {
  const own = observation.contradictions.map((dispute) => ({ ...dispute, at: observation.at }));
  const all = [...fresh, ...own];
  const older = account.contradictions.filter(
    ({ fact, at }) => observation.at - at < CONTRADICTION_KEPT && !all.some((other) => other.fact === fact),
  );
  return [...all, ...older];
}

/** The last rise that was seen. It stays through quiet readings: whether it is still going on, its time tells. */
function spendRiseOf(before: Account, facts: FactSheet): Account['spendRise'] {
  const [old, now] = [before.facts.spent, facts.spent];
  if (old.kind !== 'known' || now.kind !== 'known' || now === old) return before.spendRise;
  if (!isAuthoritative(old.source) || !isAuthoritative(now.source) || now.readAt <= old.readAt) return before.spendRise;
  const rose = compareMoney(now.value, old.value) === 1;
  return rose ? { from: old.value, to: now.value, since: old.readAt, at: now.readAt } : before.spendRise;
}

function balancePeakOf(before: Account, facts: FactSheet): Account['balancePeak'] {
  const { balance } = facts;
  if (balance.kind !== 'known') return before.balancePeak;
  const old = lastKnown(before.facts.balance)?.value;
  const rose = old === undefined || compareMoney(balance.value, old) === 1;
  if (before.balancePeak === null || rose) return balance.value;
  return compareMoney(balance.value, before.balancePeak) === null ? balance.value : before.balancePeak;
}

/** Jitter of claude.ai's own sums is a unit or two; a rise of that size is none. */
const JITTER = 2;

function balanceRoseAtOf(before: Account, facts: FactSheet): Account['balanceRoseAt'] {
  const [old, now] = [lastKnown(before.facts.balance), facts.balance];
  if (now.kind !== 'known' || old === undefined || now.readAt <= old.readAt) return before.balanceRoseAt;
  const least = { ...old.value, minor: old.value.minor + JITTER };
  return compareMoney(now.value, least) === 1 ? now.readAt : before.balanceRoseAt;
}

/**
 * The account after an observation. A reading never erases or freshens what it did not read: a fact that is not named
 * keeps its value and its age, an older reading changes nothing, an unreadable one leaves the last value visible.
 * @throws Error when the observation is of another organization: two are never mixed.
 */
export function merge(account: Account, observation: Observation): Account {
  if (account.org !== observation.org) throw new Error('an observation of another organization');
  const disputes: Contradiction[] = [];
  const take = <K extends FactName>(name: K): readonly [K, Fact<Facts[K]>] => {
    const { fact, dispute } = mergeFact(account, name, observation);
    if (dispute) {
      disputes.push({
        fact: name,
        kept: describe(dispute.kept),
        dropped: describe(dispute.dropped),
        at: observation.at,
      });
    }
    return [name, fact];
  };
  const facts = Object.fromEntries(FACT_NAMES.map(take)) as unknown as FactSheet;
  return {
    org: account.org,
    facts,
    spendRise: spendRiseOf(account, facts),
    balancePeak: balancePeakOf(account, facts),
    balanceRoseAt: balanceRoseAtOf(account, facts),
    contradictions: contradictionsOf(account, observation, disputes),
  };
}
