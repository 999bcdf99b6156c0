import { migrated } from './migrate.ts';
import { unsealed } from './seal.ts';
import { FIRST_STATE, type State } from './state.ts';
import type { Repair } from './types.ts';

export type DocumentName = keyof State;

export const DOCUMENT_NAMES: readonly DocumentName[] = ['accounts', 'told', 'settings', 'credits', 'watch'];

/** Is this a document of ours, of the present version? */
export type Check = (name: DocumentName, document: unknown) => boolean;

/** How long the popup speaks of a repair. */
const REPAIR_SAID = 24 * 60 * 60_000;

/** Each document is written twice, in one write: where the first cannot be read, the copy is the last good state. */
export function copyOf(name: string): string {
  return `${name}.copy`;
}

/** The keys under which the state is stored. */
export const STATE_KEYS: readonly string[] = DOCUMENT_NAMES.flatMap((name) => [name, copyOf(name)]);

type Found = { readonly document: unknown; readonly outcome: Repair['outcome'] | 'sound' | 'new' };

function find(name: DocumentName, stored: Readonly<Record<string, unknown>>, check: Check): Found {
  const [first, copy] = [stored[name], stored[copyOf(name)]];
  if (first === undefined && copy === undefined) return { document: FIRST_STATE[name], outcome: 'new' };
  const sound = (raw: unknown): boolean => raw !== undefined && check(name, raw);
  const document = migrated(name, unsealed(first));
  if (sound(document)) return { document, outcome: 'sound' };
  const lastGood = migrated(name, unsealed(copy));
  if (sound(lastGood)) return { document: lastGood, outcome: 'last-good' };
  return { document: FIRST_STATE[name], outcome: 'lost' };
}

/**
 * The state out of what is stored. A document that is damaged is replaced by its copy, else by a new one, and
 * `watch.repairs` says so, for a day.
 */
export function stateFrom(stored: Readonly<Record<string, unknown>>, now: number, check: Check): State {
  const found = DOCUMENT_NAMES.map((name) => [name, find(name, stored, check)] as const);
  const state = Object.fromEntries(found.map(([name, { document }]) => [name, document])) as unknown as State;
  const repairs: Repair[] = [];
  for (const [name, { outcome }] of found) {
    if (outcome === 'last-good' || outcome === 'lost') repairs.push({ document: name, outcome, at: now });
  }
  const earlier = state.watch.repairs.filter(({ at }) => now - at < REPAIR_SAID);
  if (repairs.length === 0 && earlier.length === state.watch.repairs.length) return state;
  // With the accounts everything that was read is gone, and all of it is due again, also what is read once a day.
  const isLost = repairs.some(({ document, outcome }) => document === 'accounts' && outcome === 'lost');
  const done = isLost ? {} : state.watch.done;
  return { ...state, watch: { ...state.watch, done, repairs: [...repairs, ...earlier] } };
}
