import type { Account } from '../account/account.ts';
import { isPositive, type Money, percentOf } from '../account/money.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import { agoWords } from '../words/ago-words.ts';
import { basisWords, type PaceWords } from '../words/basis-words.ts';
import { durationWords } from '../words/duration-words.ts';
import type { ForecastWords } from '../words/forecast-words.ts';
import type { Speech } from '../words/speech.ts';
import { type Figure, unknownFigure } from '../words/wire/figure.ts';
import { type Shown, shown, type Viewing } from '../words/wire/shown.ts';
import { creditSplit } from './credit-split.ts';
import { type NextExpiry, nextExpiry } from './next-expiry.ts';
import type { Sparkline } from './sparkline.ts';

/** A figure, and where it leads; null where that is not foretold. */
interface Foretold extends Figure {
  readonly pace: PaceWords | null;
}

export interface MoneyCard {
  readonly balance: Foretold;
  readonly week: Sparkline | null;
  /** The shares of the bar and their keys; empty where the balance cannot be taken apart. */
  readonly split: readonly { readonly kind: 'promo' | 'purchased'; readonly share: number; readonly text: string }[];
  readonly expiry: Foretold;
  readonly spent: Foretold & {
    readonly title: string;
    readonly meter: { readonly percent: number; readonly text: string; readonly tone: Tone } | null;
  };
  /** What the forecasts rest on. */
  readonly basis: string | null;
}

/** What is known beside the account: how its balance went, and where its use leads. */
export interface MoneyContext {
  readonly word: VerdictWord;
  readonly week: Sparkline | null;
  readonly ahead: ForecastWords;
}

/** Null where the wallet is not the user's to see. */
export function moneyCard(
  account: Account,
  { word, week, ahead }: MoneyContext,
  viewing: Viewing,
  speech: Speech,
): MoneyCard | null {
  const balance = shown(account.facts.balance, viewing);
  if (balance.kind === 'not-offered') return null;
  const expiry = expiryFigure(account, viewing, speech);
  const spent = spentFigure(account, word, viewing, speech);
  const paces = [
    isFresh(balance) ? ahead.wallet : null,
    expiry.aged ? null : lossOf(account, ahead, viewing),
    isFresh(shown(account.facts.spent, viewing)) ? ahead.limit : null,
  ] as const;
  return {
    balance: { ...balanceFigure(balance, viewing, speech), pace: paces[0] },
    week,
    split: splitOf(account, viewing, speech),
    expiry: { ...expiry, pace: paces[1] },
    spent: { ...spent, pace: paces[2] },
    basis: basisWords(paces, speech),
  };
}

function isFresh(of: Shown<unknown>): boolean {
  return of.kind === 'value' && !of.aged;
}

function lossOf({ facts }: Account, ahead: ForecastWords, viewing: Viewing): PaceWords | null {
  const tranches = shown(facts.tranches, viewing);
  const next = tranches.kind === 'value' ? nextExpiry(tranches.value, viewing.now) : 'unknown';
  return typeof next === 'string' ? null : ahead.expiry(next.id);
}

function balanceFigure(balance: Shown<Money>, viewing: Viewing, speech: Speech): Figure {
  const { t, format } = speech;
  if (balance.kind !== 'value') return unknownFigure(balance, (value) => format.money(value), viewing, speech);
  const negative = balance.value.minor < 0 ? t('balance_negative') : null;
  return { text: format.money(balance.value), aged: balance.aged, note: negative };
}

function splitOf(account: Account, viewing: Viewing, { format }: Speech): MoneyCard['split'] {
  const { promo, purchased } = creditSplit(account, viewing);
  const parts = (['promo', 'purchased'] as const).flatMap((kind) => {
    const part = kind === 'promo' ? promo : purchased;
    return part.kind === 'value' && isPositive(part.value) ? [{ kind, amount: part.value }] : [];
  });
  return parts.map(({ kind, amount }) => ({ kind, share: amount.minor, text: format.money(amount) }));
}

function expiryFigure({ facts }: Account, viewing: Viewing, speech: Speech): Figure {
  const tranches = shown(facts.tranches, viewing);
  if (tranches.kind !== 'value')
    return unknownFigure(
      tranches,
      (last) => expiryWords(nextExpiry(last, viewing.now), viewing, speech),
      viewing,
      speech,
    );
  const next = nextExpiry(tranches.value, viewing.now);
  if (typeof next === 'string') return { text: expiryWords(next, viewing, speech), aged: tranches.aged, note: null };
  const text = durationWords(next.expiresAt - viewing.now, speech);
  return { text, aged: tranches.aged, note: expiryWords(next, viewing, speech) };
}

/** "$43.80 promotional on 19 Nov" */
function expiryWords(next: NextExpiry, { now }: Viewing, { t, format }: Speech): string {
  if (next === 'none') return t('value_none');
  if (next === 'unknown') return t('value_unknown');
  const kind = next.kind === 'promo' ? 'expiry_promo' : 'expiry_purchased';
  const words = [format.money(next.remaining), format.date(next.expiresAt, now)];
  return t(next.expiryEstimated ? 'expiry_estimated' : kind, words);
}

function spentFigure(
  account: Account,
  word: VerdictWord,
  viewing: Viewing,
  speech: Speech,
): Omit<MoneyCard['spent'], 'pace'> {
  const { t, format } = speech;
  const spent = shown(account.facts.spent, viewing);
  const limit = shown(account.facts.limit, viewing);
  if (spent.kind !== 'value') {
    const figure = unknownFigure(spent, (value) => format.money(value), viewing, speech);
    return { ...figure, title: t('title_spent', [format.month(viewing.now)]), meter: null };
  }
  const sum = format.money(spent.value);
  const bound = limit.kind === 'value' ? limit.value : undefined;
  const percent = bound === undefined || bound === 'none' ? null : percentOf(spent.value, bound);
  return {
    // It is the spend of the month in which it was read, which may be over.
    title: t('title_spent', [format.month(spent.readAt)]),
    text: spentText(),
    aged: spent.aged,
    note: spentNote(),
    meter: percent === null ? null : { percent, text: format.percent(percent), tone: spentTone(percent, word) },
  };

  function spentText(): string {
    if (bound === undefined) return t('spent_limit_unknown', [sum]);
    return bound === 'none' ? t('spent_no_limit', [sum]) : t('spent_of', [sum, format.money(bound)]);
  }

  function spentNote(): string | null {
    if (percent !== null && percent > 100) return t('spent_past', [format.percent(percent)]);
    if (spent.kind !== 'value' || !spent.aged) return null;
    return t('spent_only_more', [agoWords(viewing.now - spent.readAt, speech)]);
  }
}

function spentTone(percent: number, word: VerdictWord): Tone {
  if (percent >= 100 || word === 'paying') return 'danger';
  return percent >= 80 ? 'warning' : 'unknown';
}
