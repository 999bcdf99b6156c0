import type { AmountFact, MoneyStatement, Written } from './money-statements.ts';

/** A label with the amount that belongs to it. */
export interface PairedAmount {
  readonly fact: AmountFact;
  readonly written: Written;
  readonly statement: MoneyStatement;
}

type Bare = { readonly at: number; readonly is: 'label' | 'amount' };

/**
 * Which amount belongs to which label. One text with both is plain. Otherwise the smallest element around the label
 * that holds an amount decides: with one of each they are a pair; with several they must alternate, so that it shows
 * whether amounts stand before or after their labels. Anything else is left unpaired: a wrong pair is worse than none.
 */
export function pairAmounts(statements: readonly MoneyStatement[]): readonly PairedAmount[] {
  const bare = bareOnes(statements);
  return statements.flatMap((statement, at): PairedAmount[] => {
    if (statement.label === null) return [];
    const written = statement.written ?? amountBeside(statements, bare, at);
    return written === null ? [] : [{ fact: statement.label, written, statement }];
  });
}

function bareOnes(statements: readonly MoneyStatement[]): readonly Bare[] {
  // "No spend limit" says it all: the label beside it has its value, and must not take another's.
  const unlimited = statements.some(({ label, written }) => label === 'limit' && written === 'none');
  return statements.flatMap(({ label, written }, at): Bare[] => {
    if (label !== null && written === null) return label === 'limit' && unlimited ? [] : [{ at, is: 'label' }];
    return label === null && written !== null ? [{ at, is: 'amount' }] : [];
  });
}

function amountBeside(statements: readonly MoneyStatement[], bare: readonly Bare[], label: number): Written | null {
  let around = elementAt(statements, label);
  while (around !== null) {
    const element: Element = around;
    const inside = bare.filter(({ at }) => element.contains(elementAt(statements, at)));
    if (inside.some(({ is }) => is === 'amount')) return partnerIn(statements, inside, label);
    around = element.parentElement;
  }
  return null;
}

function partnerIn(statements: readonly MoneyStatement[], inside: readonly Bare[], label: number): Written | null {
  const position = inside.findIndex(({ at }) => at === label);
  const alternates = inside.every((one, index) => index === 0 || one.is !== inside[index - 1]?.is);
  if (position === -1 || inside.length % 2 !== 0 || !alternates) return null;
  const partner = inside[position + (inside[0]?.is === 'amount' ? -1 : 1)]?.at;
  if (partner === undefined || !isClosestTo(statements, partner, label)) return null;
  const touching = Math.abs(partner - label) === 1;
  return inside.length === 2 || touching ? (statements[partner]?.written ?? null) : null;
}

/** An amount in a box with some other text belongs to that text, known or not. */
function isClosestTo(statements: readonly MoneyStatement[], amount: number, label: number): boolean {
  let around = elementAt(statements, amount);
  while (around !== null) {
    const element: Element = around;
    const others = statements.some((_, at) => at !== amount && element.contains(elementAt(statements, at)));
    if (others) return element.contains(elementAt(statements, label));
    around = element.parentElement;
  }
  return false;
}

function elementAt(statements: readonly MoneyStatement[], at: number): Element | null {
  return statements[at]?.item.element ?? null;
}
