import type { Account, FactName } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import type { Finding, FindingOf } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { recently } from './recent.ts';
import type { Draft, Rule } from './rule.ts';

/** A control moved towards more spending, and not by a request that was seen in this browser: told per change. */
export const switchDrift: Rule = { id: 'switch-drift', family: 'ledger', paths: [24, 25], find };

type Change = Extract<LedgerEntry, { kind: 'switch' | 'reload-switch' | 'limit' | 'threshold' | 'target' }>;
type Details = FindingOf<'switch-drift'>['details'];

const FACT = {
  switch: 'switch',
  'reload-switch': 'reload',
  limit: 'limit',
  threshold: 'reloadThreshold',
  target: 'reloadTarget',
} as const satisfies Record<Change['kind'], FactName>;

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  const changes = recently(at, 'switch', 'reload-switch', 'limit', 'threshold', 'target');
  return changes
    .filter(isDrift)
    .map((change) => ({ repeat: 'occurrence', covers: [], risk: riskOf(account.org, change) }));
}

function isDrift(change: Change): boolean {
  if (change.byRequest) return false;
  return 'direction' in change ? change.direction === 'riskier' : change.to === 'on';
}

function riskOf(org: string, change: Change): Finding {
  const details = detailsOf(change);
  return {
    id: 'switch-drift',
    org,
    // Only auto-reload takes from the card by itself.
    severity: change.kind === 'reload-switch' ? 'danger' : 'warning',
    key: change.id,
    amount: details.to === 'none' ? 'no-ceiling' : (details.to ?? 'none'),
    deadline: null,
    facts: [FACT[change.kind]],
    details,
  };
}

function detailsOf(change: Change): Details {
  const { kind, after, before } = change;
  const what = kind === 'reload-switch' ? 'reload' : kind;
  if (!('direction' in change)) return { what, from: null, to: null, after, before };
  return { what, from: change.from, to: change.to, after, before };
}
