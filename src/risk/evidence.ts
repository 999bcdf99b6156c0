import { type Account, FACT_NAMES, type FactName, type Facts, type SpendRise } from '../account/account.ts';
import { type Fact, isAuthoritative, lastKnown } from '../account/fact.ts';
import { type Answer, answerOf, cannotTell } from './answer.ts';
import { factHorizon } from './fact-horizon.ts';
import { horizonOf, type Settings } from './settings.ts';

/**
 * What a fact is good for at a moment. `proof` counts both ways; a `hint` comes from a page, a stream or a hand and
 * counts only towards danger, as whoever controls the page could otherwise silence a warning.
 */
export type Evidence<T> =
  | { readonly kind: 'proof'; readonly value: T; readonly readAt: number }
  | { readonly kind: 'hint'; readonly value: T; readonly readAt: number }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'none' };

type Sheet = { readonly [K in FactName]: Evidence<Facts[K]> };

/** An account as it may be judged at a moment. */
export interface Case {
  readonly facts: Sheet;
  readonly rise: SpendRise | null;
  readonly now: number;
  readonly horizon: number;
}

/** Two machines' clocks, or a clock corrected by a little, may differ by this much without the fact being from the future. */
const CLOCK_TOLERANCE = 60_000;

/** The last case: every rule asks for the same one. */
let last: { readonly account: Account; readonly settings: Settings; readonly of: Case } | null = null;

/** The account with only what is fresh: anything older than its horizon, or read "in the future", is no evidence. */
export function caseNow(account: Account, settings: Settings, now: number): Case {
  if (last !== null && last.account === account && last.settings === settings && last.of.now === now) return last.of;
  const of = weighed(account, settings, now);
  last = { account, settings, of };
  return of;
}

function weighed(account: Account, settings: Settings, now: number): Case {
  const weigh = <T>(fact: Fact<T>, name: FactName): Evidence<T> => {
    if (fact.kind === 'unknown') return { kind: 'none' };
    const fresh = now - fact.readAt <= factHorizon(name, settings) && fact.readAt - now <= CLOCK_TOLERANCE;
    if (!fresh) return { kind: 'none' };
    const trusted = isAuthoritative(fact.source);
    if (fact.kind === 'not-offered') return { kind: trusted ? 'not-offered' : 'none' };
    return { kind: trusted ? 'proof' : 'hint', value: fact.value, readAt: fact.readAt };
  };
  return { facts: sheetOf(account, weigh), rise: account.spendRise, now, horizon: horizonOf(settings) };
}

/** The account as it was last known, at the moment of its newest fact: for what is said while blind, never for trust. */
export function caseLast(account: Account, settings: Settings): Case {
  const weigh = <T>(fact: Fact<T>): Evidence<T> => {
    if (fact.kind === 'not-offered') return { kind: 'not-offered' };
    const last = lastKnown(fact);
    return last === undefined ? { kind: 'none' } : { kind: 'proof', value: last.value, readAt: last.readAt };
  };
  const times = FACT_NAMES.map((name) => lastKnown<unknown>(account.facts[name])?.readAt ?? 0);
  return {
    facts: sheetOf(account, weigh),
    rise: account.spendRise,
    now: Math.max(...times),
    horizon: horizonOf(settings),
  };
}

function sheetOf(account: Account, weigh: <T>(fact: Fact<T>, name: FactName) => Evidence<T>): Sheet {
  const entries = FACT_NAMES.map((name) => [name, weigh<unknown>(account.facts[name], name)]);
  // `weigh` keeps each fact's type; `fromEntries` cannot say so.
  return Object.fromEntries(entries) as unknown as Sheet;
}

/** The value of a fact that is good at least as a hint; undefined otherwise. */
export function heard<T>(evidence: Evidence<T>): T | undefined {
  return evidence.kind === 'proof' || evidence.kind === 'hint' ? evidence.value : undefined;
}

/** The value of a fact that is proof; undefined otherwise. Amounts shown as a bound come from here only. */
export function proven<T>(evidence: Evidence<T>): T | undefined {
  return evidence.kind === 'proof' ? evidence.value : undefined;
}

type ValuesOf<N extends readonly FactName[]> = { readonly [I in keyof N]: Facts[N[I]] };

/**
 * Asks a question of some facts. It must be put so that "yes" is the dangerous answer: a hint can then give a yes, but
 * never a no. `dangerous` answers null where the values do not tell (two currencies, a number that was not given).
 */
export function ask<const N extends readonly FactName[]>(
  of: Case,
  names: N,
  dangerous: (...values: ValuesOf<N>) => boolean | null,
): Answer {
  const unread = names.filter((name) => heard<unknown>(of.facts[name]) === undefined);
  if (unread.length > 0) return cannotTell(...unread);
  // Each name is read above and in order; the mapped type is beyond what `map` can infer.
  const values = names.map((name) => heard<unknown>(of.facts[name])) as unknown as ValuesOf<N>;
  const truth = dangerous(...values);
  if (truth === null) return cannotTell(...names);
  const hints = names.filter((name) => of.facts[name].kind === 'hint');
  return truth || hints.length === 0 ? answerOf(truth) : cannotTell(...hints);
}
