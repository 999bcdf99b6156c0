import type { Account } from '../../src/account/account.ts';
import { forecastOf } from '../../src/risk/forecast/forecast-of.ts';
import { NO_BRAKE } from '../../src/risk/settings.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import * as a from '../popup/accounts.ts';
import { type Circumstance, snapshotOf } from '../popup/states.ts';
import { creditful, HAND_CREDITS } from './credit-states.ts';
import { diagnosed } from './diagnosed.ts';
import { EVERY_ENTRY } from './entry-kinds.ts';
import { type Past, pastOf, pastWithHoles, pastWithoutWallet } from './past.ts';

/** One thing that the dashboard can show, for the tests and the gallery: any view over these documents. */
export interface Specimen {
  readonly name: string;
  readonly state: State;
  readonly past: Past;
  readonly access?: boolean;
}

export const NO_PAST: Past = { samples: [], entries: [] };

/** Stored documents as the worker would have left them, with what the history told. */
export function stateOf(accounts: readonly Account[], past: Past, circumstance: Circumstance = {}): State {
  const { accounts: documents, watch, settings } = snapshotOf(accounts, circumstance);
  const foretold = Object.entries(documents?.accounts ?? {}).map(([org, stored]) => {
    const forecast = forecastOf(past.samples.slice(-3000), stored.account, settings ?? FIRST_STATE.settings, a.NOW);
    return [org, { ...stored, forecast, events: past.entries.filter(({ before }) => before > a.NOW - a.DAY) }];
  });
  return {
    ...FIRST_STATE,
    accounts: { ...FIRST_STATE.accounts, active: documents?.active ?? null, accounts: Object.fromEntries(foretold) },
    watch: watch ?? FIRST_STATE.watch,
    settings: settings ?? FIRST_STATE.settings,
  };
}

const PAST = pastOf(a.armed.org, 90);

const one = (name: string, account: Account, past: Past, circumstance?: Circumstance): Specimen => ({
  name,
  past,
  state: stateOf([account], past, circumstance),
});

const HOLEY = pastWithHoles(a.armed.org);

export const SPECIMENS: readonly Specimen[] = [
  one('armed', a.armed, PAST),
  one('paying', a.paying, PAST),
  one('safe', a.safe, NO_PAST),
  one('blind', a.aged, PAST),
  one('team', a.team, NO_PAST),
  one('chosen', a.credit, NO_PAST, {
    settings: {
      limitUnits: 40,
      quietHours: { from: 1320, to: 450 },
      silenced: ['low-balance', 'month-rollover'],
      guardsOff: ['claim'],
      brake: { ...NO_BRAKE, promoUsedUp: true, windowPercent: 95, spentToday: 10 },
      taxPermille: 195,
      pausedUntil: a.NOW + 50 * a.MINUTE,
    },
  }),
  one('repaired', a.armed, PAST, {
    watch: { repairs: [{ document: 'accounts', outcome: 'last-good', at: a.NOW - a.HOUR }] },
    sight: { state: 'rate-limited', since: a.NOW - 2 * a.MINUTE, retryAt: a.NOW + 3 * a.MINUTE },
  }),
  {
    ...one('long-name', longNamed(), NO_PAST),
    state: stateOf([longNamed(), a.other], NO_PAST),
  },
  one('yen', a.yen, NO_PAST),
  one('holes', a.armed, HOLEY),
  one('two-years', a.armed, pastOf(a.armed.org, 730)),
  {
    ...one('creditful', creditful, PAST),
    state: { ...stateOf([creditful], PAST), credits: { version: 1, credits: HAND_CREDITS } },
  },
  one('every-entry', a.armed, { samples: [], entries: EVERY_ENTRY }),
  { ...one('diagnosed', a.armed, PAST), state: diagnosed(stateOf([a.armed], PAST)) },
  one('free', a.free, pastWithoutWallet(a.free.org)),
  { name: 'empty', state: FIRST_STATE, past: NO_PAST },
  { name: 'no-access', state: FIRST_STATE, past: NO_PAST, access: false },
];

/** As long as a name can be, in one word. */
function longNamed(): Account {
  return a.account({
    ...a.RICH,
    organization: { kind: 'team', name: 'Donaudampfschifffahrt'.repeat(10).slice(0, 200) },
  });
}
