import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** A message that exists once per plural form: `risk_expiring_days` for `risk_expiring_days_one` and `…_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/**
 * The form of a message for a count. English has `_one` and `_other`; a language that needs more (`_few`, `_many`) adds
 * them to its own file, and where one is missing the lookup answers with an empty text and `_other` serves.
 */
export function plural(base: PluralKey, count: number, args: readonly string[], { t, format }: Speech): string {
  const key = `${base}_${format.pluralForm(count)}` as MessageKey;
  return t(key, args) || t(`${base}_other`, args);
}
