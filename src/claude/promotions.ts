import type { Plan } from '../account/account.ts';
import { compareMoney, type Money } from '../account/money.ts';
import type { Tranche } from '../account/tranche.ts';

const DAY = 86_400_000;

/** How long the credit lasts: so many days from the claim, or until one moment for everybody (epoch ms). */
export type Validity =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'until'; readonly at: number };

/** What some plans were given. Where only some seats of a plan were, `eligibility` says which. */
export interface Grant {
  readonly plans: readonly Plan[];
  readonly amount: Money;
}

/** A free credit that claude.ai once gave away, as its help pages described it. Times in epoch ms. */
export interface Promotion {
  readonly id: string;
  readonly name: string;
  /** When this was looked up: the middle of the month, so that it is the same month in every time zone. */
  readonly asOf: number;
  readonly grants: readonly Grant[];
  readonly eligibility: string;
  /** Where no beginning was published: the earliest moment that the announcement allows. */
  readonly claimFrom: number;
  readonly claimUntil: number;
  readonly validity: Validity;
  /** `own`: it never lay in the wallet, so no tranche of the wallet can be it. */
  readonly ledger: 'wallet' | 'own';
}

const AS_OF = Date.UTC(2026, 10, 15, 12);

/** Deadlines are published in Pacific time: −08:00 in winter, −07:00 from 8 March to 1 November 2026. */
const at = (pacific: string): number => Date.parse(pacific);
const usd = (units: number): Money => ({ minor: units * 100, exponent: 2, currency: 'USD' });

/**
 * The promotions that are known. A claim deadline without an hour lasts until the end of that day; credit that is valid
 * to a day without an hour counts until that day begins, as an expiry told too early costs nothing, and one too late does.
 */
export const PROMOTIONS: readonly Promotion[] = [
  {
    id: '2026-02-opus-4.6',
    name: 'Opus 4.6 launch credit',
    asOf: AS_OF,
    grants: [{ plans: ['pro', 'max-5x', 'max-20x'], amount: usd(50) }],
    eligibility:
      'Pro and Max, subscribed before 4 February 2026, 23:59 PT, with usage credits switched on by the deadline',
    claimFrom: at('2026-02-04T23:59:00-08:00'),
    claimUntil: at('2026-02-16T23:59:00-08:00'),
    validity: { kind: 'days', days: 60 },
    ledger: 'wallet',
  },
  {
    id: '2026-04-spring',
    name: 'April 2026 credit',
    asOf: AS_OF,
    grants: [
      { plans: ['pro'], amount: usd(20) },
      { plans: ['max-5x'], amount: usd(100) },
      { plans: ['max-20x', 'team'], amount: usd(200) },
    ],
    eligibility:
      'Pro, Max and Team, subscribed by 3 April 2026, 9:00 PT, with usage credits switched on and the credit claimed',
    claimFrom: at('2026-04-03T00:00:00-07:00'),
    claimUntil: at('2026-04-17T23:59:00-07:00'),
    validity: { kind: 'days', days: 90 },
    ledger: 'wallet',
  },
  {
    id: '2026-07-fable-5',
    name: 'Fable 5 credit',
    asOf: AS_OF,
    grants: [{ plans: ['pro', 'team'], amount: usd(100) }],
    eligibility: 'Pro, and the standard seats of Team',
    claimFrom: at('2026-07-01T00:00:00-07:00'),
    claimUntil: at('2026-08-02T23:59:00-07:00'),
    validity: { kind: 'until', at: at('2026-09-17T00:00:00-07:00') },
    ledger: 'wallet',
  },
  {
    id: '2026-09-cloud-sessions',
    name: 'Cloud session credit',
    asOf: AS_OF,
    grants: [
      { plans: ['pro'], amount: usd(100) },
      { plans: ['max-5x', 'max-20x'], amount: usd(250) },
    ],
    eligibility: 'Pro and Max, for cloud sessions alone, and used before the quota of the plan',
    claimFrom: at('2026-09-01T00:00:00-07:00'),
    claimUntil: at('2026-10-07T23:59:00-07:00'),
    validity: { kind: 'until', at: at('2026-11-04T00:00:00-08:00') },
    ledger: 'own',
  },
];

/** Claims went wrong and were repeated or made good by hand, so credit came days after the deadline. */
const SLACK = 7 * DAY;

/** The promotion that a tranche came from; null where none fits, or more than one does: an expiry is never guessed. */
export function promotionOf(
  { kind, granted, grantedAt }: Pick<Tranche, 'kind' | 'granted' | 'grantedAt'>,
  among: readonly Promotion[] = PROMOTIONS,
): Promotion | null {
  if (kind !== 'promo' || granted === null || grantedAt === null) return null;
  const [only, ...others] = among.filter(
    ({ ledger, grants, claimFrom, claimUntil }) =>
      ledger === 'wallet' &&
      grantedAt >= claimFrom &&
      grantedAt <= claimUntil + SLACK &&
      grants.some(({ amount }) => compareMoney(amount, granted) === 0),
  );
  return only === undefined || others.length > 0 ? null : only;
}

/** When credit of a promotion that arrived at `grantedAt` expires, epoch ms: an estimate, as arrival may follow the claim. */
export function expiryBy({ validity }: Pick<Promotion, 'validity'>, grantedAt: number): number {
  return validity.kind === 'days' ? grantedAt + validity.days * DAY : validity.at;
}
