import type { GuardCase } from './guard-case.ts';
import { fullWindow, unplannedModel } from './guard-window.ts';

/** How far it can be undone. */
export function undoSentence(of: GuardCase): string {
  const { t, format } = of.speech;
  switch (of.description.risk) {
    case 'reload-on':
      return t('guard_undo_reload');
    case 'reload-raised':
      return t('guard_undo_raise');
    case 'switch-on':
      return t('guard_undo_switch');
    case 'limit-raised':
      return t(of.request.amounts.limit === 'none' ? 'guard_undo_unlimited' : 'guard_undo_limit');
    case 'buy':
      return t('guard_undo_buy');
    case 'claim':
      return t('guard_undo_claim');
    case 'plan-change':
      return t('guard_undo_plan');
    case 'paid-send': {
      if (unplannedModel(of) !== null) return t('guard_undo_send_model');
      const { resetsAt } = fullWindow(of);
      if (resetsAt === null) return t('guard_undo_send');
      return t('guard_undo_send_wait', [format.when(resetsAt, of.view.now)]);
    }
  }
}
