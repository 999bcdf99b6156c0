import type { Account } from '../../account/account.ts';
import { isPositive } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import { EXPIRY_STAGES } from '../stages.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Credit is lost when its time runs out: told per tranche and stage, and only the stage that holds now. */
export const creditExpiring: Rule = { id: 'credit-expiring', find };

function find(account: Account, settings: Settings, at: Circumstances): readonly Draft[] {
  const tranches = heard(caseNow(account, settings, at.now).facts.tranches) ?? [];
  return tranches.flatMap((tranche) => draftOf(account.org, tranche, at.now));
}

function draftOf(org: string, tranche: Tranche, now: number): readonly Draft[] {
  const { id, kind, remaining, expiresAt, expiryEstimated: estimated } = tranche;
  if (expiresAt === null || expiresAt <= now || !isPositive(remaining)) return [];
  const current = EXPIRY_STAGES.find(({ before }) => expiresAt - now <= before);
  if (current === undefined) return [];
  const { stage, severity } = current;
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'credit-expiring',
        org,
        severity,
        key: keyOf(org, id, stage),
        amount: remaining,
        deadline: expiresAt,
        facts: ['tranches'],
        details: { tranche: id, kind, remaining, expiresAt, estimated, stage },
      },
    },
  ];
}
