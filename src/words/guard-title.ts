import { type GuardCase, saysOff } from './guard-case.ts';
import { boughtCredit, offeredCredit } from './guard-does.ts';

/** The question itself. */
export function guardTitle(of: GuardCase): string {
  const { t, format } = of.speech;
  const { request, description } = of;
  switch (description.risk) {
    case 'reload-on':
      return t(saysOff(request) ? 'guard_title_reload_change' : 'guard_title_reload_on');
    case 'reload-raised':
      return t(description.direction === 'riskier' ? 'guard_title_reload_raised' : 'guard_title_reload_change');
    case 'switch-on':
      return t(saysOff(request) ? 'guard_title_switch_change' : 'guard_title_switch_on');
    case 'limit-raised':
      return limitTitle(of);
    case 'buy': {
      const credit = boughtCredit(of);
      return credit === null ? t('guard_title_buy_unsized') : t('guard_title_buy', [format.money(credit)]);
    }
    case 'claim': {
      const credit = offeredCredit(of);
      return credit === null ? t('guard_title_claim_unsized') : t('guard_title_claim', [format.money(credit)]);
    }
    case 'plan-change':
      return t(request.kind === 'seats' ? 'guard_title_seats' : 'guard_title_plan');
    case 'paid-send':
      return t('guard_title_send');
  }
}

function limitTitle({ request, description: { later, direction }, speech: { t, format } }: GuardCase): string {
  if (request.amounts.limit === 'none') return t('guard_title_limit_remove');
  const limit = later.kind === 'spending' && request.amounts.limit !== null ? later.limit : null;
  if (limit === null || limit === 'none') return t('guard_title_limit_change');
  return t(direction === 'riskier' ? 'guard_title_limit_raise' : 'guard_title_limit_set', [format.money(limit)]);
}
