import type { Account } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import { addMoney, compareMoney, type Money } from '../../account/money.ts';
import { timesRatio } from '../../account/times-ratio.ts';
import type { RiskDetails } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { smallSum } from '../small-sum.ts';
import { HOUR } from '../stages.ts';
import { recently } from './recent.ts';
import type { Draft, Rule } from './rule.ts';

/** Money runs out of the account: a second reload within 24 hours, or much spent in a quarter of an hour. At most hourly. */
export const runaway: Rule = { id: 'runaway', family: 'ledger', paths: [4], find };

const QUARTER = 15 * 60_000;

type Moved = Pick<LedgerEntry, 'id' | 'after' | 'before'> & { readonly amount: Money };
type Details = RiskDetails['runaway'];

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const signs = [reloadsOf(at), spendOf(settings, at)].filter((sign) => sign !== null);
  return signs.map(({ key, details }) => ({
    repeat: 'occurrence',
    covers: [],
    atMostEvery: HOUR,
    risk: {
      id: 'runaway',
      org: account.org,
      severity: 'danger',
      key,
      amount: details.total,
      deadline: null,
      facts: details.sign === 'reloads' ? ['balance', 'tranches', 'reload'] : ['spent', 'switch'],
      details,
    },
  }));
}

interface Sign {
  readonly key: string;
  readonly details: Details;
}

function reloadsOf(at: Scene): Sign | null {
  const reloads = recently(at, 'reload');
  const last = reloads.at(-1);
  return reloads.length < 2 || last === undefined ? null : signOf('reloads', last, reloads);
}

/** The latest run of spending that is faster than allowed. Entries that follow on one another make a run. */
function spendOf({ runawayUnits }: Settings, at: Scene): Sign | null {
  const spends = recently(at, 'spend');
  for (let end = spends.length - 1; end >= 0; end -= 1) {
    const run: Moved[] = [];
    for (const spend of spends.slice(0, end + 1).reverse()) {
      const last = spends[end];
      const first = run.at(-1);
      // A run that is a quarter of an hour long needs no more; readings come late, so the last to fill it may go beyond.
      if (last === undefined || (first !== undefined && last.before - first.after >= QUARTER)) break;
      run.push(spend);
      if (isFast(run, runawayUnits)) return signOf('spend', last, run);
    }
  }
  return null;
}

/** More than the sum in any quarter of an hour: over a longer time, more than its share, which some quarter must have had. */
function isFast(run: readonly Moved[], units: number | null): boolean {
  const total = sumOf(run);
  const first = run.at(-1);
  const last = run[0];
  if (total === null || first === undefined || last === undefined) return false;
  const length = Math.max(last.before - first.after, QUARTER);
  return compareMoney(total, timesRatio(smallSum(units, total), length, QUARTER)) === 1;
}

function signOf(sign: Details['sign'], last: Moved, all: readonly Moved[]): Sign | null {
  const total = sumOf(all);
  if (total === null) return null;
  const since = Math.min(...all.map(({ after }) => after));
  return { key: last.id, details: { sign, total, count: all.length, since, until: last.before } };
}

/** Null where they are in two currencies: no sum can be told then. */
function sumOf(all: readonly Moved[]): Money | null {
  const [first, ...others] = all;
  if (first === undefined || others.some(({ amount }) => amount.currency !== first.amount.currency)) return null;
  return others.reduce((sum, { amount }) => addMoney(sum, amount), first.amount);
}
