import { moneyToken } from '../account/money.ts';
import type { Risk, Severity } from '../risk/risk.ts';
import type { Verdict } from '../risk/verdict.ts';
import { riskWords } from '../words/risk-words.ts';
import type { Speech } from '../words/speech.ts';

export interface RiskRow {
  readonly key: string;
  readonly id: string;
  readonly severity: Severity;
  readonly severityWord: string;
  /** The amount at stake in the form of the test surface; null where there is none. */
  readonly amount: string | null;
  readonly title: string;
  readonly body: string;
}

export function riskRows(
  risks: readonly Risk[],
  payer: Verdict['payer'],
  now: number,
  speech: Speech,
): readonly RiskRow[] {
  // That notices do not reach the user stands at the top of the popup, whatever else is open.
  return risks
    .filter(({ id }) => id !== 'muted')
    .map((risk) => ({
      key: `${risk.id}:${risk.key}`,
      id: risk.id,
      severity: risk.severity,
      severityWord: speech.t(`severity_${risk.severity}`),
      amount: typeof risk.amount === 'string' ? null : moneyToken(risk.amount),
      ...riskWords(risk, now, speech, payer),
    }));
}
