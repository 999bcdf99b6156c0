import type { Money, Unit } from '../../../account/money.ts';
import type { LocalDays } from '../../../words/local-days.ts';
import type { Speech } from '../../../words/speech.ts';
import { exampleAmount, handAmount } from './hand-amount.ts';

/** The fields of the form as they stand. `day` is `YYYY-MM-DD`, or empty. */
export interface HandFields {
  readonly amount: string;
  readonly day: string;
  readonly note: string;
}

/** Why a field cannot be taken, in words that stand beside it. */
export type HandFaults = Readonly<Partial<Record<keyof HandFields, string>>>;

/** What is sent. */
export interface Entered {
  readonly amount: Money;
  /** The end of that day where the user is, epoch ms. */
  readonly expiresAt: number;
  readonly note: string;
}

export type HandEntry =
  | { readonly ok: true; readonly entered: Entered }
  | { readonly ok: false; readonly faults: HandFaults };

interface Around {
  readonly unit: Unit;
  readonly now: number;
  readonly days: LocalDays;
  readonly locale: string;
  readonly speech: Speech;
}

/** The entry that the fields make, or what is wrong with each of them. */
export function handEntry(fields: HandFields, around: Around): HandEntry {
  const { unit, now, days, locale, speech } = around;
  const { t, format } = speech;
  const read = handAmount(fields.amount, unit, locale);
  const expiresAt = days.endOf(fields.day);
  const wrongDay = expiresAt === null ? t('credits_wrong_date') : expiresAt <= now ? t('credits_wrong_past') : null;
  if (read.ok && expiresAt !== null && wrongDay === null) {
    return { ok: true, entered: { amount: read.amount, expiresAt, note: fields.note.trim() } };
  }
  return {
    ok: false,
    faults: { ...(read.ok ? {} : { amount: amountFault(read.why) }), ...(wrongDay === null ? {} : { day: wrongDay }) },
  };

  function amountFault(why: 'empty' | 'text' | 'currency' | 'sign'): string {
    if (why === 'text') return t('credits_wrong_text', [format.money(exampleAmount(unit))]);
    if (why === 'currency') return t('credits_wrong_currency', [unit.currency]);
    return t(`credits_wrong_${why}`);
  }
}
