import type { Account as Known } from '../../src/account/account.ts';
import type { Sample } from '../../src/account/sample.ts';
import type { Random } from '../replica/random.ts';
import type { Account as Simulated, UseKind } from '../replica/simulator/account.ts';
import { settle } from '../replica/simulator/passage.ts';
import { use } from '../replica/simulator/use.ts';
import { balanceOf } from '../replica/simulator/wallet.ts';
import { knownOf, sampleOf } from './estimators-reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A piece of use at a moment, epoch ms; `cost` in minor units. */
export interface Use {
  readonly at: number;
  readonly cost: number;
  readonly kind?: UseKind;
}

/** What a life is made from: an account, what it is used for, and when the computer that watches it is awake. */
export interface LifePlan {
  readonly name: string;
  readonly start: number;
  readonly days: number;
  readonly account: Simulated;
  readonly uses: readonly Use[];
  readonly isAwake: (at: number) => boolean;
  readonly random: Random;
}

/** Something was reached: the key of a window, or a mark of the money. */
export interface Crossing {
  readonly what: string;
  readonly at: number;
}

/** A moment at which a forecast is asked for, with what is known then. */
export interface Moment {
  readonly now: number;
  readonly account: Known;
  readonly samples: readonly Sample[];
}

export interface Life {
  readonly name: string;
  readonly end: number;
  readonly crossings: readonly Crossing[];
  readonly moments: readonly Moment[];
}

/**
 * Lives through a plan: uses happen, readings are taken in between, and what was reached when is written down. A forecast
 * is asked for every `askEvery` ms.
 */
export function live(plan: LifePlan, askEvery: number): Life {
  const { account, random } = plan;
  const end = plan.start + plan.days * 24 * HOUR;
  const crossings: Crossing[] = [];
  const samples: Sample[] = [];
  const moments: Moment[] = [];
  const uses = plan.uses.filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at);
  let askAt = plan.start;
  for (let at = plan.start; at < end; at += stepOf(account, random)) {
    while (uses[0] !== undefined && uses[0].at <= at) crossings.push(...uses.splice(0, 1).flatMap(usedBy(account)));
    settle(account, at);
    if (!plan.isAwake(at)) continue;
    samples.push(sampleOf(account, at, random));
    if (at < askAt) continue;
    askAt = at + askEvery;
    moments.push({ now: at + 20_000, account: knownOf(account, at), samples: thinned(samples, at) });
  }
  return { name: plan.name, end, crossings, moments };
}

/** Every five minutes or so, and every minute while a window is nearly full. */
function stepOf(account: Simulated, random: Random): number {
  const urgent = account.windows.some(({ used, capacity }) => used * 10 >= capacity * 8);
  return Math.round((urgent ? 1 : 5) * MINUTE + random() * 20_000);
}

/** All samples of two days, and one an hour of those before: what the history keeps. */
function thinned(samples: readonly Sample[], at: number): readonly Sample[] {
  let hour = -1;
  return samples.filter((sample) => {
    if (sample.at >= at - 48 * HOUR) return true;
    const own = Math.floor(sample.at / HOUR);
    const first = own !== hour;
    hour = own;
    return first;
  });
}

function marksOf(account: Simulated): ReadonlySet<string> {
  const full = account.windows.filter(({ used, capacity }) => used >= capacity);
  const marks = full.flatMap(({ key }) => (key === null ? [] : [key]));
  if (balanceOf(account.wallet) <= 0) marks.push('zero');
  const { monthlyLimit, used } = account.overage;
  if (monthlyLimit !== null && used >= monthlyLimit) marks.push('limit');
  return new Set(marks);
}

/** Uses an account, and says what was reached by it. */
function usedBy(account: Simulated): (use: Use) => Crossing[] {
  return ({ at, cost, kind = 'message' }) => {
    settle(account, at);
    const before = marksOf(account);
    const reloads = account.charges.length;
    use(account, at, { cost, kind });
    const crossed = [...marksOf(account)].filter((mark) => !before.has(mark)).map((what) => ({ what, at }));
    const reloaded = account.charges.slice(reloads).some(({ why }) => why === 'reload-by-use');
    return reloaded ? [...crossed, { what: 'threshold', at }] : crossed;
  };
}
