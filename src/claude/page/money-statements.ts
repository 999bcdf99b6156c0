import { type AmountText, amountText } from './amount-text.ts';
import { findDay } from './expiry-day.ts';
import type { TextItem } from './page-items.ts';
import { clean, plain } from './plain-text.ts';
import { TORN } from './soft-join.ts';
import { phrasesFor } from './words-of-the-page.ts';

/** What an amount beside a label is. */
export type AmountFact = 'balance' | 'limit' | 'spent' | 'promo';

/** An amount as written, the words for "no limit", or something that is an amount but not to be read. */
export type Written = AmountText | 'none' | 'unreadable';

/** One text of the section: an amount, a label, a label with its amount, a day of expiry, or (all null) anything else. */
export interface MoneyStatement {
  readonly item: TextItem;
  readonly label: AmountFact | null;
  readonly written: Written | null;
  readonly expiresAt: number | null;
}

const FACTS: readonly AmountFact[] = ['balance', 'limit', 'spent', 'promo'];
/** A sentence that mentions a price is longer than a price. */
const LONGEST_AMOUNT = 40;

/** What each text says of money; a button says nothing, but it is there. `texts` must have been cleaned. */
export function moneyStatements(texts: readonly TextItem[], language: string, now: number): readonly MoneyStatement[] {
  return texts.map((item) => ({
    item,
    label: null,
    written: null,
    expiresAt: null,
    ...meaning(item.text, language, now),
  }));
}

function meaning(text: string, language: string, now: number): Partial<MoneyStatement> {
  const lower = plain(text);
  if (phrasesFor('noLimit').includes(lower)) return { label: 'limit', written: 'none' };
  if (phrasesFor('unlimited').includes(lower)) return { written: 'none' };
  const amount = amountText(text);
  if (amount !== null) return { written: amount };
  const { rest, expiresAt } = withoutExpiry(text, language, now);
  if (expiresAt !== null && rest === '') return { expiresAt };
  return labelled(text, rest, expiresAt) ?? (isLikeMoney(text) ? { written: 'unreadable' } : {});
}

function labelled(text: string, undated: string, expiresAt: number | null): Partial<MoneyStatement> | null {
  for (const label of FACTS) {
    const rests = phrasesFor(label).map((phrase) => withoutPhrase(label === 'promo' ? undated : text, phrase));
    const expiry = label === 'promo' ? expiresAt : null;
    if (rests.includes('')) return { label, expiresAt: expiry };
    const written = rests.map((rest) => (rest === null ? null : writtenIn(rest, label))).find((one) => one !== null);
    if (written !== undefined) return { label, written, expiresAt: expiry };
  }
  return null;
}

function writtenIn(text: string, label: AmountFact): Written | null {
  const noLimit = label === 'limit' && [...phrasesFor('noLimit'), ...phrasesFor('unlimited')].includes(plain(text));
  return noLimit ? 'none' : amountText(text);
}

function isLikeMoney(text: string): boolean {
  return text.includes(TORN) || (text.length <= LONGEST_AMOUNT && /\d/.test(text) && /\p{Sc}/u.test(text));
}

/** What is left of the text beside the phrase, where it begins or ends with it; null where it does neither. */
function withoutPhrase(text: string, phrase: string): string | null {
  const lower = plain(text);
  if (lower === phrase) return '';
  // Chinese labels stand against the amount without a space.
  const needsSpace = /^[\p{Script=Latin} -]+$/u.test(phrase);
  if (lower.startsWith(phrase) && (!needsSpace || /[\s:]/.test(lower.charAt(phrase.length)))) {
    return text.slice(phrase.length).replace(/^[\s:]+/, '');
  }
  const at = lower.length - phrase.length;
  return lower.endsWith(phrase) && (!needsSpace || lower.charAt(at - 1) === ' ') ? text.slice(0, at).trim() : null;
}

/** The text without "Expires September 19, 2026", and that day. */
function withoutExpiry(text: string, language: string, now: number): { rest: string; expiresAt: number | null } {
  const cleaned = clean(text);
  const day = /\d/.test(cleaned) ? findDay(cleaned, language, now) : null;
  if (day === null) return { rest: cleaned, expiresAt: null };
  const before = withoutWord(cleaned.slice(0, day.start), 'end');
  const after = withoutWord(cleaned.slice(day.end), 'start');
  if (!before.found && !after.found) return { rest: cleaned, expiresAt: null };
  return { rest: `${before.rest} ${after.rest}`.trim(), expiresAt: day.endOfDay };
}

function withoutWord(text: string, side: 'start' | 'end'): { rest: string; found: boolean } {
  const trimmed = text.trim().replace(/^[.,:]\s*|\s*[.,:]$/g, '');
  const lower = trimmed.toLowerCase();
  for (const word of phrasesFor('expires')) {
    if (side === 'end' && lower.endsWith(word)) return { rest: trimmed.slice(0, -word.length).trim(), found: true };
    if (side === 'start' && lower.startsWith(word)) return { rest: trimmed.slice(word.length).trim(), found: true };
  }
  return { rest: trimmed, found: false };
}
