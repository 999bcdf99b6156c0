import type { LedgerEvent } from '../../src/account/event.ts';
import type { AccountEvent, Account as Simulated, Tranche } from '../replica/simulator/account.ts';
import { bundlesOf } from '../replica/simulator/purchase.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
const inOrder = (amounts: readonly number[]) => [...amounts].sort((a, b) => a - b);

/** What truly happened to a simulated account since a moment of its records, in minor units. */
export interface Truth {
  readonly spent: number;
  /** Spent before the month turned: no reading after it tells of that. */
  readonly spentBeforeReset: number;
  readonly reloads: readonly number[];
  readonly purchases: readonly number[];
  readonly grants: readonly number[];
  readonly expired: number;
  /** Promotional credits that the readings before showed and of which use took the last: at least, and with roundings. */
  readonly usedUp: { readonly least: number; readonly most: number };
  readonly monthReset: boolean;
  readonly events: readonly AccountEvent[];
}

export interface Mark {
  readonly events: number;
  readonly charges: number;
  /** Promotional credit that there was. */
  readonly promos: readonly Tranche[];
}

export function markOf({ events, charges, wallet }: Simulated): Mark {
  const promos = wallet.tranches.filter(({ kind, remaining }) => kind === 'promo' && remaining > 0);
  return { events: events.length, charges: charges.length, promos: structuredClone(promos) };
}

/** A reading can say a unit or two less of a tranche than remains: what is left of it may not show, nor be missed. */
const SHORT = 2;

function usedUpSince({ wallet }: Simulated, { promos }: Mark, events: readonly AccountEvent[]): Truth['usedUp'] {
  const left = (promo: Tranche): number => {
    const now = wallet.tranches.find(({ id }) => id === promo.id);
    if (now !== undefined) return now.remaining;
    const ended = events.filter(
      ({ what, at, detail }) => what === 'expired' && at === promo.expiresAt && detail === 'promo',
    );
    return sum(ended.map(({ amount }) => amount));
  };
  return {
    least: promos.filter((promo) => promo.remaining > SHORT && left(promo) === 0).length,
    most: promos.filter((promo) => left(promo) <= SHORT).length,
  };
}

export function truthSince(account: Simulated, mark: Mark): Truth {
  const events = account.events.slice(mark.events);
  const of = (list: readonly AccountEvent[], what: AccountEvent['what']) =>
    list.filter((event) => event.what === what).map((event) => event.amount);
  const reset = events.findLastIndex(({ what }) => what === 'month-reset');
  const creditFor = (price: number) => bundlesOf(account).find((bundle) => bundle.price === price)!.credit;
  return {
    spent: sum(of(events.slice(reset + 1), 'paid-use')),
    spentBeforeReset: sum(of(events.slice(0, reset + 1), 'paid-use')),
    reloads: inOrder(of(events, 'reload')),
    purchases: inOrder(
      account.charges.slice(mark.charges).flatMap(({ why, amountMinor }) => {
        if (why === 'bundle') return [creditFor(amountMinor)];
        return why === 'purchase' ? [amountMinor] : [];
      }),
    ),
    grants: inOrder(of(events, 'credit-arrived')),
    expired: sum(of(events, 'expired')),
    usedUp: usedUpSince(account, mark, events),
    monthReset: reset >= 0,
    events,
  };
}

/** The amounts of all events of one kind, smallest first. */
export function amountsOf(events: readonly LedgerEvent[], kind: LedgerEvent['kind']): readonly number[] {
  return inOrder(
    events.flatMap((event) =>
      event.kind === kind && 'amount' in event && event.amount !== null ? [event.amount.minor] : [],
    ),
  );
}

export function total(events: readonly LedgerEvent[], kind: LedgerEvent['kind']): number {
  return sum(amountsOf(events, kind));
}

export function unexplained(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return events.filter(({ kind }) => kind.startsWith('unexplained'));
}
