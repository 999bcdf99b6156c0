import type { Account } from '../../account/account.ts';
import type { LedgerEntry } from '../../account/event.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { recently } from './recent.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * The card was charged: auto-reload, or a purchase that was not asked for in this browser. Told per event. A purchase that
 * the user made here is no news to them.
 */
export const reloaded: Rule = { id: 'reloaded', family: 'ledger', paths: [4], find };

type Charge = Extract<LedgerEntry, { kind: 'reload' | 'purchase' }>;

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  return recently(at, 'reload', 'purchase')
    .filter(({ kind, byRequest }) => kind === 'reload' || !byRequest)
    .map((event) => draftOf(account.org, event));
}

function draftOf(org: string, { kind, id, amount, after, before }: Charge): Draft {
  return {
    repeat: 'occurrence',
    covers: [],
    risk: {
      id: 'reloaded',
      org,
      severity: kind === 'reload' ? 'danger' : 'warning',
      key: id,
      amount,
      deadline: null,
      facts: ['balance', 'tranches', 'lastPurchase'],
      details: { how: kind, charged: amount, after, before },
    },
  };
}
