import type * as z from 'zod/mini';
import type { Store } from '../ports.ts';
import { accountsSchema, settingsSchema, toldSchema, watchSchema } from './schemas.ts';
import { FIRST_STATE, type State } from './state.ts';
import type { Repair } from './types.ts';

type DocumentName = keyof State;

const NAMES: readonly DocumentName[] = ['accounts', 'told', 'settings', 'watch'];

const SCHEMAS: Readonly<Record<DocumentName, z.ZodMiniType>> = {
  accounts: accountsSchema,
  told: toldSchema,
  settings: settingsSchema,
  watch: watchSchema,
};

/** How long the popup speaks of a repair. */
const REPAIR_SAID = 24 * 60 * 60_000;

/** Each document is written twice, in one write: where the first cannot be read, the copy is the last good state. */
export function copyOf(name: string): string {
  return `${name}.copy`;
}

/** The keys under which the state is stored. */
export const STATE_KEYS: readonly string[] = NAMES.flatMap((name) => [name, copyOf(name)]);

type Found = { readonly document: unknown; readonly outcome: Repair['outcome'] | 'sound' | 'new' };

function find(name: DocumentName, stored: Readonly<Record<string, unknown>>): Found {
  const [first, copy] = [stored[name], stored[copyOf(name)]];
  if (first === undefined && copy === undefined) return { document: FIRST_STATE[name], outcome: 'new' };
  if (SCHEMAS[name].safeParse(first).success) return { document: first, outcome: 'sound' };
  if (SCHEMAS[name].safeParse(copy).success) return { document: copy, outcome: 'last-good' };
  return { document: FIRST_STATE[name], outcome: 'lost' };
}

/**
 * The state out of what is stored. A document that is damaged is replaced by its copy, else by a new one, and
 * `watch.repairs` says so, for a day.
 */
export function stateFrom(stored: Readonly<Record<string, unknown>>, now: number): State {
  const found = NAMES.map((name) => [name, find(name, stored)] as const);
  const state = Object.fromEntries(found.map(([name, { document }]) => [name, document])) as unknown as State;
  const repairs: Repair[] = [];
  for (const [name, { outcome }] of found) {
    if (outcome === 'last-good' || outcome === 'lost') repairs.push({ document: name, outcome, at: now });
  }
  const earlier = state.watch.repairs.filter(({ at }) => now - at < REPAIR_SAID);
  if (repairs.length === 0 && earlier.length === state.watch.repairs.length) return state;
  return { ...state, watch: { ...state.watch, repairs: [...repairs, ...earlier] } };
}

export async function loadState(store: Store, now: number): Promise<State> {
  return stateFrom(await store.read(STATE_KEYS), now);
}

/** Writes every document and its copy in one write. */
export async function saveState(store: Store, state: State): Promise<void> {
  const documents = NAMES.flatMap((name) => [
    [name, state[name]],
    [copyOf(name), state[name]],
  ]);
  await store.write(Object.fromEntries(documents));
}
