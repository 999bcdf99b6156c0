import type { Account, FactName, Facts } from '../../account/account.ts';
import { isAuthoritative } from '../../account/fact.ts';

/** The facts of an account as far as they can be relied on at a moment. */
export interface KnownNow {
  /** Of claude.ai's JSON and fresh: good for an amount that is said. */
  proven<K extends FactName>(name: K): Facts[K] | undefined;
  /** Also of a page, a stream or a hand: good for a danger, never for safety. */
  heard<K extends FactName>(name: K): Facts[K] | undefined;
  /** Proven, and so fresh that a request may pass unasked on it. */
  certain<K extends FactName>(name: K): Facts[K] | undefined;
  isNotOffered(name: FactName): boolean;
}

const MINUTE = 60_000;
/** Older facts are unknown. */
export const USUAL_HORIZON = 30 * MINUTE;
/** What passes unasked rests on this: another device can have changed it since. */
const PASSING_HORIZON = 10 * MINUTE;
const CLOCK_TOLERANCE = MINUTE;

export function knownNow({ facts }: Account, now: number, horizon: number): KnownNow {
  const isFresh = (readAt: number, within: number) => now - readAt <= within && readAt - now <= CLOCK_TOLERANCE;
  const good = <K extends FactName>(name: K, within: number, isProof: boolean): Facts[K] | undefined => {
    const fact = facts[name];
    if (fact.kind !== 'known' || !isFresh(fact.readAt, within)) return undefined;
    return isProof && !isAuthoritative(fact.source) ? undefined : fact.value;
  };
  return {
    proven: (name) => good(name, horizon, true),
    heard: (name) => good(name, horizon, false),
    certain: (name) => good(name, Math.min(horizon, PASSING_HORIZON), true),
    isNotOffered(name) {
      const fact = facts[name];
      return fact.kind === 'not-offered' && isAuthoritative(fact.source) && isFresh(fact.readAt, horizon);
    },
  };
}
