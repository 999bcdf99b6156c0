import { compareMoney, type Money } from '../account/money.ts';
import type { GuardKind } from '../watch/guard/question.ts';
import { taxed } from './guard-amount.ts';
import { contradiction, type GuardCase, isUnreadable, proven } from './guard-case.ts';
import { isExact } from './guard-now.ts';
import { planWords } from './organization-words.ts';
import type { MessageKey } from './translate.ts';

/** The safe answer: what stays as it is. */
export function refuseText(of: GuardCase): string {
  const { t } = of.speech;
  if (isUnreadable(of)) return t('guard_refuse_no');
  switch (of.description.risk) {
    case 'reload-on':
      return t(proven(of, 'reload') === 'on' ? 'guard_refuse_leave' : 'guard_refuse_off');
    case 'switch-on':
      return t(proven(of, 'switch') === 'on' ? 'guard_refuse_leave' : 'guard_refuse_off');
    case 'reload-raised':
      return keep(presentReloadNumber(of), of);
    case 'limit-raised': {
      const present = proven(of, 'limit');
      return keep(present === 'none' ? null : present, of);
    }
    case 'buy':
      return t('guard_refuse_buy');
    case 'claim':
      return t('guard_refuse_claim');
    case 'plan-change': {
      const plan = of.request.kind === 'seats' ? null : planWords(of.view.account, of.speech);
      return plan === null ? t('guard_refuse_leave') : t('guard_refuse_keep', [plan]);
    }
    case 'paid-send':
      return t('guard_refuse_send');
  }
}

function keep(present: Money | null, { speech: { t, format } }: GuardCase): string {
  return present === null ? t('guard_refuse_leave') : t('guard_refuse_keep', [format.money(present)]);
}

/** The number that is about to change: the target, or the threshold where that alone does. */
function presentReloadNumber(of: GuardCase): Money | null {
  const { later } = of.description;
  const target = proven(of, 'reloadTarget');
  const isSame = target !== null && later.kind === 'reloads' && later.target !== null;
  return isSame && compareMoney(target, later.target) === 0 ? proven(of, 'reloadThreshold') : target;
}

/** The other answer, which says the amount where one is, or may be, charged. */
export function allowText(of: GuardCase): string {
  const { t } = of.speech;
  const { chargeNow } = of.description;
  const { free, charge, may } = keysOf(of);
  switch (chargeNow.kind) {
    case 'amount': {
      const sum = taxed(chargeNow.amount, of);
      return t(charge, [isExact(of) ? sum : t('guard_size_about', [sum])]);
    }
    case 'up-to':
      return t(may, [t('guard_size_up_to', [taxed(chargeNow.amount, of)])]);
    case 'perhaps':
      return t(may, [taxed(chargeNow.amount, of)]);
    default:
      return t(free);
  }
}

/** What the button says where nothing is charged, or nobody knows; where it is; and where it may be. The last two take the amount. */
interface AllowKeys {
  readonly free: MessageKey;
  readonly charge: MessageKey;
  readonly may: MessageKey;
}

const KEYS: Readonly<Record<GuardKind, AllowKeys>> = {
  'reload-on': { free: 'guard_allow_on', charge: 'guard_allow_charge', may: 'guard_allow_on_may' },
  'reload-raised': { free: 'guard_allow_raise', charge: 'guard_allow_charge', may: 'guard_allow_raise_may' },
  // That it charges when it is switched on has been reported by few.
  'switch-on': { free: 'guard_allow_on', charge: 'guard_allow_on_may', may: 'guard_allow_on_may' },
  'limit-raised': { free: 'guard_allow_raise', charge: 'guard_allow_charge', may: 'guard_allow_raise_may' },
  buy: { free: 'guard_allow_buy', charge: 'guard_allow_charge', may: 'guard_allow_charge' },
  claim: { free: 'guard_allow_claim_on', charge: 'guard_allow_claim_may', may: 'guard_allow_claim_may' },
  'plan-change': { free: 'guard_allow_plan', charge: 'guard_allow_charge', may: 'guard_allow_charge' },
  'paid-send': { free: 'guard_allow_send', charge: 'guard_allow_send', may: 'guard_allow_send' },
};

const UNREADABLE: AllowKeys = {
  free: 'guard_allow_through',
  charge: 'guard_allow_through_may',
  may: 'guard_allow_through_may',
};

function keysOf(of: GuardCase): AllowKeys {
  if (isUnreadable(of)) return UNREADABLE;
  const keys = KEYS[of.description.risk];
  return { ...keys, free: freeKey(of) ?? keys.free };
}

function freeKey(of: GuardCase): MessageKey | null {
  const { request, description } = of;
  switch (description.risk) {
    case 'claim':
      return contradiction(of, 'claim-switches-on') === undefined ? 'guard_allow_claim' : null;
    case 'plan-change':
      return request.kind === 'seats' ? 'guard_allow_seats' : null;
    case 'limit-raised':
      if (request.amounts.limit === 'none') return 'guard_allow_remove';
      return description.direction === 'riskier' ? null : 'guard_allow_change';
    case 'reload-raised':
      return description.direction === 'riskier' ? null : 'guard_allow_change';
    default:
      return null;
  }
}
