import type { Money } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import type { MoneyStatement } from './money-statements.ts';
import type { PairedAmount } from './pair-amounts.ts';

/** The line that says when a promotion expires stands at most so many statements behind its label. */
const NEAR = 2;
const MOST_TRANCHES = 20;

/** The promotional credits that the page lists, with the day each expires; null where any of them cannot be read. */
export function promoTranches(
  statements: readonly MoneyStatement[],
  pairs: readonly PairedAmount[],
  money: (pair: PairedAmount) => Money | null,
): readonly Tranche[] | null {
  const labels = statements.filter(({ label }) => label === 'promo').length;
  const promos = pairs.filter(({ fact }) => fact === 'promo');
  const tranches = promos.flatMap((pair, index): Tranche[] => {
    const remaining = money(pair);
    if (remaining === null || remaining.minor < 0) return [];
    const expiresAt = pair.statement.expiresAt ?? expiryAfter(statements, pair.statement);
    // The page names no id: the day and the place in the list do not change between two readings.
    const id = `page:promo:${expiresAt === null ? 'open' : new Date(expiresAt).toISOString().slice(0, 10)}:${index}`;
    return [
      {
        id,
        kind: 'promo',
        remaining,
        granted: null,
        grantedAt: null,
        expiresAt,
        expiryEstimated: false,
        program: null,
      },
    ];
  });
  return tranches.length === 0 || tranches.length !== labels || labels > MOST_TRANCHES ? null : tranches;
}

function expiryAfter(statements: readonly MoneyStatement[], label: MoneyStatement): number | null {
  const start = statements.indexOf(label) + 1;
  for (const next of statements.slice(start, start + NEAR)) {
    if (next.label !== null) return null;
    if (next.expiresAt !== null) return next.expiresAt;
  }
  return null;
}
