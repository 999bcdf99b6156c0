import type { Account } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import { addMoney, compareMoney, type Money, sameCurrency, subtractMoney, withMinor } from '../../account/money.ts';
import type { Scene } from '../scene.ts';
import { recently } from './recent.ts';

export type Drop = Extract<LedgerEntry, { kind: 'unexplained-drop' }>;
type Move = Extract<LedgerEntry, { kind: 'unexplained-drop' | 'unexplained-rise' }>;

const MINUTE = 60_000;

/** A difference of so many minor units is claude.ai's own rounding, at each of the readings. */
const ROUNDING = 2;

/** The balance and the spending are read by two requests, and one can lag behind the other: so long it is given to catch up… */
const SETTLES = 4 * MINUTE;
/** …and what one moved so long before or after, the other may still have to follow. */
const LAG = 30 * MINUTE;

/**
 * Drops of the balance that stay unexplained after one more reading. What is spent between two requests shows as a drop
 * now and as a rise at a later reading, or the other way round, and is none.
 */
export function lastingDrops(
  { facts }: Account,
  at: Scene,
): readonly { readonly drop: Drop; readonly missing: Money }[] {
  const readAt = facts.balance.kind === 'known' ? facts.balance.readAt : 0;
  return recently(at, 'unexplained-drop')
    .filter(({ before }) => readAt >= before + SETTLES)
    .flatMap((drop) => {
      const { earlier, later } = movesAround(drop, at);
      const rest = subtractMoney(subtractMoney(drop.amount, riseOf(drop, earlier.toReversed())), riseOf(drop, later));
      return rest.minor > ROUNDING * (1 + earlier.length + later.length) ? [{ drop, missing: rest }] : [];
    });
}

function movesAround(
  drop: Drop,
  { events }: Scene,
): { readonly earlier: readonly Move[]; readonly later: readonly Move[] } {
  const moves = events.filter(
    (event): event is Move =>
      (event.kind === 'unexplained-drop' || event.kind === 'unexplained-rise') &&
      sameCurrency(event.amount, drop.amount),
  );
  return {
    earlier: moves.filter(({ before }) => before <= drop.after && before > drop.after - LAG),
    later: moves.filter(({ after }) => after >= drop.before && after < drop.before + LAG),
  };
}

/** The most that the balance had risen again at any of these moves, one after the other. */
function riseOf({ amount }: Drop, moves: readonly Move[]): Money {
  let [sum, most] = [withMinor(amount, 0), withMinor(amount, 0)];
  for (const move of moves) {
    sum = move.kind === 'unexplained-rise' ? addMoney(sum, move.amount) : subtractMoney(sum, move.amount);
    if (compareMoney(sum, most) === 1) most = sum;
  }
  return most;
}
