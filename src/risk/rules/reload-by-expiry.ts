import type { Account } from '../../account/account.ts';
import { compareMoney, isPositive, type Money, subtractMoney } from '../../account/money.ts';
import { crossingOf } from '../charge.ts';
import { type Case, caseNow, proven } from '../evidence.ts';
import type { RiskDetails, Severity } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { DAY, HOUR } from '../stages.ts';
import { reloadIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Credit that expires takes the balance below the reload threshold: the card pays, with no use at all. Per tranche and stage. */
export const reloadByExpiry: Rule = { id: 'reload-by-expiry', family: 'forecast', paths: [7], find };

interface Stage {
  readonly stage: RiskDetails['reload-by-expiry']['stage'];
  readonly before: number;
  readonly severity: Severity;
}

/** How long before it an expiry is told, ms. */
export const EXPIRIES_TOLD = 10 * DAY;

/** The last stage first. */
const STAGES: readonly Stage[] = [
  { stage: '24h', before: 24 * HOUR, severity: 'danger' },
  { stage: '72h', before: 72 * HOUR, severity: 'warning' },
  { stage: '10d', before: EXPIRIES_TOLD, severity: 'info' },
];

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  if (reloadIsOn(of).kind !== 'yes') return [];
  const crossing = crossingOf(of, EXPIRIES_TOLD);
  const current = crossing && STAGES.find(({ before }) => crossing.expiresAt - at.now <= before);
  if (!crossing || !current) return [];
  const { tranche, amount: expires, expiresAt, leaves } = crossing;
  const charge = chargeFrom(of, leaves);
  const { stage, severity } = current;
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'reload-by-expiry',
        org: account.org,
        severity,
        key: keyOf(account.org, tranche, stage),
        amount: charge ?? 'none',
        deadline: expiresAt,
        facts: ['reload', 'tranches', 'balance', 'reloadThreshold', 'reloadTarget'],
        details: { tranche, expires, expiresAt, leaves, charge, stage },
      },
    },
  ];
}

/** What the card pays to bring the rest back to the target; null where the target is not proven. */
function chargeFrom(of: Case, leaves: Money): Money | null {
  const target = proven(of.facts.reloadTarget);
  if (target === undefined || compareMoney(target, leaves) === null) return null;
  const charge = subtractMoney(target, leaves);
  return isPositive(charge) ? charge : null;
}
