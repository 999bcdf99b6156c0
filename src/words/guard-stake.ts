import type { Money } from '../account/money.ts';
import type { GuardQuestion } from '../watch/guard/question.ts';
import { type GuardCase, isUnreadable } from './guard-case.ts';
import { oneReload } from './guard-reload.ts';

/** What is at stake: what is charged now, else what one charge, or a month, can take. Null where nobody knows. */
export function stakeOf(of: GuardCase): Money | null {
  const { risk, chargeNow, later } = of.description;
  if ('amount' in chargeNow) return chargeNow.amount;
  if (chargeNow.kind === 'unknown' || isUnreadable(of) || risk === 'paid-send') return null;
  if (later.kind === 'reloads') return oneReload(later);
  return later.kind === 'spending' && later.limit !== 'none' ? later.limit : null;
}

/** Danger is money that is taken now, or may be without a ceiling. */
export function toneOf(of: GuardCase): GuardQuestion['tone'] {
  const { risk, chargeNow, later } = of.description;
  if (isUnreadable(of) || risk === 'buy' || risk === 'plan-change' || later.kind === 'reloads') return 'danger';
  if (chargeNow.kind === 'amount' || chargeNow.kind === 'up-to') return 'danger';
  // What a message costs is never known before; that alone is no danger.
  if (chargeNow.kind === 'unknown' && risk !== 'paid-send') return 'danger';
  const isOpen = later.kind === 'spending' && (later.limit === 'none' || later.limit === null);
  return isOpen && later.reload !== 'off' ? 'danger' : 'warning';
}
