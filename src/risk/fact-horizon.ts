import type { FactName } from '../account/account.ts';
import { horizonOf, type Settings } from './settings.ts';

const HOUR = 3_600_000;

/** Read hourly, and slow to change: half an hour without them is no blindness, three hours are. */
const SLOW: ReadonlySet<FactName> = new Set<FactName>(['organization', 'plan', 'offer', 'subscription', 'card']);

/** Read daily. */
const SLOWEST: ReadonlySet<FactName> = new Set<FactName>(['bundles']);

/** How old a fact may be before it counts as unknown, in ms: three times as long as until it is usually read again. */
export function factHorizon(name: FactName, settings: Settings): number {
  const usual = horizonOf(settings);
  if (SLOWEST.has(name)) return Math.max(usual, 72 * HOUR);
  return SLOW.has(name) ? Math.max(usual, 3 * HOUR) : usual;
}
