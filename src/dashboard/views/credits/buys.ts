import type { Account } from '../../../account/account.ts';
import { isPositive, type Money } from '../../../account/money.ts';
import { RATES, type Rate } from '../../../claude/rates.ts';
import { SAMPLE_MESSAGE, whatItBuys } from '../../../claude/what-it-buys.ts';
import type { Speech } from '../../../words/speech.ts';
import { shown, type Viewing } from '../../../words/wire/shown.ts';

export interface BuyRow {
  readonly model: string;
  readonly input: string;
  readonly output: string;
  /** What the whole balance buys; null where that cannot be worked out. */
  readonly tokens: string | null;
  readonly messages: string | null;
}

/** What the balance buys of each model. */
export interface Buys {
  /** Null where there is no balance to speak of. */
  readonly amount: string | null;
  readonly aged: boolean;
  /** Why only the rates are shown. */
  readonly note: string | null;
  readonly newest: readonly BuyRow[];
  readonly older: readonly BuyRow[];
  readonly how: string;
}

export function buysOf(account: Account | null, viewing: Viewing, speech: Speech): Buys {
  const { t, format } = speech;
  const balance = account === null ? null : shown(account.facts.balance, viewing);
  const value = balance?.kind === 'value' ? balance : null;
  const amount = value !== null && isPositive(value.value) ? value.value : null;
  const rows = RATES.map((rate) => ({ family: familyOf(rate), row: rowOf(rate, amount, speech) }));
  const firsts = new Map(rows.toReversed().map(({ family, row }) => [family, row]));
  const isNewest = ({ family, row }: (typeof rows)[number]) => firsts.get(family) === row;
  return {
    amount: amount === null ? null : format.money(amount),
    aged: value?.aged ?? false,
    note: noteOf(),
    newest: rows.filter(isNewest).map(({ row }) => row),
    older: rows.filter((each) => !isNewest(each)).map(({ row }) => row),
    how: t('credits_buys_how', [format.count(SAMPLE_MESSAGE.inputTokens), format.count(SAMPLE_MESSAGE.outputTokens)]),
  };

  function noteOf(): string | null {
    if (balance?.kind === 'not-offered') return t('credits_not_yours');
    if (value === null) return t('credits_buys_unknown');
    if (amount === null) return t('credits_buys_nothing');
    return rows.every(({ row }) => row.tokens === null) ? t('credits_buys_currency') : null;
  }
}

/** The list of rates has the newest of each family first. */
function familyOf({ model }: Rate): string {
  return model.split(' ')[0] ?? model;
}

function rowOf(rate: Rate, amount: Money | null, { format }: Speech): BuyRow {
  const bought = amount === null ? null : whatItBuys(amount, rate);
  return {
    model: rate.model,
    input: format.money(rate.input),
    output: format.money(rate.output),
    tokens: bought === null ? null : format.count(roughly(bought.outputTokens)),
    messages: bought === null ? null : format.count(roughly(bought.messages)),
  };
}

const DIGITS = 3;

/** Rounded down to three digits: more would promise what an estimate cannot keep. */
function roughly(count: number): number {
  const step = 10 ** Math.max(0, String(count).length - DIGITS);
  return Math.floor(count / step) * step;
}
