import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Risk } from '../risk/risk.ts';
import { secondAct } from '../risk/second-act.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { Speech } from './speech.ts';

/**
 * The buttons of a notice, where the browser has them: to look, and what can be done. Turning off is offered where the control
 * is the user's and not known to be off.
 */
export function noticeButtons(
  risk: Risk,
  account: Account | null,
  payer: Verdict['payer'],
  { t }: Speech,
): readonly string[] {
  const open = t('notice_open');
  const act = secondAct(risk);
  if (act === null) return [open];
  if (act === 'snooze') return [open, t('notice_snooze')];
  const isTheirs = payer === 'organization' || (account && lastKnown(account.facts.canToggle)?.value === false);
  const isOff = account && lastKnown(account.facts[act])?.value === 'off';
  return isTheirs || isOff ? [open] : [open, t(`notice_brake_${act}`)];
}
