import type { Account } from '../../account/account.ts';
import type { HandCredit } from '../../account/hand-credit.ts';
import { isPositive, type Money, withMinor } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import { caseNow, heard } from '../evidence.ts';
import type { ExpiryForecast } from '../forecast/forecast.ts';
import type { RiskDetails } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { EXPIRY_STAGES } from '../stages.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** Credit is lost when its time runs out: told per tranche and stage, and only the stage that holds now. */
export const creditExpiring: Rule = { id: 'credit-expiring', family: 'forecast', paths: [7, 21], find };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const tranches = heard(caseNow(account, settings, at.now).facts.tranches) ?? [];
  const credits = [
    ...tranches.map((tranche) => creditOf(account.org, tranche, at)),
    ...at.credits.filter(({ org }) => org === null || org === account.org).map(handCreditOf),
  ];
  return credits.flatMap(({ owner, ...credit }) => draftOf(account.org, owner, credit, settings, at.now));
}

type Credit = Omit<RiskDetails['credit-expiring'], 'stage' | 'expiresAt'> & { readonly expiresAt: number | null };

/** Credit of no organization is the same one beside each of them: its key names none, so that it is told once. */
type Owned = Credit & { readonly owner: string };

const NOBODY = '-';

function creditOf(
  owner: string,
  { id, kind, remaining, expiresAt, expiryEstimated }: Tranche,
  { forecast }: Scene,
): Owned {
  const lost = lostOf(forecast?.expiries[id], remaining);
  return { owner, tranche: id, kind, remaining, lost, expiresAt, estimated: expiryEstimated, note: null };
}

/** What expires unused at the present pace; nothing of what is used up before. */
function lostOf(foretold: ExpiryForecast | undefined, remaining: Money): Money | null {
  if (foretold === undefined || foretold.kind === 'not-enough') return null;
  return foretold.kind === 'at' ? withMinor(remaining, 0) : foretold.level;
}

function handCreditOf({ id, org, amount, expiresAt, note: text }: HandCredit): Owned {
  const note = text.trim() === '' ? null : text;
  const owner = org ?? NOBODY;
  return { owner, tranche: id, kind: 'hand', remaining: amount, lost: null, expiresAt, estimated: false, note };
}

function draftOf(
  org: string,
  owner: string,
  credit: Credit,
  { expiryStages }: Settings,
  now: number,
): readonly Draft[] {
  const { tranche, remaining, expiresAt } = credit;
  if (expiresAt === null || expiresAt <= now || !isPositive(remaining)) return [];
  const current = EXPIRY_STAGES.find(({ stage, before }) => expiryStages.includes(stage) && expiresAt - now <= before);
  if (current === undefined) return [];
  const { stage } = current;
  // What is used up in time is no loss.
  const severity = credit.lost !== null && !isPositive(credit.lost) ? 'info' : current.severity;
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'credit-expiring',
        org,
        severity,
        key: keyOf(owner, tranche, stage),
        amount: remaining,
        deadline: expiresAt,
        facts: credit.kind === 'hand' ? [] : ['tranches'],
        details: { ...credit, expiresAt, stage },
      },
    },
  ];
}
