import type { Account } from '../account/account.ts';
import { addMoney, type Money, sameCurrency, subtractMoney, withMinor } from '../account/money.ts';
import type { Tranche } from '../account/tranche.ts';
import { type Shown, shown, type Viewing } from '../words/wire/shown.ts';

/** The wallet taken apart. Each is unknown where the tranches or the balance are, or where they contradict each other. */
export interface CreditSplit {
  readonly promo: Shown<Money>;
  readonly purchased: Shown<Money>;
}

const UNKNOWN: Shown<never> = { kind: 'unknown', last: undefined };

export function creditSplit({ facts }: Account, viewing: Viewing): CreditSplit {
  const balance = shown(facts.balance, viewing);
  const tranches = shown(facts.tranches, viewing);
  if (tranches.kind !== 'value') return { promo: tranches.kind === 'unknown' ? UNKNOWN : tranches, purchased: UNKNOWN };
  const unit = balance.kind === 'value' ? balance.value : tranches.value[0]?.remaining;
  const promo = unit === undefined ? undefined : sumOf(tranches.value, unit);
  if (promo === undefined) return { promo: UNKNOWN, purchased: UNKNOWN };
  const aged = { readAt: tranches.readAt, aged: tranches.aged };
  const rest = balance.kind === 'value' ? subtractMoney(balance.value, promo) : undefined;
  const purchased: Shown<Money> =
    rest === undefined || rest.minor < 0
      ? UNKNOWN
      : { kind: 'value', value: rest, ...aged, aged: aged.aged || (balance.kind === 'value' && balance.aged) };
  return { promo: { kind: 'value', value: promo, ...aged }, purchased };
}

/** All promotional credit that remains; undefined where it is not all in the wallet's currency. */
function sumOf(tranches: readonly Tranche[], unit: Money): Money | undefined {
  const promos = tranches.filter(({ kind }) => kind === 'promo').map(({ remaining }) => remaining);
  if (promos.some((amount) => !sameCurrency(amount, unit))) return undefined;
  return promos.reduce(addMoney, withMinor(unit, 0));
}
