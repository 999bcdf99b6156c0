import type { Sample } from '../account/sample.ts';
import { forecastOf } from '../risk/forecast/forecast-of.ts';
import type { State } from './documents/state.ts';
import type { StoredAccount } from './documents/types.ts';

/** The state with a forecast for each of the organizations that were looked at. `past`: their readings in the history. */
export function foresee(
  state: State,
  orgs: readonly string[],
  past: Readonly<Record<string, readonly Sample[]>>,
  now: number,
): State {
  const accounts: Record<string, StoredAccount> = { ...state.accounts.accounts };
  for (const org of orgs) {
    const stored = accounts[org];
    if (stored === undefined) continue;
    const samples = [...(past[org] ?? []), ...stored.unsaved.samples];
    accounts[org] = { ...stored, forecast: forecastOf(samples, stored.account, state.settings, now) };
  }
  return { ...state, accounts: { ...state.accounts, accounts } };
}
