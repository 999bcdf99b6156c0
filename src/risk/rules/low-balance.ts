import type { Account } from '../../account/account.ts';
import { isPositive, type Money, percentOf } from '../../account/money.ts';
import { type Answer, every, not } from '../answer.ts';
import { ask, type Case, caseNow, heard } from '../evidence.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { smallSum } from '../small-sum.ts';
import { reloadIsOn, switchIsOn } from '../wallet.ts';
import { keyOf } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * Prepaid credit in use is nearly gone: told per crossing. An empty wallet is no news, and with the switch off the
 * credit is not in use; neither ends the crossing, so that a small purchase or a switch does not bring it up again.
 */
export const lowBalance: Rule = { id: 'low-balance', family: 'forecast', paths: [6], find, standing };

function find(account: Account, settings: Settings, at: Scene): readonly Draft[] {
  const of = caseNow(account, settings, at.now);
  const balance = heard(of.facts.balance);
  if (balance === undefined || !isPositive(balance) || switchIsOn(of).kind !== 'yes') return [];
  if (prepaidIsLow(of, account, settings).kind !== 'yes') return [];
  return [
    {
      repeat: 'crossing',
      covers: [],
      risk: {
        id: 'low-balance',
        org: account.org,
        severity: isSmall(balance, settings) ? 'warning' : 'info',
        key: keyOf(account.org),
        amount: balance,
        deadline: null,
        facts: ['switch', 'balance', 'reload'],
        details: { balance },
      },
    },
  ];
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] {
  const of = caseNow(account, settings, at.now);
  return prepaidIsLow(of, account, settings).kind === 'no' ? [] : [keyOf(account.org)];
}

function prepaidIsLow(of: Case, { balancePeak }: Account, settings: Settings): Answer {
  const low = ask(of, ['balance'], (balance) => {
    const ofPeak = balancePeak === null ? null : percentOf(balance, balancePeak);
    return isSmall(balance, settings) || (ofPeak !== null && ofPeak <= settings.lowBalancePercent);
  });
  return every(not(reloadIsOn(of)), low);
}

function isSmall(balance: Money, { lowBalanceUnits }: Settings): boolean {
  return balance.minor <= smallSum(lowBalanceUnits, balance).minor;
}
