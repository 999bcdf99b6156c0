import type { Currency } from './currency.ts';

export type PlanId = 'free' | 'pro' | 'max-5x' | 'max-20x' | 'team' | 'enterprise';

/** A plan window: the share of the subscription that can be used before its reset. `capacity` is in minor units. */
export interface PlanWindow {
  /** The key in the body of `usage`; null for a cap that is listed in `limits[]` only. */
  key: string | null;
  kind: 'session' | 'weekly_all' | 'weekly_scoped';
  /** The model the window is for; null = all models. */
  model: string | null;
  lengthMs: number;
  capacity: number;
  used: number;
  /** Null = not started: the window begins with the next message. */
  resetsAt: number | null;
}

/** A piece of credit. All amounts are integers in minor units. */
export interface Tranche {
  id: string;
  kind: 'promo' | 'purchased';
  granted: number;
  remaining: number;
  grantedAt: number | null;
  expiresAt: number | null;
  /** claude.ai sometimes leaves out the expiry of purchased credit although the credit does expire. */
  hidesExpiry: boolean;
  programId: string | null;
  name: string | null;
}

/** The prepaid wallet. The balance is what the tranches still hold minus the debt of an overshoot. */
export interface Wallet {
  tranches: Tranche[];
  debt: number;
  lastPaidPurchase: number | null;
  bundlePaidThisMonth: number;
  month: number;
  expiryPolicyMonths: number | null;
}

/** The switch ("usage credits") and its monthly limit. */
export interface Overage {
  provisioned: boolean;
  enabled: boolean;
  everEnabled: boolean;
  /** Minor units; null = unlimited. */
  monthlyLimit: number | null;
  used: number;
  month: number;
  usedToday: number;
  day: number;
  /** A reason claude.ai itself gives for refusing credits, whatever the switch says. */
  imposedReason: string | null;
  /** A leftover of an earlier cycle, or the end of an imposed stop. */
  disabledUntil: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface AutoReload {
  /** False = never set up: the body says null. */
  configured: boolean;
  enabled: boolean;
  threshold: number;
  target: number;
  /** How long a charge stays pending before the credit arrives; 0 = at once. */
  pendingMs: number;
  /** How the card answers the next reload; null = it is accepted. */
  decline: { reason: string; stripeCode: string } | null;
  disabledReason: string | null;
  stripeErrorCode: string | null;
}

export type ChargeReason =
  | 'reload-by-use'
  | 'reload-by-expiry'
  | 'reload-by-switch'
  | 'reload-by-setting'
  | 'purchase'
  | 'bundle'
  | 'renewal'
  | 'plan-change'
  | 'seats';

/** What was taken from the card. `amountMinor` is without the tax that is added on top. */
export interface Charge {
  at: number;
  amountMinor: number;
  taxMinor: number;
  why: ChargeReason;
}

/** A free credit on offer. */
export interface Offer {
  available: boolean;
  eligible: boolean;
  granted: boolean;
  amount: number;
  feature: string | null;
  needsPaymentSetup: boolean;
  /** The last moment to claim. */
  closesAt: number | null;
  /** The end of the credit itself: a fixed date, or a time after the claim. */
  creditExpiresAt: number | null;
  creditLastsMs: number;
  /** How long after the claim the credit shows up in the wallet. */
  arrivalDelayMs: number;
  arrivesAt: number | null;
}

export interface Subscription {
  status: 'active' | 'canceled' | 'none';
  renewsAt: number | null;
  endsAt: number | null;
  price: number;
  seats: number;
}

/** Something that uses Claude by itself, such as a coding session left running. */
export interface Routine {
  everyMs: number;
  nextAt: number;
  cost: number;
  kind: UseKind;
  model: string | null;
}

/** `always-paid` draws credits whatever the plan has left (fast mode); `fault` is the same by a mistake of the service. */
export type UseKind = 'message' | 'always-paid' | 'fault';

/** What happened to the account, as a record for tests to compare warnings with. */
export interface AccountEvent {
  at: number;
  what:
    | 'paid-use'
    | 'refused'
    | 'expired'
    | 'reload'
    | 'reload-pending'
    | 'reload-declined'
    | 'month-reset'
    | 'window-reset'
    | 'switch-on'
    | 'switch-off'
    | 'claimed'
    | 'credit-arrived'
    | 'plan-ended';
  amount: number;
  detail: string | null;
}

/** Which of the known shapes of claude.ai's bodies this account answers with. */
export interface BodyVariants {
  usage: 'current' | '2026-03' | 'enterprise-bare' | 'all-null';
  extraUsage: 'present' | 'null';
  spend: 'present' | 'absent' | 'invalid-limit' | 'invalid-used';
  limits: 'present' | 'absent';
  spendLimit: 'current' | 'legacy-2025' | 'not-found' | 'forbidden';
  credits: 'current' | 'bare' | 'not-found' | 'forbidden';
  autoReload: 'as-is' | 'null' | 'disabled' | 'without-enabled';
  /** Unknown windows to add to `usage`: code name and percent. */
  codeNamed: Record<string, number>;
  /** Minor units by which the tranches say less than the balance, as claude.ai's rounding does. */
  trancheShortfall: number;
}

/** The state of one organization. It is plain data: `structuredClone` makes a copy that lives on by itself. */
export interface Account {
  uuid: string;
  name: string;
  plan: PlanId;
  currency: Currency;
  createdAt: number;
  capabilities: string[];
  /** The moment up to which time has passed for this account. */
  settledAt: number;
  windows: PlanWindow[];
  overage: Overage;
  /** The whole organization's spending, where the account is one member of it. */
  organizationSpend: { monthlyLimit: number | null; used: number } | null;
  wallet: Wallet;
  autoReload: AutoReload;
  pendingInvoice: { amount: number; settlesAt: number; why: ChargeReason } | null;
  offer: Offer | null;
  /** The cloud-session credit: a ledger of its own, in minor units. */
  cloudCredit: { granted: number; remaining: number; expiresAt: number } | null;
  subscription: Subscription;
  hasCard: boolean;
  /** Tax on every charge, in thousandths: 190 = 19 %. */
  taxPermille: number;
  /** What one chat message costs at API rates. */
  messageCost: number;
  routine: Routine | null;
  charges: Charge[];
  events: AccountEvent[];
  variants: BodyVariants;
}

/** True where the wallet is the user's own: members of an organization and Free accounts have none. */
export function hasOwnWallet(account: Account): boolean {
  return account.plan === 'pro' || account.plan === 'max-5x' || account.plan === 'max-20x';
}

/** True where an organization pays and its owner holds the switch. */
export function isOrganizationPaid(account: Account): boolean {
  return account.plan === 'team' || account.plan === 'enterprise';
}

export function record(account: Account, event: AccountEvent): void {
  account.events.push(event);
}
