import type { Ceiling } from '../risk/ceiling.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/** The message for each kind of ceiling; null where nothing is to be said of it. */
export interface CeilingKeys {
  /** Takes the amount. */
  readonly limit: MessageKey;
  /** Takes the amount; where it is left out, `limit` serves. */
  readonly balance?: MessageKey;
  readonly open: MessageKey | null;
  readonly nothing: MessageKey | null;
  readonly unknown: MessageKey | null;
}

/** What a ceiling means, in whichever sentence asks for it. */
export function ceilingSentence(ceiling: Ceiling, keys: CeilingKeys, { t, format }: Speech): string | null {
  if (ceiling.kind === 'amount') return t(keys[ceiling.binds] ?? keys.limit, [format.money(ceiling.amount)]);
  const key = ceiling.kind === 'no-ceiling' ? keys.open : keys[ceiling.kind];
  return key === null ? null : t(key);
}
