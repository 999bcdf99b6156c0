import type { Unit } from '../account/money.ts';
import type { Part } from '../watch/ports.ts';
import { purseOf } from './purse.ts';

/** The parts whose amounts are all in the wallet's currency. */
const WALLET_PARTS: readonly Part[] = ['usage', 'limit', 'credits'];

/**
 * The currency that the bodies of one look speak, else the one that the account was known to have. A wallet has one
 * currency, so a body that says none borrows it from its neighbours; null when they disagree.
 */
export function unitOfLook(bodies: ReadonlyMap<Part, unknown>, account: Unit | null): Unit | null {
  return purseOf(
    WALLET_PARTS.map((part) => bodies.get(part)),
    account,
  ).unitFor(undefined);
}
