import type { Store } from '../ports.ts';
import { type Check, copyOf, DOCUMENT_NAMES, STATE_KEYS, stateFrom } from './read-state.ts';
import { sealed } from './seal.ts';
import type { State } from './state.ts';

/** Repairs that are remembered at most. */
const MOST_SAID = 20;

/** What a store holds after the state was written: every document, sealed, and its copy. */
export function storedForm(state: State): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    DOCUMENT_NAMES.flatMap((name) => {
      const document = sealed(state[name]);
      return [
        [name, document],
        [copyOf(name), document],
      ];
    }),
  );
}

export async function loadState(store: Store, now: number, check: Check): Promise<State> {
  return stateFrom(await store.read(STATE_KEYS), now, check);
}

/**
 * Writes everything in one write, `beside` too: what follows from the state and need not be mended. A document that would not pass its own check is not written: the one before it stays,
 * and that is said as any other repair is.
 */
export async function saveState(
  store: Store,
  state: State,
  now: number,
  check: Check,
  beside: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const unsound = DOCUMENT_NAMES.filter((name) => !check(name, state[name]));
  if (unsound.length === 0) return store.write({ ...storedForm(state), ...beside });
  const repairs = unsound.map((document) => ({ document, outcome: 'last-good', at: now }) as const);
  const said: State = {
    ...state,
    watch: { ...state.watch, repairs: [...repairs, ...state.watch.repairs].slice(0, MOST_SAID) },
  };
  const refused = new Set(unsound.flatMap((name) => [name, copyOf(name)]));
  const entries = Object.entries(storedForm(said)).filter(([key]) => !refused.has(key));
  await store.write(Object.fromEntries(entries));
}
