import type { Sample } from '../account/sample.ts';
import { briefOf } from './brief/brief-of.ts';
import type { State } from './documents/state.ts';
import type { WatchPorts } from './watching.ts';
import { WEEK_KEY } from './week/week-from.ts';
import { weekOf } from './week/week-of.ts';

/**
 * What is written beside the state, in the same write, and follows from it: the page's brief, and after a pass, which has the
 * history at hand (`past`), the week of each balance.
 */
export function besideOf(
  state: State,
  past: Readonly<Record<string, readonly Sample[]>> | undefined,
  { wording, requests }: Pick<WatchPorts, 'wording' | 'requests'>,
  now: number,
): Readonly<Record<string, unknown>> {
  const brief = briefOf(state, wording, requests, now);
  return past === undefined ? { brief } : { brief, [WEEK_KEY]: weekOf(state, past, now) };
}
