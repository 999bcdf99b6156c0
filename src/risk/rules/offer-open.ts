import type { Account } from '../../account/account.ts';
import { moneyToken } from '../../account/money.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { OFFER_CLOSING } from '../stages.ts';
import { keyOf, minuteKey } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** A free credit waits to be claimed, which switches usage credits on: told per offer and stage. */
export const offerOpen: Rule = { id: 'offer-open', family: 'forecast', paths: [8], find };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const offer = heard(caseNow(account, settings, at.now).facts.offer);
  if (offer === undefined || offer === 'none' || !offer.eligible || offer.granted) return [];
  const { amount, expiresAt } = offer;
  if (expiresAt !== null && expiresAt <= at.now) return [];
  const stage = expiresAt !== null && expiresAt - at.now <= OFFER_CLOSING ? 'closing' : 'open';
  const name = amount === null ? '-' : moneyToken(amount);
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'offer-open',
        org: account.org,
        severity: stage === 'closing' ? 'warning' : 'info',
        key: keyOf(account.org, name, minuteKey(expiresAt), stage),
        amount: amount ?? 'none',
        deadline: expiresAt,
        facts: ['offer'],
        details: { amount, expiresAt, stage },
      },
    },
  ];
}
