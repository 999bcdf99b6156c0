import type { Money } from '../../account/money.ts';
import { moneyToken } from '../../account/money.ts';
import { type Reading, value } from '../../account/observation.ts';
import { type AmountFact, moneyStatements } from './money-statements.ts';
import { ownTexts } from './own-texts.ts';
import type { PageItem } from './page-items.ts';
import type { PageReadings } from './page-readings.ts';
import { type PairedAmount, pairAmounts } from './pair-amounts.ts';
import { amountFrom } from './parse-amount.ts';
import { promoTranches } from './promo-tranches.ts';
import { reloadState } from './reload-state.ts';
import { switchState } from './switch-state.ts';

/** What is known of the page beforehand. */
export interface PageHints {
  /** The page's, BCP 47. */
  readonly language: string;
  /** The account's, ISO 4217; null = not known. */
  readonly currency: string | null;
  /** Epoch ms: a day without a year is the next one. */
  readonly now: number;
}

/**
 * The facts that the section on paid use states. Only what stands there: an amount that is missing, or that could be
 * read in two ways, is no fact. `busy` = the page is still loading, when what is missing may be about to appear.
 */
export function creditReadings(items: readonly PageItem[], busy: boolean, hints: PageHints): PageReadings {
  const texts = ownTexts(items);
  const statements = moneyStatements(texts, hints.language, hints.now);
  const pairs = pairAmounts(statements);
  const currency = hints.currency ?? currencyShown(statements.map(({ written }) => written));
  const money = (pair: PairedAmount) => read(pair, hints.language, currency);
  const spent = theOne('spent', pairs, money);
  return {
    ...given('switch', switchState(items, statements, busy)),
    ...given('reload', reloadState(texts)),
    ...given('balance', amountOnly(theOne('balance', pairs, money))),
    ...given('limit', nonNegative(theOne('limit', pairs, money))),
    ...given('spent', nonNegative(amountOnly(spent))),
    ...given(
      'tranches',
      promoTranches(statements, pairs, (pair) => amountOnly(money(pair))),
    ),
  };
}

type Amount = Money | 'none';

function given<K extends keyof PageReadings, T>(name: K, of: T | null): { readonly [N in K]?: Reading<T> } {
  return (of === null ? {} : { [name]: value(of) }) as { readonly [N in K]?: Reading<T> };
}

function read({ written }: PairedAmount, language: string, currency: string | null): Amount | null {
  if (written === 'none') return 'none';
  return written === 'unreadable' ? null : amountFrom(written, language, currency);
}

/** The amount with this label; null where there is none, or several that differ. */
function theOne(
  fact: AmountFact,
  pairs: readonly PairedAmount[],
  money: (pair: PairedAmount) => Amount | null,
): Amount | null {
  const amounts = pairs.filter((pair) => pair.fact === fact).map(money);
  const first = amounts[0] ?? null;
  return first !== null && amounts.every((amount) => amount !== null && token(amount) === token(first)) ? first : null;
}

function token(amount: Amount): string {
  return amount === 'none' ? amount : moneyToken(amount);
}

function amountOnly(amount: Amount | null): Money | null {
  return amount === 'none' ? null : amount;
}

function nonNegative<T extends Amount>(amount: T | null): T | null {
  return amount !== null && amount !== 'none' && amount.minor < 0 ? null : amount;
}

type MaybeAmount = ReturnType<typeof moneyStatements>[number]['written'];

/** The one currency that the section names beyond doubt, for the amounts beside it with a bare sign. */
function currencyShown(written: readonly MaybeAmount[]): string | null {
  const named = new Set(
    written.flatMap((one) =>
      one !== null && typeof one === 'object' && one.currencies.length === 1 ? one.currencies : [],
    ),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
