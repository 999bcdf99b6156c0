import { compareMoney, type Money } from '../account/money.ts';
import { balanceSentence } from './guard-balance.ts';
import { type GuardCase, isUnreadable, payer, proven } from './guard-case.ts';
import { USUAL_RELOAD } from './guard-usual.ts';

/** Why a request for auto-reload takes what it takes at once. */
export function reloadWhy(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const { chargeNow, later } = of.description;
  const balance = proven(of, 'balance');
  switch (chargeNow.kind) {
    case 'amount':
      return [balance === null ? t('guard_why_due_plain') : t('guard_why_due', [format.money(balance)])];
    case 'perhaps':
      return [t(isUnreadable(of) ? 'guard_why_usual_unreadable' : 'guard_why_usual', usualAmounts(of)), ...counted(of)];
    default:
      return atRest(of, later.kind === 'reloads' ? later.threshold : null);
  }
}

/** Why switching usage credits on takes what it takes at once. */
export function switchWhy(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const { chargeNow, later } = of.description;
  const reload = later.kind === 'spending' ? later.reload : 'unknown';
  const threshold = proven(of, 'reloadThreshold');
  const balance = proven(of, 'balance');
  if (chargeNow.kind === 'none') {
    if (payer(of) !== null) return [t('guard_why_organization')];
    return reload === 'on' ? atRest(of, threshold) : [t('guard_why_reload_off')];
  }
  if (reload !== 'on') {
    if (chargeNow.kind !== 'perhaps') return [t('guard_why_reload_unread')];
    return [t('guard_why_reload_usual', usualAmounts(of)), ...counted(of)];
  }
  const isOn = t('guard_why_reload_on');
  if (chargeNow.kind === 'perhaps') return [isOn, t('guard_why_usual', usualAmounts(of)), ...counted(of)];
  if (chargeNow.kind !== 'amount') return [isOn, ...atRest(of, threshold)];
  if (balance === null || threshold === null) return [isOn, t('guard_why_due_plain')];
  return [t('guard_why_switch_due', [format.money(balance), format.money(threshold)])];
}

function usualAmounts({ speech: { format } }: GuardCase): readonly string[] {
  return [format.money(USUAL_RELOAD.threshold), format.money(USUAL_RELOAD.target)];
}

/** The balance that was counted with. */
function counted(of: GuardCase): readonly string[] {
  const isKnown = proven(of, 'balance') !== null;
  return [balanceSentence(of), ...(isKnown ? [] : [of.speech.t('guard_why_empty')])];
}

/** Nothing at once, perhaps something, or nobody knows: it hangs on where the balance stands. */
function atRest(of: GuardCase, threshold: Money | null): readonly string[] {
  const { t, format } = of.speech;
  const { kind } = of.description.chargeNow;
  const balance = proven(of, 'balance');
  if (kind === 'unknown') return [t('guard_why_unknown'), balanceSentence(of)];
  if (balance === null) return [balanceSentence(of), ...(kind === 'up-to' ? [t('guard_why_highest')] : [])];
  const amount = format.money(balance);
  if (kind === 'up-to') return [t(threshold === null ? 'guard_why_near' : 'guard_why_at', [amount])];
  if (threshold === null || compareMoney(balance, threshold) !== 1) return [balanceSentence(of)];
  return [t('guard_why_above', [amount, format.money(threshold)])];
}
