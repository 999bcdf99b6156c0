import type { Sample } from '../../account/sample.ts';
import { usableSamples } from '../../risk/forecast/usable-samples.ts';
import type { State } from '../documents/state.ts';
import type { OrgWeek, WeekDocument } from './week.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** Of each such stretch the last reading is kept: 84 to a week. */
const STRETCH = 2 * HOUR;

/** The last seven days of every organization. `past`: their readings in the history; `now` in epoch ms. Pure. */
export function weekOf(
  state: Pick<State, 'accounts'>,
  past: Readonly<Record<string, readonly Sample[]>>,
  now: number,
): WeekDocument {
  const orgs = Object.entries(state.accounts.accounts).flatMap(([org, { unsaved }]): [string, OrgWeek][] => {
    const week = balancesOf(usableSamples([...(past[org] ?? []), ...unsaved.samples], now), now);
    return week === null ? [] : [[org, week]];
  });
  return { version: 1, orgs: Object.fromEntries(orgs) };
}

/** Null where no balance was read. What was in another currency than the newest one is left out. */
function balancesOf(samples: readonly Sample[], now: number): OrgWeek | null {
  const read = samples.flatMap(({ at, balance }) => (balance === null || at <= now - WEEK ? [] : [{ at, balance }]));
  const newest = read.at(-1)?.balance;
  if (newest === undefined) return null;
  const { exponent, currency } = newest;
  const own = read.filter(({ balance }) => balance.currency === currency && balance.exponent === exponent);
  const points = own
    .filter(({ at }, index) => stretchOf(at, now) !== stretchOf(own[index + 1]?.at ?? Number.NaN, now))
    .map(({ at, balance }): [number, number] => [at, balance.minor]);
  return { exponent, currency, points };
}

/** Counted back from now, so that a week is never more stretches than it has. */
function stretchOf(at: number, now: number): number {
  return Math.floor(Math.max(0, now - at) / STRETCH);
}
