import { moneyToken } from '../account/money.ts';
import type { Risk, Severity } from '../risk/risk.ts';
import type { Settings } from '../risk/settings.ts';
import { snoozedUntil } from '../risk/snoozed-until.ts';
import { NOTHING_TOLD, type Told } from '../risk/told.ts';
import type { Verdict } from '../risk/verdict.ts';
import { durationWords } from '../words/duration-words.ts';
import { groundWords } from '../words/ground-words.ts';
import { plain } from '../words/isolated.ts';
import { kindWords } from '../words/kind-words.ts';
import { riskWords } from '../words/risk-words.ts';
import type { Speech } from '../words/speech.ts';

export interface RiskRow {
  /** Which it is, for the worker: the kind, the account and the occurrence. */
  readonly risk: Pick<Risk, 'id' | 'org' | 'key'>;
  readonly severity: Severity;
  readonly severityWord: string;
  /** The amount at stake in the form of the test surface; null where there is none. */
  readonly amount: string | null;
  readonly title: string;
  readonly body: string;
  /** The facts it rests on, and what can be done about such a risk. */
  readonly why: { readonly grounds: readonly string[]; readonly remedy: string };
  /** What the button says that puts it off; null where it cannot be, or is already. */
  readonly snooze: string | null;
  /** "Snoozed until Wed 14:30"; null where it is not. */
  readonly snoozed: string | null;
}

export interface RiskContext {
  readonly payer: Verdict['payer'];
  readonly settings: Settings;
  readonly told: Pick<Told, 'snoozed'> | null | undefined;
  readonly now: number;
}

const HOUR = 3_600_000;

/** The open risks in their order, and after them those that were put off. */
export function riskRows(risks: readonly Risk[], context: RiskContext, speech: Speech): readonly RiskRow[] {
  // That notices do not reach the user stands at the top of the popup, whatever else is open.
  const rows = risks.filter(({ id }) => id !== 'muted').map((risk) => rowOf(risk, context, speech));
  return [...rows.filter(({ snoozed }) => snoozed === null), ...rows.filter(({ snoozed }) => snoozed !== null)];
}

function rowOf(risk: Risk, { payer, settings, told, now }: RiskContext, speech: Speech): RiskRow {
  const { t, format } = speech;
  const { id, org, key, severity, amount, grounds } = risk;
  const waits = severity !== 'danger' || settings.dangersWait;
  const until = waits ? snoozedUntil(told ?? NOTHING_TOLD, risk, now) : null;
  const words = riskWords(risk, now, speech, payer);
  const span = durationWords(settings.snoozeHours * HOUR, speech);
  return {
    risk: { id, org, key },
    severity,
    severityWord: t(`severity_${severity}`),
    amount: typeof amount === 'string' ? null : moneyToken(amount),
    ...words,
    why: { grounds: groundWords(grounds, now, speech), remedy: kindWords(id, speech).whatToDo },
    snooze: waits && until === null ? t('pop_snooze', [span, plain(words.title)]) : null,
    snoozed: until === null ? null : t('pop_snoozed', [format.when(until, now)]),
  };
}
