import type { FactName } from '../account/account.ts';
import { NOT_OFFERED, type Readings } from '../account/observation.ts';
import type { Part } from '../watch/ports.ts';

/** The facts that are not there to be known where a part is not offered. `limit` and `usage` share theirs. */
const FACTS_OF: Readonly<Record<Part, readonly FactName[]>> = {
  usage: [],
  limit: ['halt'],
  credits: [
    'balance',
    'tranches',
    'reload',
    'reloadThreshold',
    'reloadTarget',
    'reloadFailure',
    'pendingCharge',
    'lastPurchase',
    'expiryPolicyMonths',
  ],
  offer: ['offer'],
  bundles: ['bundles'],
  subscription: ['subscription'],
  card: ['card'],
};

/** The facts of paid use, which an account without any does not have (the Free plan). */
const PAID_USE: readonly FactName[] = ['switch', 'limit', 'spent', 'canToggle'];

export function notOfferedReadings(part: Part): Readings {
  return readingsOf(FACTS_OF[part]);
}

export function noPaidUse(): Readings {
  return readingsOf(PAID_USE);
}

function readingsOf(names: readonly FactName[]): Readings {
  return Object.fromEntries(names.map((name) => [name, NOT_OFFERED]));
}
