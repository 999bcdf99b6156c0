import { type Account, hasOwnWallet, isOrganizationPaid, type Tranche } from '../replica/simulator/account.ts';
import { isLimitReached } from '../replica/simulator/overage.ts';
import { balanceOf } from '../replica/simulator/wallet.ts';
import { percentOf } from '../replica/simulator/windows.ts';
import type { LifeRig } from './life-rig.ts';

/** The truth about an account at the moment of a pass. Amounts in minor units, times in epoch ms. */
export interface Glimpse {
  readonly at: number;
  /** Usage, limit and wallet were all answered as they are, in a shape that tells everything. */
  readonly whole: boolean;
  /** They were answered as they are, whatever the shape. */
  readonly honest: boolean;
  /** The computer's clock was right, to some minutes. */
  readonly onTime: boolean;
  readonly on: boolean;
  readonly reload: boolean;
  readonly balance: number;
  readonly threshold: number;
  readonly target: number;
  readonly pending: boolean;
  readonly limit: number | null;
  readonly spent: number;
  /** Credits can be drawn, or auto-reload would fetch some. */
  readonly funds: boolean;
  readonly limitReached: boolean;
  readonly declined: boolean;
  /** The fullest plan window, percent. */
  readonly fullest: number;
  readonly credits: readonly Pick<Tranche, 'id' | 'kind' | 'remaining' | 'expiresAt' | 'hidesExpiry'>[];
  readonly offer: boolean;
  readonly canceled: boolean;
  /** How much had happened before: an index into the `events` of the account. */
  readonly events: number;
}

type Seen = Pick<LifeRig, 'asked' | 'clock' | 'skew'>;

const CORE = ['usage', 'overage_spend_limit', 'prepaid/credits'];

/** The truth at a pass, and whether the pass could read it, and lived to write it down. */
export function glimpseAt(account: Account, { asked, clock, skew }: Seen, isDead: boolean): Glimpse {
  const own = asked.filter(({ path }) => path.includes(account.uuid));
  const core = CORE.map((part) => own.find(({ path }) => path.endsWith(`/${part}`)));
  const onTime = Math.abs(skew) <= 5 * 60_000;
  const honest = !isDead && core.every((one) => one?.honest === true);
  return { honest, whole: honest && isPlain(account), onTime, ...stateOf(account, clock.now()) };
}

/** The shapes that leave nothing out. */
function isPlain({ variants }: Account): boolean {
  const { usage, spend, extraUsage, limits, spendLimit, credits, autoReload } = variants;
  const own = credits === 'current' && (autoReload === 'as-is' || autoReload === 'without-enabled');
  return (
    own &&
    usage === 'current' &&
    spendLimit === 'current' &&
    spend === 'present' &&
    extraUsage === 'present' &&
    limits === 'present'
  );
}

function stateOf(account: Account, at: number): Omit<Glimpse, 'whole' | 'honest' | 'onTime'> {
  const { overage, autoReload, wallet } = account;
  const balance = balanceOf(wallet);
  const reload = hasOwnWallet(account) && autoReload.enabled;
  return {
    at,
    on: overage.enabled,
    reload,
    balance,
    threshold: autoReload.threshold,
    target: autoReload.target,
    pending: account.pendingInvoice !== null,
    limit: overage.monthlyLimit,
    spent: overage.used,
    funds: isOrganizationPaid(account) || balance > 0 || reload,
    limitReached: isLimitReached(account),
    declined: autoReload.disabledReason !== null,
    fullest: Math.max(0, ...account.windows.map(percentOf)),
    credits: wallet.tranches
      .filter(({ remaining }) => remaining > 0 && hasOwnWallet(account))
      .map(({ id, kind, remaining, expiresAt, hidesExpiry }) => ({ id, kind, remaining, expiresAt, hidesExpiry })),
    offer: isOpen(account, at),
    canceled: account.subscription.status !== 'active',
    events: account.events.length,
  };
}

function isOpen({ offer }: Account, at: number): boolean {
  if (offer === null || !offer.available || !offer.eligible || offer.granted) return false;
  return offer.closesAt === null || at < offer.closesAt;
}

/** A charge by auto-reload can be seen coming: near the threshold, on its way, or by an expiry within 72 hours. */
export function chargeIsReadable({ reload, balance, threshold, pending, credits, declined, at }: Glimpse): boolean {
  if (pending) return true;
  if (!reload || declined) return false;
  if (2 * balance <= 3 * threshold) return true;
  const soon = credits.filter(
    ({ expiresAt, hidesExpiry }) => expiresAt !== null && !hidesExpiry && expiresAt <= at + 72 * 3_600_000,
  );
  return balance - soon.reduce((sum, { remaining }) => sum + remaining, 0) < threshold;
}
