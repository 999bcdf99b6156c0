import type { Account } from '../../src/account/account.ts';
import type { Sample } from '../../src/account/sample.ts';
import type { Pull } from '../../src/risk/brake/pull.ts';
import { decide } from '../../src/risk/decide.ts';
import { forecastOf } from '../../src/risk/forecast/forecast-of.ts';
import { outlookOf } from '../../src/risk/outlook.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT, type Sight } from '../../src/risk/sight.ts';
import { NOTHING_TOLD, type Told } from '../../src/risk/told.ts';
import type { Snapshot } from '../../src/view/snapshot.ts';
import { type AccountsDocument, NOTHING_UNSAVED, type WatchDocument } from '../../src/watch/documents/types.ts';
import { weekOf } from '../../src/watch/week/week-of.ts';
import { pastOf } from '../dashboard/past.ts';
import * as a from './accounts.ts';

/** One thing that the popup can show, for the tests and the gallery. */
export interface Specimen {
  readonly name: string;
  readonly snapshot: Snapshot | null;
  readonly access?: boolean;
  readonly locale?: string;
  readonly direction?: 'rtl';
  readonly textScale?: 2;
  /** Words as long as German ones. */
  readonly long?: boolean;
}

const WATCH: WatchDocument = {
  version: 3,
  sight: CLEAR_SIGHT,
  done: {},
  listed: [],
  quietUntil: null,
  askedToWait: false,
  refusals: 0,
  nextWakeAt: null,
  heard: true,
  remembers: true,
  pulls: [],
  guardQuiet: {},
  anchors: { composer: null, credits: null },
  repairs: [],
};

export interface Circumstance {
  readonly sight?: Sight;
  readonly watch?: Partial<WatchDocument>;
  readonly settings?: Partial<Settings>;
  readonly active?: string | null;
  /** Readings of the days before: they give a forecast and the line of the week. */
  readonly past?: readonly Sample[];
  readonly snoozed?: Told['snoozed'];
}

/** Stored documents as the worker would have left them. */
export function snapshotOf(accounts: readonly Account[], circumstance: Circumstance = {}): Snapshot {
  const sight = circumstance.sight ?? CLEAR_SIGHT;
  const settings = { ...DEFAULT_SETTINGS, ...circumstance.settings };
  const at = bareScene({ now: a.NOW, sight });
  const { past } = circumstance;
  const stored = accounts.map((account) => {
    const { risks, verdict } = decide(account, NOTHING_TOLD, settings, at);
    const outlook = outlookOf(account, settings, at, verdict);
    const forecast = past === undefined ? null : forecastOf(past, account, settings, a.NOW);
    return [
      account.org,
      { account, outlook, risks, forecast, events: [], requests: [], unsaved: NOTHING_UNSAVED, sources: {} },
    ] as const;
  });
  const active = circumstance.active === undefined ? (accounts[0]?.org ?? null) : circumstance.active;
  const documents: AccountsDocument = { version: 2, active, accounts: Object.fromEntries(stored) };
  const pasts = Object.fromEntries(accounts.map(({ org }) => [org, past ?? []]));
  return {
    accounts: documents,
    told: { version: 2, ...NOTHING_TOLD, snoozed: circumstance.snoozed ?? {} },
    week: weekOf({ accounts: documents }, pasts, a.NOW),
    watch: { ...WATCH, sight, ...circumstance.watch },
    settings: { version: 3, ...settings },
  };
}

function hindered(state: Sight['state'], retryAt: number | null = null, minutes = 47): Circumstance {
  return { sight: { state, since: a.NOW - minutes * a.MINUTE, retryAt } };
}

/** A week of `armed`, and of an account that is like it. */
const PAST = pastOf(a.armed.org, 9).samples;
/** The user's own click, a moment ago. */
const PULL: Pull = {
  key: 'reload:user',
  org: a.armed.org,
  control: 'reload',
  why: 'user',
  at: a.JUST_READ,
  outcome: 'pending',
  attempts: 0,
  sentAt: null,
  lastFailure: null,
};
const RETRY = a.NOW + 3 * a.MINUTE;
const one = (name: string, account: Account, circumstance?: Circumstance): Specimen => ({
  name,
  snapshot: snapshotOf([account], circumstance),
});

export const SPECIMENS: readonly Specimen[] = [
  one('safe', a.safe),
  one('credit', a.credit),
  one('not-yours', a.account({ ...a.RICH, canToggle: false })),
  one('pulling', a.armed, { watch: { pulls: [PULL] } }),
  one('armed', a.armed, { past: PAST }),
  one('overflow-near', a.overflow, { past: PAST }),
  one('charge-near', a.chargeNear),
  one('charge-near-expiry', a.chargeByExpiry),
  one('charge-near-pending', a.chargePending),
  one('paying', a.paying),
  one('snoozed', a.overflow, {
    past: PAST.slice(-3),
    snoozed: { [`overflow-near:${a.overflow.org}`]: { key: 'any', until: a.NOW + a.DAY } },
  }),
  one('paying-by-spend', a.payingBySpend),
  one('blind', a.aged, { watch: { quietUntil: RETRY } }),
  one('blind-changed', a.changed),
  one('blind-offline', a.aged, hindered('offline', RETRY)),
  one('blind-challenge', a.aged, hindered('challenge', RETRY)),
  one('blind-page-only', a.pageOnly),
  one('seen-rate-limited', a.armed, hindered('rate-limited', RETRY, 2)),
  one('seen-offline', a.safe, hindered('offline', null, 2)),
  one('seen-failing', a.armed, hindered('failing', RETRY, 2)),
  { name: 'loading', snapshot: null },
  { name: 'empty', snapshot: { accounts: null, watch: null, settings: null } },
  one('signed-out', account3h(), hindered('signed-out')),
  { name: 'signed-out-empty', snapshot: snapshotOf([], hindered('signed-out')) },
  { ...one('no-access', a.armed), access: false },
  one('paused', a.armed, { settings: { pausedUntil: a.NOW + 18 * a.HOUR } }),
  one('free', a.free),
  one('team', a.team),
  one('team-paying', a.teamPaying),
  one('enterprise', a.enterprise),
  one('owed', a.owed),
  one('nothing-to-spend', a.nothingToSpend),
  one('muted', a.armed, { watch: { heard: false } }),
  one('repaired', a.armed, {
    watch: { repairs: [{ document: 'accounts', outcome: 'last-good', at: a.NOW - a.HOUR }] },
  }),
  { name: 'organizations', snapshot: snapshotOf([a.safe, a.other, a.team, a.stranger]) },
  { ...one('yen', a.yen), locale: 'ja' },
  { ...one('german', a.armed, { past: PAST }), locale: 'de', long: true },
  { ...one('rtl', a.armed, { past: PAST }), locale: 'ar', direction: 'rtl' },
  { ...one('large', a.armed, { past: PAST }), textScale: 2 },
  { ...one('large-blind', a.aged), textScale: 2 },
];

function account3h(): Account {
  return a.account(a.RICH, { readAt: a.NOW - 3 * a.HOUR });
}
