import type { Account } from '../../account/account.ts';
import { chargeIsPending, reloadIsNear } from '../charge.ts';
import { caseNow, heard } from '../evidence.ts';
import type { Risk } from '../risk.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import type { Verdict } from '../verdict.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Auto-reload is about to charge the card, or a charge is on its way: told per crossing. */
export const reloadNear: Rule = { id: 'reload-near', find, standing };

type Reason = 'threshold' | 'pending';

function find(account: Account, settings: Settings, at: Circumstances, verdict: Verdict): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const charge = heard(of.facts.pendingCharge);
  const balance = heard(of.facts.balance) ?? null;
  const threshold = heard(of.facts.reloadThreshold) ?? null;
  const draft = (cause: Reason, amount: Risk['amount'], facts: Risk['facts']): Draft => ({
    repeat: 'crossing',
    covers: [],
    risk: {
      id: 'reload-near',
      org: account.org,
      severity: 'danger',
      key: keyOf(account.org, cause),
      amount,
      deadline: null,
      facts,
      details: { cause, balance, threshold, charge: typeof amount === 'string' ? null : amount },
    },
  });
  // A charge that is on its way is the one that the low balance has brought about: one warning for one charge.
  if (chargeIsPending(of).kind === 'yes' && charge !== undefined && charge !== 'none') {
    return [draft('pending', charge, ['pendingCharge'])];
  }
  if (reloadIsNear(of).kind !== 'yes') return [];
  return [draft('threshold', verdict.reloadCharge ?? 'none', ['reload', 'balance', 'reloadThreshold', 'reloadTarget'])];
}

function standing(account: Account, settings: Settings, at: Circumstances): readonly string[] {
  const of = caseNow(account, settings, at.now);
  const reasons: Reason[] = [];
  if (chargeIsPending(of).kind !== 'no') reasons.push('pending');
  if (reloadIsNear(of).kind !== 'no') reasons.push('threshold');
  return reasons.map((reason) => keyOf(account.org, reason));
}
