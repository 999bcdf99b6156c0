import type { Money } from '../account/money.ts';
import { compareMoney, isPositive, subtractMoney } from '../account/money.ts';
import { taxed } from './guard-amount.ts';
import { type GuardCase, proven } from './guard-case.ts';

/** The numbers that auto-reload goes by; null = not known. */
export interface ReloadAmounts {
  readonly threshold: Money | null;
  readonly target: Money | null;
}

/** As they stand, whatever the request makes of them. */
export function presentReload(of: GuardCase): ReloadAmounts {
  return { threshold: proven(of, 'reloadThreshold'), target: proven(of, 'reloadTarget') };
}

/** As they will stand. What a request leaves unsaid stays as it is, unless that is only what could not be read of it. */
export function askedReload({ request, description: { later } }: GuardCase): ReloadAmounts {
  const isUnsaid = request.unreadable && request.amounts.target === null;
  return later.kind === 'reloads' && !isUnsaid ? later : { threshold: null, target: null };
}

/** What one reload takes, at the threshold; null where that cannot be told. */
export function oneReload({ threshold, target }: ReloadAmounts): Money | null {
  if (threshold === null || target === null || compareMoney(target, threshold) === null) return null;
  const amount = subtractMoney(target, threshold);
  return isPositive(amount) ? amount : null;
}

/** What auto-reload means for the card while usage credits are used. */
export function cardSentence(of: GuardCase, reload: 'on' | 'off' | 'unknown'): string {
  const { t, format } = of.speech;
  if (reload === 'off') return t('guard_card_out');
  if (reload === 'unknown') return t('guard_card_unknown');
  const present = presentReload(of);
  const each = oneReload(present);
  if (each === null || present.threshold === null) return t('guard_card_reload_unsized');
  return t('guard_card_reload', [format.money(present.threshold), taxed(each, of)]);
}
