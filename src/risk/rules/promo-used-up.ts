import type { Account } from '../../account/account.ts';
import { isPositive } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { fundsAreReachable, reloadIsOn, switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * Promotional credit is used up and usage credits are still on: what comes next is one's own money. Told once for each
 * promotion, and only when no other promotional credit is left.
 */
export const promoUsedUpStillOn: Rule = { id: 'promo-used-up-still-on', family: 'forecast', paths: [6], find };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const tranches = heard(of.facts.tranches);
  // What is left of other promotions must be known: without it nothing is settled.
  if (tranches === undefined) return [];
  const promos = tranches.filter(({ kind }) => kind === 'promo');
  if (switchIsOn(of).kind !== 'yes' || promos.some(({ remaining }) => isPositive(remaining))) return [];
  const listed = promos.filter(({ expiresAt }) => expiresAt === null || expiresAt > at.now).toSorted(newestFirst);
  const gone = at.events.flatMap((event) => (event.kind === 'promo-used-up' ? [event.tranche] : [])).reverse();
  const [latest, ...older] = [...new Set([...gone, ...listed.map(({ id }) => id)])];
  if (latest === undefined) return [];
  const reload = reloadIsOn(of).kind !== 'no';
  return [
    {
      repeat: 'occurrence',
      covers: older.map((id) => keyOf(account.org, id)),
      risk: {
        id: 'promo-used-up-still-on',
        org: account.org,
        severity: fundsAreReachable(of).kind === 'no' ? 'info' : 'warning',
        key: keyOf(account.org, latest),
        amount: 'none',
        deadline: null,
        facts: ['tranches', 'switch', 'balance', 'reload'],
        details: { tranche: latest, reload, balance: heard(of.facts.balance) ?? null },
      },
    },
  ];
}

function newestFirst(a: Tranche, b: Tranche): number {
  return (b.grantedAt ?? 0) - (a.grantedAt ?? 0) || (a.id < b.id ? -1 : 1);
}
