import type { FaultKind } from '../replica/faults.ts';
import type { Account, BodyVariants, PlanId, Routine, UseKind } from '../replica/simulator/account.ts';
import { setAutoReload, stopAutoReload } from '../replica/simulator/auto-reload.ts';
import { claim } from '../replica/simulator/offer.ts';
import { setLimit, switchOff, switchOn } from '../replica/simulator/overage.ts';
import { bundlesOf, buyAmount, buyBundle } from '../replica/simulator/purchase.ts';
import { changePlan } from '../replica/simulator/subscription.ts';
import { useSettled } from '../replica/simulator/use.ts';
import type { LifeRig } from './life-rig.ts';

/** What happens to an account at claude.ai. Amounts in minor units of its currency. */
type AtClaude =
  | { readonly do: 'use'; readonly cost: number; readonly kind?: UseKind; readonly model?: string }
  | { readonly do: 'routine'; readonly routine: Routine | null }
  /** By the user's own click, or `byItself`. */
  | { readonly do: 'switch'; readonly to: 'on' | 'off'; readonly byItself?: true }
  | { readonly do: 'reload'; readonly threshold: number; readonly target: number; readonly byItself?: true }
  | { readonly do: 'reload-off' }
  | { readonly do: 'limit'; readonly to: number | null; readonly byItself?: true }
  | { readonly do: 'buy'; readonly amount: number }
  | { readonly do: 'bundle'; readonly index: number }
  | { readonly do: 'claim' }
  | { readonly do: 'plan'; readonly to: PlanId }
  | { readonly do: 'cancel'; readonly endsAt: number }
  | { readonly do: 'decline'; readonly reason: string | null }
  | { readonly do: 'variants'; readonly variants: Partial<BodyVariants> }
  /** Credit that is taken away without use or expiry. */
  | { readonly do: 'vanish'; readonly amount: number };

/** What happens on the way to claude.ai, and to the computer. `until` in ms from the life's start. */
type AtHome =
  | {
      readonly do: 'fault';
      readonly kind: FaultKind;
      /** A pattern for the path; without it everything is hit. */
      readonly match?: string;
      readonly times?: number;
      readonly retryAfter?: number;
      readonly status?: number;
    }
  | { readonly do: 'faults-over' }
  | { readonly do: 'sign-in' | 'sign-out' | 'visit' }
  /** The worker's next pass dies after so many calls of a port; something wakes a new one after `again` ms. */
  | { readonly do: 'kill'; readonly steps: number; readonly again: number }
  | { readonly do: 'sleep' | 'close'; readonly until: number }
  /** The computer's clock jumps. `wall`: its alarms wait for the time that they were set for, as Chrome's do. */
  | { readonly do: 'clock'; readonly by: number; readonly alarms: 'wall' | 'timer' }
  /** From now on alarms come at most every so many ms, as on a system that saves power. */
  | { readonly do: 'lull'; readonly every: number }
  | { readonly do: 'access'; readonly granted: boolean }
  | { readonly do: 'mute'; readonly on: boolean }
  /** The worker's storage loses a document: the first, or its copy as well. */
  | { readonly do: 'damage'; readonly document: string; readonly copyToo: boolean };

/** Something that happens at a moment, ms from the life's start. Plain data, so that a life can be printed. */
export type Happening = { readonly at: number; readonly org?: number } & (AtClaude | AtHome);

type Of<K extends Happening['do']> = Extract<Happening, { readonly do: K }>;

/** Carries out what happens at claude.ai; false for what happens at home. */
export function happenAtClaude(account: Account, what: Happening, now: number): boolean {
  const act = AT_CLAUDE[what.do];
  if (act === undefined) return false;
  act(account, what as never, now);
  return true;
}

const AT_CLAUDE: { readonly [K in Happening['do']]?: (account: Account, what: Of<K>, now: number) => void } = {
  use: (account, { cost, kind = 'message', model = null }, now) => {
    useSettled(account, now, cost, model, kind);
  },
  routine: (account, { routine }) => {
    account.routine = routine;
  },
  switch: (account, { to }, now) => (to === 'on' ? switchOn : switchOff)(account, now),
  reload: (account, { threshold, target }, now) => setAutoReload(account, now, threshold, target),
  'reload-off': (account) => stopAutoReload(account),
  limit: (account, { to }, now) => setLimit(account, now, to),
  buy: (account, { amount }, now) => buyAmount(account, now, amount),
  bundle: (account, { index }, now) => {
    const bundle = bundlesOf(account)[index];
    if (bundle !== undefined) buyBundle(account, now, bundle);
  },
  claim: (account, _, now) => {
    claim(account, now, true);
  },
  plan: (account, { to }, now) => changePlan(account, now, to),
  cancel: (account, { endsAt }, now) => {
    Object.assign(account.subscription, { status: 'canceled', renewsAt: null, endsAt: now + endsAt });
  },
  decline: (account, { reason }) => {
    account.autoReload.decline = reason === null ? null : { reason, stripeCode: 'card_declined' };
    if (reason === null) account.autoReload.disabledReason = null;
  },
  variants: (account, { variants }) => {
    Object.assign(account.variants, variants);
  },
  vanish: (account, { amount }) => {
    const [tranche] = account.wallet.tranches;
    if (tranche !== undefined) tranche.remaining = Math.max(0, tranche.remaining - amount);
  },
};

/** What changes the world around the watch at once. Sleep, closing, killing, lulls and visits are the engine's. */
export function happenAtHome(rig: LifeRig, what: Happening): void {
  const { world } = rig.replica;
  switch (what.do) {
    case 'fault': {
      const { kind, match = '', times, retryAfter, status } = what;
      const more = {
        ...(times === undefined ? {} : { times }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(status === undefined ? {} : { status }),
      };
      world.faults.push({ match: new RegExp(match), kind, ...more });
      break;
    }
    case 'faults-over':
      world.faults = [];
      break;
    case 'sign-in':
    case 'sign-out':
      world.signedIn = what.do === 'sign-in';
      break;
    case 'clock':
      rig.skew += what.by;
      if (what.alarms === 'timer' && rig.alarm !== null) rig.alarm += what.by;
      break;
    case 'access':
      rig.access = what.granted;
      break;
    case 'mute':
      rig.mute = what.on;
      break;
    case 'damage':
      rig.stored.set(what.document, { version: 1, garbage: true });
      if (what.copyToo) rig.stored.set(`${what.document}.copy`, 'x');
      break;
    default:
  }
}
