import type { Observation, Readings } from '../account/observation.ts';
import { LONGEST_ASKED } from './backoff.ts';
import { decideAll } from './decide-all.ts';
import { hasSchema } from './documents/has-schema.ts';
import { loadState, saveState } from './documents/keep.ts';
import type { State } from './documents/state.ts';
import { gather, type Harvest } from './gather.ts';
import { ingest, observe } from './ingest.ts';
import { type Jobs, jobName, jobsDue, type Urgency } from './jobs.ts';
import type { Access, Provider, Relays } from './ports.ts';
import type { Reply } from './protocol.ts';
import { type Tellers, tell } from './tell.ts';

/** Hints come in bursts (a tab opened, then its settings): one look in this time serves them all. */
const HINT_PAUSE = 20_000;

/** A pass that was cut off is made anew after this. */
const SAFETY_NET = 60_000;

export interface WatchPorts extends Tellers {
  readonly access: Access;
  readonly provider: Provider;
  readonly relays: Relays;
}

/** Why a pass is made. `inUse` is the organization that a tab named. What the user asks our own backoff does not hold back. */
interface Call extends Urgency {
  readonly inUse: string | null;
}

/** The watch: what wakes it, and what it is told. Every method may be called at any time, and again. */
export interface Watch {
  /** An alarm, a start of the worker, a start of the browser, access granted or taken away. */
  wake(): Promise<void>;
  refresh(): Promise<Reply>;
  hint(org: string | null): Promise<void>;
  /** Facts that the page's text claims. */
  pageText(org: string | null, readings: Readings): Promise<void>;
  selectOrganization(org: string): Promise<void>;
  resume(): Promise<void>;
}

function isPaused(state: State, now: number): boolean {
  return state.settings.pausedUntil !== null && state.settings.pausedUntil > now;
}

function mustKeepQuiet(state: State, call: Call, now: number): boolean {
  const { quietUntil, askedToWait } = state.watch;
  if (quietUntil === null || quietUntil <= now) return false;
  // Further off than any pause we keep: the clock was set back.
  return quietUntil - now <= LONGEST_ASKED && (askedToWait || !call.byUser);
}

/** Access that was given back is made use of at once. */
function urgencyOf(state: State, { atOnce, byUser }: Call): Urgency {
  return { atOnce: atOnce || state.watch.sight.state === 'no-access', byUser };
}

/** A tab that names an organization which the list does not have: the list is out of date. */
function withListing(jobs: Jobs, state: State, inUse: string | null): Jobs {
  const isNew = inUse !== null && !state.watch.listed.includes(inUse);
  return isNew || state.watch.listed.length === 0 ? { ...jobs, listing: true } : jobs;
}

/** Does a pass under way do all that another call asks for? */
function isServedBy(running: Call, call: Call): boolean {
  const asUrgent = (running.atOnce || !call.atOnce) && (running.byUser || !call.byUser);
  return asUrgent && (call.inUse === null || call.inUse === running.inUse);
}

function inUseNow(state: State, org: string | null): State {
  if (org === null || org === state.accounts.active || !state.watch.listed.includes(org)) return state;
  return { ...state, accounts: { ...state.accounts, active: org } };
}

export function createWatch(ports: WatchPorts): Watch {
  const { clock, store, lock, access } = ports;
  let running: { readonly call: Call; readonly done: Promise<State> } | null = null;
  let telling: Promise<void> = Promise.resolve();

  /** One change of the state: read, changed, judged and written under the lock, and only then told. */
  async function settle(change: (state: State, now: number) => State): Promise<State> {
    const state = await lock.hold(async () => {
      const now = clock.now();
      const next = decideAll(change(await loadState(store, now, hasSchema), now), now);
      await saveState(store, next, now, hasSchema);
      return next;
    });
    // One after the other: two tellings at once could show a notice twice.
    const turn = telling.then(() => tell(state, ports));
    telling = turn.catch(() => undefined);
    await turn;
    return state;
  }

  function blinded(state: State, now: number): State {
    if (state.watch.sight.state === 'no-access') return state;
    return { ...state, watch: { ...state.watch, sight: { state: 'no-access', since: now, retryAt: null } } };
  }

  async function pass(call: Call): Promise<State> {
    if (!(await access.granted())) return settle(blinded);
    const now = clock.now();
    const state = inUseNow(await loadState(store, now, hasSchema), call.inUse);
    if (isPaused(state, now) || mustKeepQuiet(state, call, now))
      return settle((current) => inUseNow(current, call.inUse));
    const jobs = withListing(jobsDue(state, now, urgencyOf(state, call)), state, call.inUse);
    // Should the worker be stopped while it waits for answers, this call starts it again.
    await ports.alarms.wakeAt(now + SAFETY_NET);
    const harvest: Harvest = await gather(
      state,
      jobs,
      call.inUse ?? state.accounts.active,
      ports.provider,
      ports.relays,
    );
    return settle((current, later) => ingest(inUseNow(current, call.inUse), harvest, later));
  }

  /** A pass under way is joined, not doubled, unless it does less than what is asked for: then one follows it. */
  function run(call: Call): Promise<State> {
    if (running) {
      const next = () => run(call);
      return isServedBy(running.call, call) ? running.done : running.done.then(next, next);
    }
    const done = pass(call).finally(() => {
      running = null;
    });
    running = { call, done };
    return done;
  }

  /** Too soon after the last look that a hint brought: the look is due, and the alarm sees to it. */
  async function later(inUse: string | null): Promise<void> {
    // A pass under way has asked before this hint came; its end must not count as the look that is due.
    await running?.done.catch(() => undefined);
    await settle((state) => {
      const next = inUseNow(state, inUse);
      const core = jobName.core(next.accounts.active ?? '');
      const done = Object.fromEntries(Object.entries(next.watch.done).filter(([name]) => name !== core));
      return { ...next, watch: { ...next.watch, done } };
    });
  }

  return {
    async wake() {
      await run({ atOnce: false, byUser: false, inUse: null });
    },
    async refresh() {
      const state = await run({ atOnce: true, byUser: true, inUse: null });
      return { ok: true, retryAt: state.watch.quietUntil };
    },
    async hint(org) {
      if (!(await mayLookNow())) return later(org);
      await run({ atOnce: true, byUser: false, inUse: org });
    },
    async pageText(org, readings) {
      await settle((state, now) => {
        const target = org ?? state.accounts.active;
        if (target === null || !state.watch.listed.includes(target)) return state;
        const observation: Observation = { org: target, at: now, source: 'page', readings, contradictions: [] };
        return observe(state, observation, [], now);
      });
    },
    async selectOrganization(org) {
      await settle((state) => inUseNow(state, org));
    },
    async resume() {
      await settle((state) => ({ ...state, settings: { ...state.settings, pausedUntil: null } }));
      await run({ atOnce: true, byUser: true, inUse: null });
    },
  };

  /** One look for a burst of hints: taken, and remembered, before it is made, should the worker die in between. */
  function mayLookNow(): Promise<boolean> {
    return lock.hold(async () => {
      const now = clock.now();
      const state = await loadState(store, now, hasSchema);
      const last = state.watch.done[jobName.hint];
      if (last !== undefined && last <= now && now - last < HINT_PAUSE) return false;
      const done = { ...state.watch.done, [jobName.hint]: now };
      await saveState(store, { ...state, watch: { ...state.watch, done } }, now, hasSchema);
      return true;
    });
  }
}
