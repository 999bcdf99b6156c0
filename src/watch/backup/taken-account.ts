import { type Account, FACT_NAMES, type FactName, type FactSheet } from '../../account/account.ts';
import { type Fact, lastKnown, standingOver, unknown } from '../../account/fact.ts';
import { compareMoney } from '../../account/money.ts';
import { setClockBack } from '../../account/set-clock-back.ts';

/**
 * An account as a file has it, where this browser knows the account as `own`; undefined = not at all. What a file says is a
 * word of the past: it is shown as what was known last, and proves nothing, neither by itself nor as that against which the
 * next reading is held: what seems to have been spent between the two would pull the brake. What this browser read later
 * than the file stays as it is.
 */
export function takenAccount(file: Account, own: Account | undefined, now: number): Account {
  const said = setClockBack(file, now);
  const fact = (name: FactName) => takenFact<unknown>(said.facts[name], own?.facts[name], now);
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, fact(name)])) as unknown as FactSheet;
  if (own !== undefined) return { ...own, facts };
  return { ...said, facts, spendRise: null, balancePeak: peakOf(said) };
}

function takenFact<T>(word: Fact<T>, own: Fact<T> | undefined, now: number): Fact<T> {
  const said = lastKnown(word);
  if (said === undefined) return own ?? (word.kind === 'unknown' ? word : unknown('never-read', 0));
  const readAt = Math.min(said.readAt, now);
  if (own !== undefined && readAtOf(own) >= readAt) return own;
  const { value } = said;
  const before: Fact<T> = own ?? unknown('never-read', 0);
  return unknown('stale', readAt, standingOver({ kind: 'known', value, readAt, source: 'hand' }, before));
}

function readAtOf(fact: Fact<unknown>): number {
  return fact.kind === 'not-offered' ? fact.readAt : (lastKnown(fact)?.readAt ?? 0);
}

/** A peak below the balance beside it is none: it would keep a low balance from being told. */
function peakOf({ balancePeak, facts }: Account): Account['balancePeak'] {
  const balance = lastKnown(facts.balance)?.value;
  if (balancePeak === null || balance === undefined) return null;
  return compareMoney(balancePeak, balance) === -1 ? null : balancePeak;
}
