import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { type Money, moneyToken } from '../account/money.ts';
import { type Shown, shown, type Viewing } from '../words/wire/shown.ts';
import { creditSplit } from './credit-split.ts';
import { nextExpiry } from './next-expiry.ts';

export type SurfaceFact =
  | 'switch'
  | 'reload'
  | 'balance'
  | 'spent'
  | 'limit'
  | 'reload-threshold'
  | 'reload-target'
  | 'promo-balance'
  | 'purchased-balance'
  | 'next-expiry'
  | 'org'
  | 'plan';

/** What a fact's element carries for tests and other tools; documented in `docs/test-surface.md`. */
export interface SurfaceValue {
  readonly value: string;
  readonly aged: boolean;
}

export type Surface = Readonly<Record<SurfaceFact, SurfaceValue>>;

export function surfaceOf(account: Account, viewing: Viewing): Surface {
  const { facts } = account;
  const { promo, purchased } = creditSplit(account, viewing);
  const plan = lastKnown(facts.plan);
  return {
    switch: token(shown(facts.switch, viewing), (value) => value),
    reload: token(shown(facts.reload, viewing), (value) => value),
    balance: token(shown(facts.balance, viewing), moneyToken),
    spent: token(shown(facts.spent, viewing), moneyToken),
    limit: token(shown(facts.limit, viewing), (value) => (value === 'none' ? value : moneyToken(value))),
    'reload-threshold': money(facts.reloadThreshold),
    'reload-target': money(facts.reloadTarget),
    'promo-balance': token(promo, moneyToken),
    'purchased-balance': token(purchased, moneyToken),
    'next-expiry': token(shown(facts.tranches, viewing), (tranches) => {
      const next = nextExpiry(tranches, viewing.now);
      return typeof next === 'string' ? next : new Date(next.expiresAt).toISOString();
    }),
    org: { value: account.org, aged: false },
    // A plan is read seldom and changes seldom: its age says nothing.
    plan: { value: plan?.value ?? 'unknown', aged: false },
  };

  function money(fact: Parameters<typeof shown<Money>>[0]): SurfaceValue {
    return token(shown(fact, viewing), moneyToken);
  }
}

function token<T>(of: Shown<T>, name: (value: T) => string): SurfaceValue {
  return of.kind === 'value' ? { value: name(of.value), aged: of.aged } : { value: 'unknown', aged: false };
}
