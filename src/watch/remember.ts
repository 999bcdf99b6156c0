import type { Sample } from '../account/sample.ts';
import { FORECAST_SPAN } from '../risk/forecast/usable-samples.ts';
import type { State } from './documents/state.ts';
import type { StoredAccount, Unsaved } from './documents/types.ts';
import type { History } from './history/history.ts';
import { jobName } from './jobs.ts';
import { saved } from './note.ts';

const DAY = 86_400_000;

/** What the history gave and took in one pass. `remembers`: false where the browser's database refuses; then nothing was taken. */
export interface Recollection {
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  readonly taken: Readonly<Record<string, Unsaved>>;
  readonly remembers: boolean;
  readonly thinned: boolean;
}

/**
 * Gives the history what was noted since the last pass, and gets the readings that forecasts rest on. Never throws: without
 * a history the watch goes on with what it has noted itself, and says so.
 */
export async function recollect(state: State, history: History, now: number): Promise<Recollection> {
  const accounts = Object.entries(state.accounts.accounts);
  const samples: Record<string, readonly Sample[]> = {};
  const taken: Record<string, Unsaved> = {};
  const last = state.watch.done[jobName.thin];
  const thins = last === undefined || last > now || now - last >= DAY;
  try {
    for (const [org, { unsaved }] of accounts) {
      await history.add({ org, ...unsaved });
      taken[org] = unsaved;
      samples[org] = await history.samples(org, now - FORECAST_SPAN, now);
    }
    if (thins) await history.thin(now);
    return { samples, taken, remembers: true, thinned: thins };
  } catch {
    // Whatever was taken up to here is given again next time: the same twice is there once.
    return { samples, taken: {}, remembers: false, thinned: false };
  }
}

/** The state after the history took what it was given. */
export function withoutTaken(state: State, { taken, remembers, thinned }: Recollection, now: number): State {
  const stored = Object.entries(state.accounts.accounts).map(([org, account]): [string, StoredAccount] => {
    const own = taken[org];
    return [org, own === undefined ? account : { ...account, ...saved(account, own) }];
  });
  const done = thinned ? { ...state.watch.done, [jobName.thin]: now } : state.watch.done;
  return {
    ...state,
    accounts: { ...state.accounts, accounts: Object.fromEntries(stored) },
    watch: { ...state.watch, done, remembers },
  };
}
