import { isPositive, subtractMoney } from '../account/money.ts';
import { knowsTax, taxed } from './guard-amount.ts';
import { contradiction, type GuardCase, isUnreadable, payer } from './guard-case.ts';
import { reloadWhy, switchWhy } from './guard-why.ts';

/** What it costs now in a few words: "About $13.80 + tax". */
export function nowStrong(of: GuardCase): string {
  const { t } = of.speech;
  const { risk, chargeNow } = of.description;
  if (risk === 'paid-send') return t('guard_before_sending');
  switch (chargeNow.kind) {
    case 'amount': {
      const sum = taxed(chargeNow.amount, of);
      return isExact(of) ? sum : t('guard_about', [sum]);
    }
    case 'up-to':
      return t('guard_up_to', [taxed(chargeNow.amount, of)]);
    case 'perhaps':
      return t('guard_perhaps', [taxed(chargeNow.amount, of)]);
    case 'none':
      return t(isUnreadable(of) ? 'guard_unknown' : 'guard_nothing_now');
    case 'unknown':
      return t('guard_unknown');
  }
}

/** A price is what it says, up to the tax; a reload goes by a balance that moves. */
export function isExact(of: GuardCase): boolean {
  return of.description.risk === 'buy' && !knowsTax(of);
}

/** Why it costs that, and what does not fit together, in sentences. */
export function nowSentences(of: GuardCase): readonly string[] {
  return [...differing(of), ...why(of)];
}

function differing(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const amount = contradiction(of, 'amount-differs');
  const price = contradiction(of, 'price-differs');
  const currency = contradiction(of, 'currency-differs');
  const told: string[] = [];
  if (amount) told.push(t('guard_amount_differs', [format.money(amount.shown), format.money(amount.requested)]));
  if (price) told.push(t('guard_price_differs', [format.money(price.listed), format.money(price.requested)]));
  if (currency) told.push(t('guard_currency_differs', [currency.requested, currency.account]));
  return told;
}

function why(of: GuardCase): readonly string[] {
  const { t } = of.speech;
  const { risk, chargeNow } = of.description;
  if (risk !== 'paid-send' && chargeNow.kind === 'none' && isUnreadable(of)) return [t('guard_why_unreadable')];
  switch (risk) {
    case 'reload-on':
    case 'reload-raised':
      return reloadWhy(of);
    case 'switch-on':
      return switchWhy(of);
    case 'claim':
      return [t('guard_why_free'), ...(isSwitching(of) ? switchWhy(of) : [])];
    case 'limit-raised':
      return [t(chargeNow.kind === 'none' ? 'guard_why_limit' : 'guard_why_unknown')];
    case 'buy':
      return buyWhy(of);
    case 'plan-change':
      return [t('guard_why_plan')];
    case 'paid-send':
      return sendWhy(of);
  }
}

function isSwitching(of: GuardCase): boolean {
  return contradiction(of, 'claim-switches-on') !== undefined;
}

function buyWhy(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const { chargeNow } = of.description;
  if (!('amount' in chargeNow)) return [t('guard_why_price_unread')];
  return [
    ...(chargeNow.kind === 'perhaps' ? [t('guard_why_listed')] : []),
    knowsTax(of) ? t('guard_why_before_tax', [format.money(chargeNow.amount)]) : t('guard_why_tax'),
  ];
}

const HOUR = 3_600_000;

/** What messages have cost of late says the most about the next one. */
function sendWhy(of: GuardCase): readonly string[] {
  const { t, format } = of.speech;
  const { account, now } = of.view;
  const { spendRise: rise } = account;
  const isRecent = rise !== null && now - rise.at <= HOUR && rise.from.currency === rise.to.currency;
  const paid = isRecent ? subtractMoney(rise.to, rise.from) : null;
  if (rise === null || paid === null || !isPositive(paid)) return [t('guard_why_send')];
  const key = payer(of) === null ? 'guard_why_paid_since' : 'guard_why_organization_since';
  return [t(key, [format.when(rise.since, now), format.money(paid)])];
}
