import type { Account } from '../../account/account.ts';
import { isPositive } from '../../account/money.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { fundsAreReachable, reloadIsOn, switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** How long after its end a promotion that is still listed is news. */
const NEWS = 7 * 86_400_000;

/**
 * Promotional credit has expired and usage credits are still on: what comes next is one's own money. Told once for each
 * promotion, and only when no other promotional credit is left.
 */
export const promoExpiredStillOn: Rule = { id: 'promo-expired-still-on', family: 'forecast', paths: [7], find };

interface Expired {
  readonly tranche: string;
  readonly expiredAt: number;
}

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const tranches = heard(of.facts.tranches);
  // What is left of other promotions must be known: without it nothing is settled.
  if (tranches === undefined) return [];
  const promos = tranches.filter(({ kind }) => kind === 'promo');
  const isOver = ({ expiresAt }: { readonly expiresAt: number | null }) => expiresAt !== null && expiresAt <= at.now;
  const isLeft = promos.some((promo) => isPositive(promo.remaining) && !isOver(promo));
  if (switchIsOn(of).kind !== 'yes' || isLeft) return [];
  const listed = promos.flatMap(({ id, expiresAt, remaining }): Expired[] =>
    expiresAt !== null && expiresAt <= at.now && at.now - expiresAt <= NEWS && isPositive(remaining)
      ? [{ tranche: id, expiredAt: expiresAt }]
      : [],
  );
  const [latest, ...older] = [...listed, ...toldByLedger(at)].toSorted((a, b) => b.expiredAt - a.expiredAt);
  if (latest === undefined) return [];
  return [
    {
      repeat: 'occurrence',
      covers: older
        .map(({ tranche }) => keyOf(account.org, tranche))
        .filter((key) => key !== keyOf(account.org, latest.tranche)),
      risk: {
        id: 'promo-expired-still-on',
        org: account.org,
        severity: fundsAreReachable(of).kind === 'no' ? 'info' : 'warning',
        key: keyOf(account.org, latest.tranche),
        amount: 'none',
        deadline: null,
        facts: ['tranches', 'switch', 'balance', 'reload'],
        details: {
          ...latest,
          reload: reloadIsOn(of).kind !== 'no',
          balance: heard(of.facts.balance) ?? null,
        },
      },
    },
  ];
}

function toldByLedger({ events }: Scene): readonly Expired[] {
  return events.flatMap((event) =>
    event.kind === 'expiry' && event.credit === 'promo' ? [{ tranche: event.tranche, expiredAt: event.before }] : [],
  );
}
