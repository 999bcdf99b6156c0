import type { Money } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import { minorIn } from './minor-in.ts';
import { momentOf, type Pace, usedAt } from './pace.ts';

/** A part of the wallet as it empties: minor units, not whole ones on the way. */
interface Part {
  readonly id: string | null;
  readonly expiresAt: number;
  left: number;
}

/** What becomes of one tranche: when it is used up, epoch ms, or what is left of it when it expires, in minor units. */
export interface End {
  readonly usedUpAt: number | null;
  readonly lost: number;
}

/** A time over which only use lowers the balance, from `balance` minor units down; `expired` came off just before. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly balance: number;
  readonly expired: number;
}

/** How a wallet empties: run after run, each expiry starting a new one, and the end of each tranche that has an expiry. */
export interface WalletCourse {
  readonly runs: readonly Run[];
  readonly ends: ReadonlyMap<string, End>;
}

/** Minor units that are left of an amount by the imprecision of fractions. */
export const DUST = 1e-6;

/** Promotional credit is used first, and of each kind what expires soonest. */
export function inOrderOfUse(tranches: readonly Tranche[]): readonly Tranche[] {
  const rank = ({ kind }: Tranche) => (kind === 'promo' ? 0 : 1);
  const end = ({ expiresAt }: Tranche) => expiresAt ?? Number.MAX_VALUE;
  return tranches.toSorted((a, b) => rank(a) - rank(b) || end(a) - end(b));
}

/** The course of a wallet from `start` to `until`, epoch ms, at a pace; null where its parts are in several currencies. */
export function walletCourse(
  balance: Money,
  tranches: readonly Tranche[],
  pace: Pace,
  start: number,
  until: number,
): WalletCourse | null {
  const parts = partsOf(balance, tranches);
  if (parts === null) return null;
  const runs: Run[] = [];
  const ends = new Map<string, End>(usedAlready(parts, start));
  let [from, level, expired] = [start, balance.minor, 0];
  const stops = [...new Set(parts.map(({ expiresAt }) => Math.max(expiresAt, start)))].sort((a, b) => a - b);
  for (const stop of [...stops.filter((each) => each < until), until]) {
    runs.push({ from, to: stop, balance: level, expired });
    const used = usedAt(pace, from, stop);
    draw(parts, used, pace, from, ends);
    expired = expire(parts, stop, ends);
    level -= used + expired;
    from = stop;
  }
  return { runs, ends };
}

/** The tranches, and the rest of the balance that no tranche names; what they name too much has been used already. */
function partsOf(balance: Money, tranches: readonly Tranche[]): Part[] | null {
  const parts: Part[] = [];
  for (const { id, remaining, expiresAt } of inOrderOfUse(tranches)) {
    const left = minorIn(balance, remaining);
    if (left === null) return null;
    if (left > 0) parts.push({ id, left, expiresAt: expiresAt ?? Number.POSITIVE_INFINITY });
  }
  let excess = parts.reduce((sum, { left }) => sum + left, 0) - balance.minor;
  if (excess < 0) parts.push({ id: null, left: -excess, expiresAt: Number.POSITIVE_INFINITY });
  for (const part of parts) {
    const taken = Math.min(Math.max(excess, 0), part.left);
    part.left -= taken;
    excess -= taken;
  }
  return parts;
}

function usedAlready(parts: readonly Part[], at: number): [string, End][] {
  return parts.flatMap(({ id, left }) => (id === null || left > DUST ? [] : [[id, { usedUpAt: at, lost: 0 }]]));
}

function draw(parts: readonly Part[], used: number, pace: Pace, from: number, ends: Map<string, End>): void {
  let drawn = 0;
  for (const part of parts) {
    if (drawn >= used || part.left <= DUST) continue;
    const taken = Math.min(part.left, used - drawn);
    part.left -= taken;
    drawn += taken;
    if (part.left <= DUST && part.id !== null) ends.set(part.id, { usedUpAt: momentOf(pace, from, drawn), lost: 0 });
  }
}

function expire(parts: readonly Part[], at: number, ends: Map<string, End>): number {
  let expired = 0;
  for (const part of parts) {
    if (part.left <= DUST || part.expiresAt > at) continue;
    expired += part.left;
    if (part.id !== null) ends.set(part.id, { usedUpAt: null, lost: part.left });
    part.left = 0;
  }
  return expired;
}
