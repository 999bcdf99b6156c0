import { claudeBrake, sendOff } from '../../src/claude/brake.ts';
import { fetchHttp } from '../../src/claude/http.ts';
import { claudeProvider } from '../../src/claude/provider.ts';
import { CLAUDE_ORIGIN } from '../../src/claude/site.ts';
import { hasSchema } from '../../src/watch/documents/has-schema.ts';
import { stateFrom } from '../../src/watch/documents/read-state.ts';
import type { State } from '../../src/watch/documents/state.ts';
import type { History } from '../../src/watch/history/history.ts';
import type { Brake, Notice, PaintedBadge, Provider, RequestJudge } from '../../src/watch/ports.ts';
import { createWatch, type Watch } from '../../src/watch/watch.ts';
import { manualClock } from '../replica/clock.ts';
import { createFetch } from '../replica/fetch.ts';
import { createReplica, type Replica } from '../replica/replica.ts';
import type { Scenario } from '../replica/world.ts';
import { memoryHistory } from './memory-history.ts';
import { memoryVault } from './memory-vault.ts';

export const START = Date.UTC(2026, 10, 10, 14, 32);

/** What a worker does not take with it when it dies, and what the user sees. */
export interface Rig {
  readonly replica: Replica;
  /** The storage, as another context would see it. */
  readonly stored: Map<string, unknown>;
  /** Notices on display. */
  readonly display: Map<string, Notice>;
  /** Every notice that was ever shown, in order. */
  readonly shown: Notice[];
  badge: PaintedBadge | null;
  alarm: number | null;
  access: boolean;
  mute: boolean;
  relays: Provider[];
  history: History;
  readonly vault: ReturnType<typeof memoryVault>;
  brake: Brake;
  requests: RequestJudge;
  /** A new worker over the same storage: what is left of the old one never comes back. */
  start(): Watch;
  /** Kills the worker at the n-th await on a port from now on; resolves when it is dead. Its calls never return. */
  killAfter(steps: number): Promise<void>;
  state(): State;
  /** Wakes the watch at each alarm until the time is over. */
  live(ms: number): Promise<void>;
}

/** Never settles: the worker that waits for it is dead. */
const NEVER = new Promise<never>(() => undefined);

export function createRig(scenario: string | Scenario): Rig {
  const clock = manualClock(START);
  const replica = createReplica({ clock, scenario });
  let stepsLeft = Number.POSITIVE_INFINITY;
  let died: () => void = () => undefined;
  let watch: Watch | null = null;

  /** Each call of a port can be the last: the worker may die before it, and after it. */
  async function step<T>(work: () => T | Promise<T>): Promise<T> {
    if (spent()) return NEVER;
    const done = await work();
    return spent() ? NEVER : done;
  }

  function spent(): boolean {
    stepsLeft -= 1;
    if (stepsLeft < 0) died();
    return stepsLeft < 0;
  }

  const provider = claudeProvider({ http: fetchHttp(createFetch(replica), CLAUDE_ORIGIN), clock, source: 'worker' });

  const rig: Rig = {
    replica,
    stored: new Map(),
    display: new Map(),
    shown: [],
    badge: null,
    alarm: null,
    access: true,
    mute: false,
    relays: [],
    history: memoryHistory(),
    vault: memoryVault(),
    requests: { organizationOf: () => null, judge: () => null, unplannedModels: () => [], scopeOf: (model) => model },
    brake: claudeBrake((org, control) => sendOff(createFetch(replica), CLAUDE_ORIGIN, org, control), clock),
    start() {
      stepsLeft = Number.POSITIVE_INFINITY;
      let held: Promise<unknown> = Promise.resolve();
      watch = createWatch({
        clock,
        localTime: { minuteOfDay: (time) => Math.floor(time / 60_000) % 1440 },
        store: {
          read: (keys) =>
            step(() =>
              structuredClone(
                Object.fromEntries(keys.flatMap((key) => (rig.stored.has(key) ? [[key, rig.stored.get(key)]] : []))),
              ),
            ),
          write: (documents) =>
            step(() => {
              for (const [key, document] of Object.entries(structuredClone(documents))) rig.stored.set(key, document);
            }),
        },
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
              if (rig.mute) return false;
              rig.display.set(notice.id, notice);
              rig.shown.push(notice);
              return true;
            }),
          hide: (id) =>
            step(() => {
              rig.display.delete(id);
            }),
          shown: () => step(() => [...rig.display.keys()]),
        },
        toolbar: {
          paint: (badge) =>
            step(() => {
              rig.badge = badge;
            }),
        },
        wording: {
          notice: (risk) => ({ id: `${risk.id}:${risk.key}`, severity: risk.severity, title: risk.id, body: risk.key }),
          brief: () => ({ line: null, panel: null }),
          language: () => ({ language: 'en', direction: 'ltr', dismiss: '', style: '' }),
          badge: (badge, verdict) => ({
            text: badge.text.kind,
            title: verdict?.word ?? 'none',
            tone: badge.tone,
            verdict: verdict?.word ?? 'blind',
          }),
        },
        access: { granted: () => step(() => rig.access) },
        provider: {
          organizations: () => step(() => provider.organizations()),
          look: (org, parts, context) => step(() => provider.look(org, parts, context)),
        },
        relays: { providers: () => step(() => rig.relays) },
        requests: rig.requests,
        brake: { turnOff: (org, control) => step(() => rig.brake.turnOff(org, control)) },
        vault: {
          put: (records) => step(() => rig.vault.put(records)),
          get: (name) => step(() => rig.vault.get(name)),
          keep: (names) => step(() => rig.vault.keep(names)),
        },
        history: {
          add: (batch) => step(() => rig.history.add(batch)),
          samples: (org, from, to) => step(() => rig.history.samples(org, from, to)),
          entries: (org, from, to) => step(() => rig.history.entries(org, from, to)),
          organizations: () => step(() => rig.history.organizations()),
          thin: (now) => step(() => rig.history.thin(now)),
          clear: () => step(() => rig.history.clear()),
        },
      });
      return watch;
    },
    killAfter(steps) {
      stepsLeft = steps;
      return new Promise((resolve) => {
        died = resolve;
      });
    },
    state: () => stateFrom(Object.fromEntries(rig.stored), clock.now(), hasSchema),
    async live(ms) {
      const end = clock.now() + ms;
      const worker = watch ?? rig.start();
      while (rig.alarm !== null && rig.alarm <= end) {
        replica.advance(Math.max(rig.alarm - clock.now(), 0));
        rig.alarm = null;
        await worker.wake();
      }
      replica.advance(end - clock.now());
    },
  };
  return rig;
}
