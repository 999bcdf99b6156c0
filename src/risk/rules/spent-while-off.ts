import type { Account } from '../../account/account.ts';
import type { Money } from '../../account/money.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { recently } from './recent.ts';
import type { Draft, Rule } from './rule.ts';
import { lastingDrops } from './unexplained.ts';

/** Spending rose, or the balance fell unexplained, while usage credits were off: told per event. */
export const spentWhileOff: Rule = { id: 'spent-while-off', family: 'ledger', paths: [14], find };

interface Sign {
  readonly id: string;
  readonly spent: Money;
  readonly after: number;
  readonly before: number;
}

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  const spends = recently(at, 'spend')
    .filter(({ whileOff }) => whileOff)
    .map(({ id, amount, after, before }): Sign => ({ id, spent: amount, after, before }));
  const drops = lastingDrops(account, at)
    .filter(({ drop }) => drop.whileOff)
    .map(({ drop: { id, after, before }, missing }): Sign => ({ id, spent: missing, after, before }));
  return [...spends, ...drops].map(({ id, spent, after, before }) => ({
    repeat: 'occurrence',
    covers: [],
    risk: {
      id: 'spent-while-off',
      org: account.org,
      severity: 'danger',
      key: id,
      amount: spent,
      deadline: null,
      facts: ['spent', 'balance', 'switch'],
      details: { spent, after, before },
    },
  }));
}
