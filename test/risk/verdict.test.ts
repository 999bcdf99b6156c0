import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import type { VerdictCause } from '../../src/risk/verdict.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import {
  account,
  DAY,
  HOUR,
  judge,
  MINUTE,
  member,
  NOW,
  notOffering,
  READ_AT,
  rise,
  SESSION_RESET,
  session,
  tranche,
  usd,
  WEEK_RESET,
  week,
} from './build.ts';

const ON = { switch: 'on', balance: usd(4712) } as const;
const RELOAD = { reload: 'on', balance: usd(4712) } as const;
const FULL = [session(100), week(10)];
const halt = (until: number | null) => ({ reason: 'limit', outOfCredits: false, until });

describe('rows of the table', () => {
  test.each<[string, Account, VerdictWord, VerdictCause]>([
    ['both off', account(), 'safe', { kind: 'both-off' }],
    ['both off with money in the wallet', account({ balance: usd(900) }), 'safe', { kind: 'both-off' }],
    ['on, exactly nothing to spend', account({ switch: 'on' }), 'safe', { kind: 'nothing-to-spend' }],
    [
      'nothing to spend at a full window',
      account({ switch: 'on', windows: FULL }),
      'safe',
      { kind: 'nothing-to-spend' },
    ],
    [
      'no wallet and no credits',
      notOffering(account({ plan: 'free' }), 'switch', 'balance', 'reload', 'pendingCharge'),
      'safe',
      { kind: 'no-credits-on-plan' },
    ],
    ['switch off on Free', account({ plan: 'free' }), 'safe', { kind: 'no-credits-on-plan' }],
    ['reload not offered counts as off', notOffering(account(), 'reload'), 'safe', { kind: 'both-off' }],
    ['a member whose switch is off', member({ switch: 'off' }), 'safe', { kind: 'both-off' }],
    ['prepaid credit', account(ON), 'credit', { kind: 'balance' }],
    ['a debt', account({ switch: 'on', balance: usd(-1592) }), 'credit', { kind: 'owed', amount: usd(1592) }],
    ['a member', member({ switch: 'on' }), 'credit', { kind: 'organization-pays' }],
    ['reload, switch on', account({ ...ON, ...RELOAD }), 'armed', { kind: 'reload-on' }],
    ['reload, switch off', account(RELOAD), 'armed', { kind: 'reload-on' }],
    [
      'a window at 80',
      account({ ...ON, windows: [session(80), week(10)] }),
      'overflow-near',
      { kind: 'window', window: 'five_hour', model: null, percent: 80, resetsAt: SESSION_RESET },
    ],
    [
      'the fullest window',
      account({ ...ON, windows: [session(81), week(97)] }),
      'overflow-near',
      { kind: 'window', window: 'seven_day', model: null, percent: 97, resetsAt: WEEK_RESET },
    ],
    [
      'a member at 80',
      member({ switch: 'on', windows: [session(84)] }),
      'overflow-near',
      { kind: 'window', window: 'five_hour', model: null, percent: 84, resetsAt: SESSION_RESET },
    ],
    ['balance at 1.5 thresholds', account({ reload: 'on', balance: usd(750) }), 'charge-near', { kind: 'threshold' }],
    ['balance below the threshold', account({ reload: 'on', balance: usd(-1) }), 'charge-near', { kind: 'threshold' }],
    [
      'a pending charge, everything off',
      account({ pendingCharge: usd(1088) }),
      'charge-near',
      { kind: 'pending', amount: usd(1088) },
    ],
    [
      'an expiry that drops below',
      account({ ...RELOAD, tranches: [tranche(usd(4300), NOW + 71 * HOUR)] }),
      'charge-near',
      { kind: 'expiry', amount: usd(4300), expiresAt: NOW + 71 * HOUR, leaves: usd(412) },
    ],
    [
      'several expiries together',
      account({
        ...RELOAD,
        tranches: [tranche(usd(2200), NOW + 2 * DAY), tranche(usd(2200), NOW + DAY, { id: 't2' })],
      }),
      'charge-near',
      { kind: 'expiry', amount: usd(4400), expiresAt: NOW + 2 * DAY, leaves: usd(312) },
    ],
    [
      'expired and still listed',
      account({ ...RELOAD, tranches: [tranche(usd(4300), NOW - DAY)] }),
      'charge-near',
      { kind: 'expiry', amount: usd(4300), expiresAt: NOW, leaves: usd(412) },
    ],
    [
      'a full window',
      account({ ...ON, windows: FULL }),
      'paying',
      { kind: 'window', window: 'five_hour', model: null, percent: 100, resetsAt: SESSION_RESET },
    ],
    [
      'a used-up window, whatever its number',
      account({ ...ON, windows: [session(98, { exhausted: true })] }),
      'paying',
      { kind: 'window', window: 'five_hour', model: null, percent: 98, resetsAt: SESSION_RESET },
    ],
    [
      'only the week is full',
      account({ ...ON, windows: [session(20), week(103)] }),
      'paying',
      { kind: 'window', window: 'seven_day', model: null, percent: 103, resetsAt: WEEK_RESET },
    ],
    [
      'a model of its own is full',
      account({ ...ON, windows: [session(20), week(100, { key: 'weekly_scoped:Fable', model: 'Fable' })] }),
      'paying',
      { kind: 'window', window: 'weekly_scoped:Fable', model: 'Fable', percent: 100, resetsAt: WEEK_RESET },
    ],
    [
      'spend rose',
      account({ ...ON, spent: usd(1400) }, { spendRise: rise(usd(1290), usd(1400)) }),
      'paying',
      { kind: 'spend-rose', from: usd(1290), to: usd(1400), since: READ_AT - 5 * MINUTE },
    ],
    [
      'reload feeds an empty wallet',
      account({ switch: 'on', reload: 'on', balance: usd(0), windows: FULL }),
      'paying',
      { kind: 'window', window: 'five_hour', model: null, percent: 100, resetsAt: SESSION_RESET },
    ],
    [
      'a member at a full window',
      member({ switch: 'on', windows: FULL }),
      'paying',
      { kind: 'window', window: 'five_hour', model: null, percent: 100, resetsAt: SESSION_RESET },
    ],
  ])('%s', (_, of, word, cause) => {
    expect(judge(of)).toMatchObject({ word, cause, missing: [] });
  });
});

describe('just beside a row', () => {
  test.each<[string, Account, VerdictWord]>([
    ['79.9 percent', account({ ...ON, windows: [session(79.9)] }), 'credit'],
    [
      'a credit window is no plan window',
      account({ ...ON, windows: [session(5), session(100, { key: 'x', kind: 'credit' })] }),
      'credit',
    ],
    ['no funds at 80', account({ switch: 'on', windows: [session(90)] }), 'safe'],
    ['a cent above 1.5 thresholds', account({ reload: 'on', balance: usd(751) }), 'armed'],
    ['an expiry after 72 hours', account({ ...RELOAD, tranches: [tranche(usd(4300), NOW + 73 * HOUR)] }), 'armed'],
    ['an expiry that leaves enough', account({ ...RELOAD, tranches: [tranche(usd(4000), NOW + HOUR)] }), 'armed'],
    ['an expiry without reload', account({ ...ON, tranches: [tranche(usd(4712), NOW + HOUR)] }), 'credit'],
    ['the limit is reached', account({ ...ON, windows: FULL, spent: usd(5000) }), 'overflow-near'],
    ['the limit is passed', account({ ...ON, windows: FULL, spent: usd(11_000) }), 'overflow-near'],
    ['a limit of nothing', account({ ...ON, windows: FULL, limit: usd(0), spent: usd(0) }), 'overflow-near'],
    ['no limit', account({ ...ON, windows: FULL, limit: 'none', spent: usd(90_000) }), 'paying'],
    ['halted until later', account({ ...ON, windows: FULL, halt: halt(NOW + DAY) }), 'overflow-near'],
    ['a halt left over from the past', account({ ...ON, windows: FULL, halt: halt(NOW - DAY) }), 'paying'],
    ['halted without an end', account({ ...ON, windows: FULL, halt: halt(null) }), 'paying'],
    [
      'out of credits, but there is a balance',
      account({ ...ON, windows: FULL, halt: { reason: 'x', outOfCredits: true, until: null } }),
      'paying',
    ],
    [
      'out of credits, but reload refills',
      account({ switch: 'on', reload: 'on', windows: FULL, halt: { reason: 'x', outOfCredits: true, until: null } }),
      'paying',
    ],
    ['spend fell: a new month', account(ON, { spendRise: rise(usd(1400), usd(1290)) }), 'credit'],
    [
      'spend rose in an earlier reading',
      account(ON, { spendRise: rise(usd(1), usd(2), { at: READ_AT - 5 * MINUTE }) }),
      'credit',
    ],
    [
      'spend rose over a long gap',
      account(ON, { spendRise: rise(usd(1), usd(2), { since: READ_AT - 31 * MINUTE }) }),
      'credit',
    ],
    [
      'spend rose while the switch was off',
      account({ balance: usd(100) }, { spendRise: rise(usd(1), usd(2)) }),
      'safe',
    ],
    ['a full window while the switch is off', account({ balance: usd(100), windows: FULL }), 'safe'],
  ])('%s', (_, of, word) => {
    expect(judge(of).word).toBe(word);
  });
});
