import { claudeProvider } from '../../src/claude/provider.ts';
import { hasSchema } from '../../src/watch/documents/has-schema.ts';
import { stateFrom } from '../../src/watch/documents/read-state.ts';
import { sealed } from '../../src/watch/documents/seal.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import type { History } from '../../src/watch/history/history.ts';
import type { Notice, Provider, Store } from '../../src/watch/ports.ts';
import { createWatch, type Watch, type WatchPorts } from '../../src/watch/watch.ts';
import { type AdjustableClock, manualClock } from '../replica/clock.ts';
import { createReplica, type Replica } from '../replica/replica.ts';
import type { World } from '../replica/world.ts';
import { memoryHistory } from '../watch/memory-history.ts';
import { memoryVault } from '../watch/memory-vault.ts';
import { type Asked, replicaHttp } from './life-http.ts';
import { type Mortal, mortal } from './life-mortal.ts';
import { minuteOfDay } from './life-zone.ts';

type Risk = Parameters<WatchPorts['wording']['notice']>[0];

/** What the user was shown, and when: `at` is the true time, whatever the computer's clock said. */
export interface Shown {
  readonly at: number;
  readonly risk: Risk;
  /** False where the system refused to show it. */
  readonly heard: boolean;
}

export interface LifeRigOptions {
  readonly start: number;
  readonly world: (now: number) => World;
  readonly settings?: Partial<State['settings']>;
  readonly seed?: number;
  /** The time zone of the computer; UTC without it. */
  readonly zone?: string | undefined;
}

/** The real watch over ports in memory: what a worker leaves behind when it dies, what the user sees, and what is true. */
export interface LifeRig extends Mortal {
  /** The true time, claude.ai's own. */
  readonly clock: AdjustableClock;
  /** By how much the computer's clock is off, ms. */
  skew: number;
  readonly replica: Replica;
  readonly stored: Map<string, unknown>;
  /** Ids of the notices on display. */
  readonly display: Set<string>;
  readonly shown: Shown[];
  /** The verdict that the toolbar shows. */
  verdict: string | null;
  /** When the alarm rings, by the computer's clock; null = none is set. */
  alarm: number | null;
  access: boolean;
  mute: boolean;
  relays: Provider[];
  history: History;
  /** What was asked of claude.ai since this was emptied. */
  readonly asked: Asked[];
  /** A new worker over the same storage, as every alarm starts one: what is left of the old one never comes back. */
  start(): Watch;
  state(): State;
}

export function createLifeRig({ start, world, settings, seed = 1, zone }: LifeRigOptions): LifeRig {
  const clock = manualClock(start);
  const replica = createReplica({ clock, seed, scenario: { name: 'life', story: '', build: world } });
  const asked: Asked[] = [];
  const now = () => clock.now() + rig.skew;
  const provider = claudeProvider({ http: replicaHttp(replica, asked), clock: { now }, source: 'worker' });
  const rig: LifeRig = {
    ...mortal(),
    clock,
    skew: 0,
    replica,
    stored: new Map(),
    display: new Set(),
    shown: [],
    verdict: null,
    alarm: null,
    access: true,
    mute: false,
    relays: [],
    history: memoryHistory(),
    asked,
    start() {
      rig.immortal();
      return createWatch(portsOf(rig, provider, now, zone));
    },
    state: () => stateFrom(Object.fromEntries(rig.stored), now(), hasSchema),
  };
  if (settings !== undefined) rig.stored.set('settings', sealed({ ...FIRST_STATE.settings, ...settings }));
  return rig;
}

function portsOf(rig: LifeRig, provider: Provider, now: () => number, zone: string | undefined): WatchPorts {
  const { step } = rig;
  const risks = new Map<Notice, Risk>();
  let held: Promise<unknown> = Promise.resolve();
  return {
    clock: { now },
    localTime: { minuteOfDay: (time) => minuteOfDay(zone, time) },
    store: storeOf(rig),
    lock: {
      hold(work) {
        const turn = held.then(() => step(work));
        held = turn.catch(() => undefined);
        return turn;
      },
    },
    alarms: {
      wakeAt: (time) =>
        step(() => {
          rig.alarm = time;
        }),
    },
    notifier: {
      show: (notice) =>
        step(() => {
          const risk = risks.get(notice);
          if (risk === undefined) throw new Error(`A notice that has no risk: ${notice.id}`);
          rig.shown.push({ at: rig.clock.now(), risk, heard: !rig.mute });
          if (!rig.mute) rig.display.add(notice.id);
          return !rig.mute;
        }),
      hide: (id) =>
        step(() => {
          rig.display.delete(id);
        }),
      shown: () => step(() => [...rig.display]),
    },
    toolbar: {
      paint: ({ verdict }) =>
        step(() => {
          rig.verdict = verdict;
        }),
    },
    wording: {
      notice(risk) {
        const notice = { id: `${risk.id}:${risk.key}`, severity: risk.severity, title: risk.id, body: risk.key };
        risks.set(notice, risk);
        return notice;
      },
      brief: () => ({ line: null, panel: null }),
      language: () => ({ language: 'en', direction: 'ltr', dismiss: '', style: '' }),
      badge: (badge, verdict) => ({
        text: badge.text.kind,
        title: '',
        tone: badge.tone,
        verdict: verdict?.word ?? 'blind',
      }),
    },
    access: { granted: () => step(() => rig.access) },
    provider: {
      organizations: () => step(() => provider.organizations()),
      look: (org, parts, known) => step(() => provider.look(org, parts, known)),
    },
    relays: { providers: () => step(() => rig.relays) },
    requests: { organizationOf: () => null, judge: () => null, unplannedModels: () => [], scopeOf: (model) => model },
    // No life pulls it: no rule of the brake is on until the user chooses one.
    brake: { turnOff: () => step(() => null) },
    vault: memoryVault(),
    history: {
      add: (batch) => step(() => rig.history.add(batch)),
      samples: (org, from, to) => step(() => rig.history.samples(org, from, to)),
      entries: (org, from, to) => step(() => rig.history.entries(org, from, to)),
      organizations: () => step(() => rig.history.organizations()),
      thin: (time) => step(() => rig.history.thin(time)),
      clear: () => step(() => rig.history.clear()),
    },
  };
}

/**
 * Documents are kept as they are: nothing changes one after it was written (`life-rig.test.ts` freezes them). A copy that
 * is the very same object as its first is not given out, as it could tell nothing more: that saves half of the seals.
 */
function storeOf({ stored, step }: LifeRig): Store {
  const isCopyOfSound = (key: string) => key.endsWith('.copy') && stored.get(key) === stored.get(key.slice(0, -5));
  const isWanted = (key: string) => stored.has(key) && !isCopyOfSound(key);
  return {
    read: (keys) => step(() => Object.fromEntries(keys.filter(isWanted).map((key) => [key, stored.get(key)]))),
    write: (documents) =>
      step(() => {
        for (const [key, document] of Object.entries(documents)) stored.set(key, document);
      }),
  };
}
