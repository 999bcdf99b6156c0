import { expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { viewOf } from '../../src/view/view.ts';
import * as a from '../popup/accounts.ts';
import { type Circumstance, snapshotOf } from '../popup/states.ts';
import { english } from '../words/speech.ts';

const PULL = {
  key: 'k',
  org: a.armed.org,
  control: 'reload',
  why: 'user',
  at: a.JUST_READ,
  outcome: 'pending',
  attempts: 1,
  sentAt: a.JUST_READ,
  lastFailure: null,
} as const;

const heroOf = (account: Account, circumstance: Circumstance = {}) =>
  viewOf({ snapshot: snapshotOf([account], circumstance), access: true, retryAt: null, now: a.NOW }, english).hero;

it.each<[string, Account, Circumstance, string | undefined, string | null | undefined]>([
  ['paying', a.paying, {}, 'ask-switch', 'Turn usage credits off'],
  ['nearly paying', a.overflow, {}, 'ask-switch', 'Turn usage credits off'],
  ['nearly charged', a.chargeNear, {}, 'ask-reload', 'Turn auto-reload off'],
  ['armed', a.armed, {}, 'ask-reload', 'Turn auto-reload off'],
  ['armed, and turned off a moment ago', a.armed, { watch: { pulls: [PULL] } }, undefined, undefined],
  [
    'armed, once that failed',
    a.armed,
    { watch: { pulls: [{ ...PULL, outcome: 'failed' }] } },
    'ask-reload',
    'Turn auto-reload off',
  ],
  [
    'armed by a switch of someone else',
    a.account({ ...a.RICH, canToggle: false }),
    {},
    'usage-page',
    'Turn auto-reload off at claude.ai',
  ],
  ['credit that expires', a.credit, {}, 'calendar', 'Add the expiry to my calendar'],
  ['credit without an end', a.account({ ...a.RICH, reload: 'off', tranches: [] }), {}, undefined, undefined],
  ['blind', a.aged, {}, 'read', 'Read again now'],
  ['a member, soon at the limit', a.team, {}, undefined, undefined],
  ['a company', a.enterprise, {}, undefined, undefined],
  ['safe', a.safe, {}, undefined, undefined],
])('%s', (_name, account, circumstance, kind, label) => {
  const { action } = heroOf(account, circumstance);
  expect([action?.kind, action?.label]).toEqual([kind, label]);
});

it('has nothing to do when nothing can be charged', () => {
  expect(heroOf(a.safe).rest).toBe('Nothing to do.');
});
