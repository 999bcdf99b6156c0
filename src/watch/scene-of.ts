import { quietUntil } from '../risk/quiet-hours.ts';
import type { Scene } from '../risk/scene.ts';
import type { State } from './documents/state.ts';
import type { LocalTime } from './ports.ts';

/** What a rule may look at besides the facts of one organization. */
export function sceneOf(state: State, org: string, now: number, { minuteOfDay }: LocalTime): Scene {
  const stored = state.accounts.accounts[org];
  return {
    now,
    sight: state.watch.sight,
    forecast: stored?.forecast ?? null,
    events: stored?.events ?? [],
    credits: state.credits.credits,
    heard: state.watch.heard,
    today: now - minuteOfDay(now) * 60_000 - (now % 60_000),
    pulls: state.watch.pulls.filter((pull) => pull.org === org),
    quietUntil: quietUntil(state.settings.quietHours, now, minuteOfDay),
  };
}
