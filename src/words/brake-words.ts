import type { RiskDetails } from '../risk/risk.ts';
import type { RiskWords } from './risk-words.ts';
import { ruleWords } from './rule-words.ts';
import type { Speech } from './speech.ts';

/** A rule of the user's turned something off. */
export function brakedWords(
  { control, why, pulledAt }: RiskDetails['braked'],
  now: number,
  { t, format }: Speech,
): RiskWords {
  return {
    title: t(`risk_braked_${control}`),
    body: t('risk_braked_body', [format.when(pulledAt, now), ruleWords(why, { t })]),
  };
}

/** What was to be off may be on. */
export function brakeFailedWords({ control }: RiskDetails['brake-failed'], { t }: Speech): RiskWords {
  return { title: t(`risk_brake_failed_${control}`), body: t('risk_brake_failed_body') };
}
