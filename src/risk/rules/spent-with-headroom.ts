import type { Account } from '../../account/account.ts';
import { addMoney, type Money } from '../../account/money.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { HOUR } from '../stages.ts';
import { recently } from './recent.ts';
import type { Draft, Rule } from './rule.ts';

/** Credits were drawn although every plan window had room: a model or mode that always pays, or a fault. At most every 6 hours. */
export const spentWithHeadroom: Rule = {
  id: 'spent-with-headroom',
  family: 'ledger',
  paths: [9, 10, 11, 12, 13, 14],
  find,
};

const PAUSE = 6 * HOUR;

function find(account: Account, _settings: Settings, at: Scene): readonly Draft[] {
  const spends = recently(at, 'spend').filter(({ headroom, whileOff }) => headroom && !whileOff);
  const last = spends.at(-1);
  if (last === undefined) return [];
  const same = spends.filter(
    ({ before, amount }) => last.before - before < PAUSE && amount.currency === last.amount.currency,
  );
  const spent = same.slice(1).reduce<Money>((sum, { amount }) => addMoney(sum, amount), same[0]?.amount ?? last.amount);
  return [
    {
      repeat: 'occurrence',
      covers: [],
      atMostEvery: PAUSE,
      risk: {
        id: 'spent-with-headroom',
        org: account.org,
        severity: 'warning',
        key: last.id,
        amount: spent,
        deadline: null,
        facts: ['spent', 'windows', 'switch'],
        details: { spent, since: same[0]?.after ?? last.after, until: last.before },
      },
    },
  ];
}
