import { expect, test } from 'vitest';
import type { Account, Facts } from '../../src/account/account.ts';
import type { Ceiling } from '../../src/risk/ceiling.ts';
import { account, jpy, judge, member, notOffering, reread, usd, without } from './build.ts';

const on = (changes: Partial<Facts> = {}) => account({ switch: 'on', balance: usd(4712), ...changes });
const reload = (changes: Partial<Facts> = {}) => on({ reload: 'on', ...changes });
const amount = (minor: number, binds: 'limit' | 'balance'): Ceiling => ({ kind: 'amount', amount: usd(minor), binds });
const NOTHING: Ceiling = { kind: 'nothing' };
const NONE: Ceiling = { kind: 'no-ceiling' };
const UNKNOWN: Ceiling = { kind: 'unknown' };

test.each<[string, Account, Ceiling]>([
  ['the limit binds', on(), amount(3710, 'limit')],
  ['the balance binds', on({ balance: usd(1000) }), amount(1000, 'balance')],
  ['the balance does not bind with reload', reload({ balance: usd(1000) }), amount(3710, 'limit')],
  ['the limit is reached', on({ spent: usd(5000) }), NOTHING],
  ['the limit is passed', reload({ spent: usd(9000) }), NOTHING],
  ['no limit, reload', reload({ limit: 'none' }), NONE],
  ['no limit, prepaid', on({ limit: 'none' }), amount(4712, 'balance')],
  ['both off', account({ balance: usd(4712) }), NOTHING],
  ['nothing to spend', on({ balance: usd(0) }), NOTHING],
  ['a debt', on({ balance: usd(-900) }), NOTHING],
  ['reload with the switch off', account({ reload: 'on', balance: usd(4712) }), amount(3710, 'limit')],
  ['reload with the switch off, no limit', account({ reload: 'on', limit: 'none' }), NONE],
  ['organization, limit', member({ switch: 'on' }), amount(3710, 'limit')],
  ['organization, no limit', member({ switch: 'on', limit: 'none' }), NONE],
  ['organization, off', member({ switch: 'off' }), NOTHING],
  ['personal without a wallet', notOffering(on(), 'balance', 'reload'), UNKNOWN],
  ['limit unknown, prepaid', without(on(), 'limit'), amount(4712, 'balance')],
  ['limit unknown, reload', without(reload(), 'limit'), UNKNOWN],
  ['spent unknown, prepaid', without(on(), 'spent'), amount(4712, 'balance')],
  ['balance unknown, the limit still bounds', without(on(), 'balance'), amount(3710, 'limit')],
  ['balance unknown, no limit', without(on({ limit: 'none' }), 'balance'), UNKNOWN],
  ['reload unknown, the limit still bounds', without(on(), 'reload'), amount(3710, 'limit')],
  ['reload unknown, no limit', without(on({ limit: 'none' }), 'reload'), UNKNOWN],
  ['switch unknown, prepaid', without(on(), 'switch'), UNKNOWN],
  ['two currencies, prepaid: the balance bounds', on({ limit: jpy(1), spent: jpy(0) }), amount(4712, 'balance')],
  ['limit and spent in two currencies, reload', reload({ limit: jpy(9000) }), UNKNOWN],
  ['a limit that only the page names', reread(reload(), ['limit'], 'page'), UNKNOWN],
  ['a missing limit that only the page names', reread(reload({ limit: 'none' }), ['limit'], 'page'), NONE],
])('%s', (_, of, ceiling) => {
  expect(judge(of).ceiling).toEqual(ceiling);
});

test.each<[string, Account, number | null]>([
  ['below the threshold', reload({ balance: usd(412) }), 1088],
  ['above it', reload(), 1000],
  ['at it', reload({ balance: usd(500) }), 1000],
  ['in debt', reload({ balance: usd(-1592) }), 3092],
  ['off', on(), null],
  ['target unknown', without(reload(), 'reloadTarget'), null],
  ['a target that makes no sense', reload({ reloadTarget: usd(500) }), null],
  ['two currencies', reload({ reloadTarget: jpy(1500) }), null],
  ['page only', reread(reload(), ['balance'], 'page'), null],
])('one reload takes: %s', (_, of, minor) => {
  expect(judge(of).reloadCharge).toEqual(minor === null ? null : usd(minor));
});
