import type { Account, FactName, FactSheet } from './account.ts';
import { FACT_NAMES } from './account.ts';
import { type Fact, unknown } from './fact.ts';

/** Readings a little in the future are clock noise, not a clock that was set back. */
const NOISE = 60_000;

/**
 * So long ago, at least, counts what was read before the clock was set back: nobody knows how long it is, and it must be
 * longer than anything of which something is said for certain (no plan window is shorter than five hours).
 */
const LONG_AGO = 6 * 3_600_000;

function dated<T>(fact: Fact<T>, now: number): Fact<T> {
  const latest = now + NOISE;
  if (fact.kind === 'known') {
    return fact.readAt > latest ? unknown('stale', now, { ...fact, readAt: now - LONG_AGO }) : fact;
  }
  if (fact.kind === 'not-offered') return fact.readAt > latest ? unknown('stale', now) : fact;
  const last = fact.last && fact.last.readAt > latest ? { ...fact.last, readAt: now - LONG_AGO } : fact.last;
  return fact.since > latest || last !== fact.last ? unknown(fact.reason, Math.min(fact.since, now), last) : fact;
}

/**
 * The account after the computer's clock was set back: facts that claim to come from the future are of unknown age, so
 * they count as unknown, and a reading of now may replace them.
 */
export function setClockBack(account: Account, now: number): Account {
  const entries = FACT_NAMES.map((name: FactName) => [name, dated(account.facts[name] as Fact<unknown>, now)] as const);
  if (entries.every(([name, fact]) => fact === account.facts[name])) return account;
  const { spendRise, balanceRoseAt } = account;
  return {
    ...account,
    facts: Object.fromEntries(entries) as unknown as FactSheet,
    spendRise: spendRise && spendRise.at > now + NOISE ? null : spendRise,
    balanceRoseAt: balanceRoseAt === null ? null : Math.min(balanceRoseAt, now),
  };
}
