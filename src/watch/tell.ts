import { badgeOf } from '../risk/badge-of.ts';
import { confirmShown } from '../risk/confirm-shown.ts';
import { verdictAt } from '../risk/outlook-at.ts';
import type { Risk } from '../risk/risk.ts';
import { notificationId, type ToldEntry } from '../risk/told.ts';
import { isWatched } from './decide-all.ts';
import { hasSchema } from './documents/has-schema.ts';
import { loadState, saveState } from './documents/keep.ts';
import type { State } from './documents/state.ts';
import type { Alarms, Clock, Lock, Notifier, Store, Toolbar, Wording } from './ports.ts';

/** What the interpreter of effects works with. */
export interface Tellers {
  readonly clock: Clock;
  readonly store: Store;
  readonly lock: Lock;
  readonly alarms: Alarms;
  readonly notifier: Notifier;
  readonly toolbar: Toolbar;
  readonly wording: Wording;
}

function show(risk: Risk, state: State, { notifier, wording, clock }: Tellers): Promise<boolean> {
  const of = state.accounts.accounts[risk.org];
  const payer = of?.outlook?.verdict.payer ?? 'user';
  return notifier.show(wording.notice(risk, payer, clock.now(), of?.account ?? null));
}

/**
 * A raised risk has the id of its milder self, which may be on display: that is taken off first, and it is written down
 * that it is. Only then does "on display" mean that the graver one was shown.
 */
async function hideMilder({ told }: State, { notifier, lock, store, clock }: Tellers): Promise<void> {
  const raised = told.outbox.map(notificationId).filter((id) => told.entries[id]?.raised === true);
  if (raised.length === 0) return;
  for (const id of raised) await notifier.hide(id);
  await lock.hold(async () => {
    const now = clock.now();
    const current = await loadState(store, now, hasSchema);
    const entries = Object.entries(current.told.entries).map(([id, entry]): [string, ToldEntry] => {
      return [id, raised.includes(id) ? { severity: entry.severity, at: entry.at } : entry];
    });
    await saveState(
      store,
      { ...current, told: { ...current.told, entries: Object.fromEntries(entries) } },
      now,
      hasSchema,
    );
  });
}

/**
 * Shows what waits in the outbox. The outbox was written before: a worker that dies between showing and confirming finds
 * the notice on display at its next start, and does not show it again.
 */
async function emptyOutbox(tellers: Tellers): Promise<void> {
  // Read anew: what waited when the state was settled may have been shown by the telling before this one.
  const state = await loadState(tellers.store, tellers.clock.now(), hasSchema);
  const { outbox } = state.told;
  if (outbox.length === 0) return;
  await hideMilder(state, tellers);
  const shown = new Set(await tellers.notifier.shown());
  const confirmed: string[] = [];
  let heard = true;
  for (const risk of outbox) {
    const id = notificationId(risk);
    if (!shown.has(id)) heard = (await show(risk, state, tellers)) && heard;
    confirmed.push(id);
  }
  await tellers.lock.hold(async () => {
    const current = await loadState(tellers.store, tellers.clock.now(), hasSchema);
    const told = { ...current.told, ...confirmShown(current.told, confirmed) };
    const next = { ...current, told, watch: { ...current.watch, heard } };
    await saveState(tellers.store, next, tellers.clock.now(), hasSchema);
  });
}

async function paint(state: State, tellers: Tellers): Promise<void> {
  const at = { now: tellers.clock.now(), sight: state.watch.sight };
  const watched = Object.values(state.accounts.accounts).filter(({ account }) => isWatched(state, account.org));
  const judged = watched.flatMap(({ account, outlook }) =>
    outlook === null ? [] : [{ org: account.org, account, verdict: verdictAt(outlook, at) }],
  );
  const { badge, org } = badgeOf(judged, state.accounts.active, state.settings.badge);
  const chosen = judged.find((entry) => entry.org === org) ?? null;
  await tellers.toolbar.paint(tellers.wording.badge(badge, chosen?.verdict ?? null, chosen?.account ?? null, at));
}

/** Performs what the state asks for: the next wake-up call, the notices that wait, the badge. Safe to repeat. */
export async function tell(state: State, tellers: Tellers): Promise<void> {
  if (state.watch.nextWakeAt !== null) await tellers.alarms.wakeAt(state.watch.nextWakeAt);
  await paint(state, tellers);
  await emptyOutbox(tellers);
}
