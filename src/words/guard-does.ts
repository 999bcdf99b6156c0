import { isPositive, type Money, withMinor } from '../account/money.ts';
import type { RawAmount } from '../claude/requests/raw-amount.ts';
import { balanceSentence } from './guard-balance.ts';
import { contradiction, type GuardCase, isUnreadable, payer, proven, saysOff } from './guard-case.ts';
import { askedReload, presentReload } from './guard-reload.ts';
import { fullWindow, unplannedModel, untilSentence } from './guard-window.ts';
import { payingOrganization, planWords } from './organization-words.ts';
import { plural } from './plural.ts';

/** What the request does, in sentences. */
export function doesSentences(of: GuardCase): readonly string[] {
  const { t } = of.speech;
  if (!isUnreadable(of)) return deed(of);
  if (saysOff(of.request)) return [t('guard_unreadable'), t('guard_off_and_more')];
  return [t('guard_unreadable'), t('guard_unreadable_more'), ...deed(of)];
}

function deed(of: GuardCase): readonly string[] {
  switch (of.description.risk) {
    case 'reload-on':
      return [reload(of)];
    case 'reload-raised':
      return raise(of);
    case 'switch-on':
      return switchOn(of);
    case 'limit-raised':
      return [limit(of)];
    case 'buy':
      return buy(of);
    case 'claim':
      return claim(of);
    case 'plan-change':
      return [plan(of)];
    case 'paid-send':
      return send(of);
  }
}

function reload(of: GuardCase): string {
  const { t, format } = of.speech;
  const { threshold, target } = askedReload(of);
  if (target === null) return t('guard_does_reload_unsized');
  if (threshold === null) return t('guard_does_reload_target', [format.money(target)]);
  return t('guard_does_reload', [format.money(threshold), format.money(target)]);
}

function raise(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const asked = askedReload(of);
  const { threshold, target } = presentReload(of);
  if (asked.threshold === null || asked.target === null) return [reload(of)];
  return [
    t('guard_does_raise', [format.money(asked.threshold), format.money(asked.target)]),
    threshold === null || target === null
      ? t('guard_does_raise_unread')
      : t('guard_does_raise_present', [format.money(threshold), format.money(target)]),
  ];
}

function switchOn(of: GuardCase): readonly string[] {
  const { later } = of.description;
  const { t, format } = of.speech;
  const told = [...draws(of)];
  if (contradiction(of, 'switches-on-too') !== undefined) told.push(t('guard_switches_on_too'));
  if (of.request.amounts.limit === null || later.kind !== 'spending') return told;
  if (later.limit === 'none') told.push(t('guard_sets_no_limit'));
  else if (later.limit !== null) told.push(t('guard_sets_limit', [format.money(later.limit)]));
  return told;
}

/** What a message is paid from once the plan is used up. */
function draws(of: GuardCase): readonly string[] {
  const { later } = of.description;
  const { t, format } = of.speech;
  const organization = payer(of);
  if (organization !== null) return [t('guard_draws_organization', [organization])];
  const { balance, reload } = later.kind === 'spending' ? later : { balance: null, reload: 'unknown' as const };
  if (balance === null) return [t(`guard_draws_${reload}_unread`), balanceSentence(of)];
  const key = reload === 'off' && !isPositive(balance) ? 'empty' : reload;
  return [t(`guard_draws_${key}`, [format.money(balance)])];
}

function limit(of: GuardCase): string {
  const { later } = of.description;
  const { t, format } = of.speech;
  const asked = of.request.amounts.limit === 'none' ? 'none' : later.kind === 'spending' ? later.limit : null;
  const before = proven(of, 'limit');
  const present = before === null || before === 'none' ? null : format.money(before);
  if (asked === 'none')
    return present === null ? t('guard_does_unlimited_unread') : t('guard_does_unlimited', [present]);
  if (asked === null || of.request.amounts.limit === null) return t('guard_does_limit_unsized');
  if (present === null) return t('guard_does_limit_unread', [format.money(asked)]);
  return t('guard_does_limit', [format.money(asked), present]);
}

/** The credit that is bought, where its currency and scale are those of the price. */
export function boughtCredit({ request, description: { chargeNow } }: GuardCase): Money | null {
  const { credit }: { readonly credit: RawAmount | null } = request.amounts;
  if (credit === null || !('amount' in chargeNow)) return null;
  const { amount: unit } = chargeNow;
  return credit.currency === null || credit.currency === unit.currency ? withMinor(unit, credit.minor) : null;
}

function buy(of: GuardCase): readonly string[] {
  const { later } = of.description;
  const { t, format } = of.speech;
  const credit = boughtCredit(of);
  const months = later.kind === 'credit' ? later.months : null;
  const reached = contradiction(of, 'limit-reached');
  const resets = format.nextMonth(of.view.now);
  const limitSentence = (amount: Money | null) =>
    amount === null
      ? t('guard_limit_reached_unsized', [resets])
      : t('guard_limit_reached', [format.money(amount), resets]);
  return [
    credit === null ? t('guard_does_buy_unsized') : t('guard_does_buy', [format.money(credit)]),
    ...(reached === undefined ? [] : [limitSentence(reached.limit)]),
    months === null ? t('guard_lasts_unread') : plural('guard_lasts', months, [format.count(months)], of.speech),
  ];
}

/** The free credit that is claimed, by what was last known of the offer. */
export function offeredCredit(of: GuardCase): Money | null {
  const offer = proven(of, 'offer');
  return offer === null || offer === 'none' ? null : offer.amount;
}

function claim(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const credit = offeredCredit(of);
  return [
    credit === null ? t('guard_does_claim_unsized') : t('guard_does_claim', [format.money(credit)]),
    contradiction(of, 'claim-switches-on') === undefined ? t('guard_claim_on_already') : t('guard_claim_switches_on'),
  ];
}

function plan({ request, view, speech }: GuardCase): string {
  const { t } = speech;
  if (request.kind === 'seats') return t('guard_does_seats', [payingOrganization(view.account, speech)]);
  const name = planWords(view.account, speech);
  return name === null ? t('guard_does_plan_unread') : t('guard_does_plan', [name]);
}

function send(of: GuardCase): readonly string[] {
  const { t } = of.speech;
  const organization = payer(of);
  const window = fullWindow(of);
  const model = unplannedModel(of);
  if (model !== null) {
    const isOwn = organization === null;
    return [
      t('guard_model_unplanned', [model]),
      isOwn ? t('guard_send_model', [model]) : t('guard_send_organization', [organization]),
    ];
  }
  const pays =
    organization !== null
      ? t('guard_send_organization', [organization])
      : t(window.resetsAt === null ? 'guard_send_open' : 'guard_send_until');
  return [untilSentence(of), pays];
}
