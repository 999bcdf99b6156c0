import type { Account } from '../account/account.ts';
import type { Money } from '../account/money.ts';
import type { Badge, BadgeText } from '../risk/badge.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import { ceilingLine } from './ceiling-words.ts';
import { decimalOf } from './decimal.ts';
import type { Format } from './format.ts';
import { emptyWords } from './idle-words.ts';
import { lastSentence } from './last-words.ts';
import type { Speech } from './speech.ts';
import { isUnseen } from './unseen-words.ts';
import { verdictWords } from './verdict-words.ts';

/** More than four characters do not fit on the icon. */
const ROOM = 4;

/** What the icon's title says: the headline, and under it the figure. Without an account nothing was read yet. */
export function badgeTitle(verdict: Verdict, account: Account | null, at: Circumstances, speech: Speech): string {
  if (account === null) return emptyWords(speech).headline;
  const { headline, ceiling } = verdictWords(verdict, account, at, speech);
  // What is not seen at all has no figure of its own, only the memory of one.
  const line = verdict.cause.kind === 'sight' || isUnseen(at.sight.state) ? lastSentence(verdict.last, speech) : null;
  const under = line ?? (ceiling === null ? null : ceilingLine(ceiling, speech));
  return under === null ? headline : `${headline}\n${under}`;
}

/** A badge in at most four characters, with the account's own narrow currency symbol. */
export function badgeText({ text }: Badge, format: Format): string {
  return charactersOf(text, format);
}

function charactersOf(text: BadgeText, format: Format): string {
  switch (text.kind) {
    case 'none':
      return '';
    case 'sign':
      return text.sign;
    case 'currency':
      return symbolOf(text.currency, format);
    case 'percent':
      return `${Math.floor(text.percent)}%`;
    case 'money':
      return shortMoney(text.amount, format);
  }
}

/** `$` where the currency is not known, or its symbol does not fit. */
function symbolOf(currency: string | null, format: Format): string {
  const symbol = currency === null ? '$' : format.symbol(currency);
  return symbol.length <= ROOM ? symbol : '$';
}

/** Rounded down, also below zero: a debt is never shown smaller than it is. */
function shortMoney(amount: Money, format: Format): string {
  const symbol = symbolOf(amount.currency, format);
  const whole = wholeUnits(amount);
  const sign = whole < 0n ? '-' : '';
  const figure = shortNumber(whole < 0n ? -whole : whole);
  const candidates = [`${sign}${symbol}${figure}`, `${sign}${figure}`, `${sign}${figure.replace(/\.\d/, '')}`];
  return candidates.find((text) => text.length <= ROOM) ?? `${sign}${symbol}`.slice(0, ROOM);
}

/** Whole units of the currency, towards minus infinity, from the digits: no float comes near. */
function wholeUnits(amount: Money): bigint {
  const [whole = '0', fraction = ''] = decimalOf(amount).split('.');
  const owed = amount.minor < 0 && /[1-9]/.test(fraction);
  return BigInt(whole) - (owed ? 1n : 0n);
}

const SCALES = [
  [1_000_000_000n, 'B'],
  [1_000_000n, 'M'],
  [1000n, 'k'],
] as const;

/** 197, 1.2k, 12k, 3.4M: the first digits of a number, the rest cut off. */
function shortNumber(value: bigint): string {
  for (const [scale, letter] of SCALES) {
    if (value < scale) continue;
    const tenths = (value * 10n) / scale;
    const tenth = tenths % 10n;
    return tenths >= 100n || tenth === 0n ? `${tenths / 10n}${letter}` : `${tenths / 10n}.${tenth}${letter}`;
  }
  return value.toString();
}
