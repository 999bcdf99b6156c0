import type { RiskDetails } from '../risk/risk.ts';
import type { RiskWords } from './risk-words.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** `promoUsedUp` as it stands in a message key: `promo_used_up`. */
function ruleKey(why: RiskDetails['braked']['why']): MessageKey {
  const name = why.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `brake_rule_${name}` as MessageKey;
}

/** A rule of the user's turned something off. */
export function brakedWords(
  { control, why, pulledAt }: RiskDetails['braked'],
  now: number,
  { t, format }: Speech,
): RiskWords {
  return {
    title: t(`risk_braked_${control}`),
    body: t('risk_braked_body', [format.when(pulledAt, now), t(ruleKey(why))]),
  };
}

/** What was to be off may be on. */
export function brakeFailedWords({ control }: RiskDetails['brake-failed'], { t }: Speech): RiskWords {
  return { title: t(`risk_brake_failed_${control}`), body: t('risk_brake_failed_body') };
}
