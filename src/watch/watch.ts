import { isDue } from '../risk/brake/pull.ts';
import { snooze } from '../risk/snooze.ts';
import { backup } from './backup/backup.ts';
import { recovering } from './backup/recovering.ts';
import { besideOf } from './beside.ts';
import { pulledByUser, pullSent } from './brake/pulls.ts';
import { type Call, inUseNow, isPaused, isServedBy, mustKeepQuiet, urgencyOf, withListing } from './call.ts';
import { decideAll } from './decide-all.ts';
import { hasSchema } from './documents/has-schema.ts';
import { loadState, saveState } from './documents/keep.ts';
import type { State } from './documents/state.ts';
import { foresee } from './foresee.ts';
import { gather, type Harvest } from './gather.ts';
import { answered, askAbout } from './guard/guard.ts';
import { withCredit, withoutCredit } from './hand-credits.ts';
import { withHint } from './hint-pause.ts';
import { ingest } from './ingest.ts';
import { jobName, jobsDue } from './jobs.ts';
import { openRisk } from './open-risk.ts';
import { type Recollection, recollect, withoutTaken } from './remember.ts';
import { withSettings } from './set-settings.ts';
import { withSighting } from './sightings.ts';
import { tell } from './tell.ts';
import { showTestNotice } from './test-notice.ts';
import { unheard } from './unheard.ts';
import type { Watch, WatchPorts } from './watching.ts';
import { withClaim } from './with-claim.ts';

const HOUR = 3_600_000;

type Change = (state: State, now: number) => State;

/** A pass that was cut off is made anew after this. */
const SAFETY_NET = 60_000;

export type { Watch, WatchPorts } from './watching.ts';

export function createWatch(given: WatchPorts): Watch {
  const ports = { ...given, store: recovering(given) };
  const { clock, store, lock, access } = ports;
  let running: { readonly call: Call; readonly done: Promise<State> } | null = null;
  let telling: Promise<void> = Promise.resolve();

  /** One change of the state: read, changed, judged and written under the lock, and only then told. With `past`, the week too. */
  async function settle(change: Change, past?: Recollection['samples']): Promise<State> {
    let turn = telling;
    const state = await lock.hold(async () => {
      const now = clock.now();
      const next = decideAll(change(await loadState(store, now, hasSchema), now), now, ports.localTime);
      await saveState(store, next, now, hasSchema, besideOf(next, past, ports, now));
      // One after the other: two tellings at once could show a notice twice. Whoever holds the lock next knows of this one.
      turn = telling.then(() => tell(next, ports));
      telling = turn.catch(() => undefined);
      return next;
    });
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
    const past = await recollect(state, ports.history, now);
    const harvest: Harvest = await gather(
      state,
      jobs,
      call.inUse ?? state.accounts.active,
      ports.provider,
      ports.relays,
    );
    return settle((current, later) => {
      const next = ingest(withoutTaken(inUseNow(current, call.inUse), past, later), harvest, later);
      return foresee(
        next,
        harvest.looks.map(({ org }) => org),
        past.samples,
        later,
      );
    }, past.samples);
  }

  /** A pass, and what the brake is to be pulled for then: each request, and a reading that tells whether it holds. */
  async function passAndBrake(call: Call): Promise<State> {
    const state = await pass(call);
    const due = state.watch.pulls.filter((pull) => isDue(pull, clock.now()));
    if (due.length === 0) return state;
    for (const { key, org, control } of due) {
      const at = clock.now();
      const failure = await ports.brake.turnOff(org, control);
      await settle((current) => pullSent(current, key, at, failure?.kind ?? null));
    }
    return pass({ atOnce: true, byUser: true, inUse: null });
  }

  /** A pass under way is joined, not doubled, unless it does less than what is asked for: then one follows it. */
  function run(call: Call): Promise<State> {
    if (running) {
      const next = () => run(call);
      return isServedBy(running.call, call) ? running.done : running.done.then(next, next);
    }
    const done = passAndBrake(call).finally(() => {
      running = null;
    });
    running = { call, done };
    return done;
  }

  /** Work beside which no pass runs and nobody tells; what it leaves is judged and told. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    while (running) await running.done.catch(() => undefined);
    const worked = unheard(lock, () => telling, work);
    const judged = worked.catch(() => undefined).then(() => settle((state) => state));
    const done = judged.finally(() => {
      running = null;
    });
    running = { call: { atOnce: false, byUser: false, inUse: null }, done };
    return done.then(() => worked);
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
    ...backup(ports, alone),
    testNotice: (words) => showTestNotice(words, ports, settle),
    async wake() {
      await run({ atOnce: false, byUser: false, inUse: null });
    },
    async refresh() {
      const state = await run({ atOnce: true, byUser: true, inUse: null });
      return { ok: true, retryAt: state.watch.quietUntil };
    },
    async hint(org, why) {
      if (!(await mayLookNow())) return later(org);
      // A write may have claimed an offer or changed the plan, which are usually read hourly.
      await run({ atOnce: true, byUser: why === 'write', inUse: org });
    },
    async pageText(org, readings, since) {
      await settle((state, now) => withClaim(state, { source: 'page', org, readings, since }, now));
    },
    async stream(org, readings, paidNow) {
      await settle((state, now) => withClaim(state, { source: 'stream', org, readings }, now));
      if (paidNow) await this.hint(org, 'returned');
    },
    async selectOrganization(org) {
      await settle((state) => inUseNow(state, org));
    },
    async resume() {
      await settle((state) => ({ ...state, settings: { ...state.settings, pausedUntil: null } }));
      await run({ atOnce: true, byUser: true, inUse: null });
    },
    async brake(org, control) {
      await settle((state, now) => pulledByUser(state, org, control, now));
      await run({ atOnce: true, byUser: true, inUse: null });
    },
    async guardAsk(caught) {
      const now = clock.now();
      return askAbout(await loadState(store, now, hasSchema), caught, ports.requests, now);
    },
    async guardAnswered(caught, said) {
      await settle((state, now) => answered(state, caught, said, ports.requests, now));
    },
    async anchorSeen(name, by) {
      const known = await loadState(store, clock.now(), hasSchema);
      if (withSighting(known, name, by, clock.now()) === known) return;
      await settle((state, now) => withSighting(state, name, by, now));
    },
    async riskOf(noticeId) {
      return openRisk(await loadState(store, clock.now(), hasSchema), noticeId);
    },
    async snooze(risk) {
      await settle((state, now) => {
        const until = now + state.settings.snoozeHours * HOUR;
        return { ...state, told: { ...state.told, ...snooze(state.told, risk, until) } };
      });
    },
    async addCredit(credit) {
      await settle((state, now) => withCredit(state, credit, now));
    },
    async removeCredit(id) {
      await settle((state) => withoutCredit(state, id));
    },
    async setSettings(changes) {
      await settle((state) => withSettings(state, changes));
    },
  };

  /** One look for a burst of hints: taken, and remembered, before it is made, should the worker die in between. */
  function mayLookNow(): Promise<boolean> {
    return lock.hold(async () => {
      const now = clock.now();
      const next = withHint(await loadState(store, now, hasSchema), now);
      if (next === null) return false;
      await saveState(store, next, now, hasSchema);
      return true;
    });
  }
}
