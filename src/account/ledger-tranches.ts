import type { Pair } from './ledger-pair.ts';
import { compareMoney, type Money, subtractMoney } from './money.ts';
import type { Tranche } from './tranche.ts';

/** Credit that came. `exact` is false where only what remained of it is known. */
export interface Arrival {
  readonly tranche: Tranche;
  readonly amount: Money;
  readonly exact: boolean;
}

/** What two lists of tranches tell: what came, and what is gone now that its time is over (not yet: how much was lost). */
export interface TrancheMoves extends Pair<readonly Tranche[]> {
  readonly arrivals: readonly Arrival[];
  readonly ended: readonly Tranche[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** claude.ai's clock and the computer's differ: a tranche that is gone shortly before its end has ended. */
const CLOCK_SLACK = 10 * MINUTE;

/** Programs of credit that auto-reload bought begin so (public captures since 2026-06). */
const RELOAD_PROGRAM = /^auto_recharge/;

export function isReload({ program }: Tranche): boolean {
  return program !== null && RELOAD_PROGRAM.test(program);
}

function sameMoment(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= MINUTE;
}

/** The same credit under another id, as when claude.ai begins to send ids of its own. */
function isAlike(a: Tranche, b: Tranche): boolean {
  if (a.kind !== b.kind || a.program !== b.program || !sameMoment(a.grantedAt, b.grantedAt)) return false;
  return a.granted !== null && b.granted !== null && compareMoney(a.granted, b.granted) === 0;
}

/** Which tranche of now is which of before: by id, and those left over by what does not change. Each once. */
function matched({ was, is }: Pair<readonly Tranche[]>): ReadonlyMap<Tranche, Tranche> {
  const before = new Map<Tranche, Tranche>();
  const open = new Set(was);
  for (const same of [(a: Tranche, b: Tranche) => a.id === b.id, isAlike]) {
    for (const now of is) {
      const old = before.has(now) ? undefined : [...open].find((one) => same(one, now));
      if (old === undefined) continue;
      before.set(now, old);
      open.delete(old);
    }
  }
  return before;
}

/** Credit that came to a tranche that was there: its date is newer, and more of it remains. */
function topUp(old: Tranche, now: Tranche): readonly Arrival[] {
  const isNewer = old.grantedAt !== null && now.grantedAt !== null && now.grantedAt - old.grantedAt > MINUTE;
  if (!isNewer || compareMoney(now.remaining, old.remaining) !== 1) return [];
  const grew = old.granted !== null && now.granted !== null && compareMoney(now.granted, old.granted) === 1;
  const amount = grew && old.granted && now.granted ? subtractMoney(now.granted, old.granted) : null;
  return [{ tranche: now, amount: amount ?? subtractMoney(now.remaining, old.remaining), exact: grew }];
}

/** Credit that is new. What was granted came, also where part of it settled a debt or is used already. */
function arrived(now: Tranche): readonly Arrival[] {
  const amount = now.granted ?? now.remaining;
  return amount.minor > 0 ? [{ tranche: now, amount, exact: now.granted !== null }] : [];
}

function hasEnded({ expiresAt, expiryEstimated, remaining }: Tranche, at: number): boolean {
  return remaining.minor > 0 && expiresAt !== null && expiresAt <= at + (expiryEstimated ? DAY : CLOCK_SLACK);
}

/** In the order in which credit is used up: promotional first, and of each kind the one that ends first. */
export function byUse(a: Tranche, b: Tranche): number {
  if (a.kind !== b.kind) return a.kind === 'promo' ? -1 : 1;
  return (a.expiresAt ?? 0) - (b.expiresAt ?? 0) || (a.id < b.id ? -1 : 1);
}

function byArrival(a: Arrival, b: Arrival): number {
  return (a.tranche.grantedAt ?? 0) - (b.tranche.grantedAt ?? 0) || (a.tranche.id < b.tranche.id ? -1 : 1);
}

/** Dated long before the look that did not show it: it was there, and only the list is new. */
function isLate({ tranche }: Arrival, { after }: Pair<unknown>): boolean {
  return tranche.grantedAt !== null && tranche.grantedAt < after - DAY;
}

/**
 * What two lists of tranches tell. Credit of an old date counts only where the balance rose: a list that claude.ai did
 * not send before is no credit.
 */
export function trancheMoves(pair: Pair<readonly Tranche[]>, balanceRose: boolean): TrancheMoves {
  const before = matched(pair);
  const arrivals = pair.is
    .flatMap((now) => {
      const old = before.get(now);
      return old === undefined ? arrived(now) : topUp(old, now);
    })
    .filter((arrival) => balanceRose || !isLate(arrival, pair));
  const left = new Set([...before].flatMap(([now, old]) => (now.remaining.minor > 0 ? [old] : [])));
  const ended = pair.was.filter((old) => !left.has(old) && hasEnded(old, pair.before));
  return { ...pair, arrivals: arrivals.toSorted(byArrival), ended: ended.toSorted(byUse) };
}
