import type { HandCredit } from '../../src/account/hand-credit.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import * as a from '../popup/accounts.ts';

const tranche = (more: Partial<Tranche> & Pick<Tranche, 'id' | 'kind' | 'remaining'>): Tranche => ({
  granted: null,
  grantedAt: null,
  expiresAt: null,
  expiryEstimated: false,
  program: null,
  ...more,
});

/** Credit of every sort: promotional with all that can be known, bought by auto-reload, of an unknown date, used up, expired. */
export const MANY_TRANCHES: readonly Tranche[] = [
  tranche({
    id: 'promo-1',
    kind: 'promo',
    remaining: a.usd(4380),
    granted: a.usd(10_000),
    grantedAt: Date.UTC(2026, 7, 21, 8, 4),
    expiresAt: a.PROMO_END,
    program: 'overage_credit_grant_2026_08',
  }),
  tranche({
    id: 'reload-1',
    kind: 'purchased',
    remaining: a.usd(412),
    granted: a.usd(1019),
    grantedAt: Date.UTC(2026, 7, 17, 14),
    expiresAt: Date.UTC(2027, 7, 17, 14),
    expiryEstimated: true,
    program: 'auto_recharge_v2',
  }),
  tranche({ id: 'bought-1', kind: 'purchased', remaining: a.usd(250) }),
  tranche({ id: 'promo-0', kind: 'promo', remaining: a.usd(0), granted: a.usd(2000), expiresAt: a.PROMO_END }),
  tranche({ id: 'promo-gone', kind: 'promo', remaining: a.usd(300), expiresAt: a.NOW - a.HOUR }),
];

const hand = (id: string, more: Partial<HandCredit>): HandCredit => ({
  id,
  org: null,
  amount: a.usd(24_700),
  expiresAt: Date.UTC(2026, 11, 4, 22, 59, 59, 999),
  note: '',
  addedAt: a.NOW - a.DAY,
  ...more,
});

export const HAND_CREDITS: readonly HandCredit[] = [
  hand('hand-1', { note: 'Cloud session credits' }),
  hand('hand-2', { org: a.armed.org, amount: a.usd(500), expiresAt: a.NOW + 2 * a.DAY }),
  hand('hand-3', { org: a.team.org, note: 'of another organization' }),
  hand('hand-4', { note: 'over', expiresAt: a.NOW - 2 * a.DAY }),
];

/** An account with an open offer and credit of every sort. */
export const creditful = a.account({
  ...a.RICH,
  tranches: MANY_TRANCHES,
  balance: a.usd(5042),
  offer: {
    amount: a.usd(5000),
    eligible: true,
    granted: false,
    expiresAt: Date.UTC(2026, 10, 17, 7, 59),
    needsPaymentSetup: true,
  },
});
