import type { Store } from '../ports.ts';
import { type Check, copyOf, DOCUMENT_NAMES, STATE_KEYS, stateFrom } from './read-state.ts';
import { sealed } from './seal.ts';
import type { State } from './state.ts';

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

/** Writes everything in one write. */
export async function saveState(store: Store, state: State): Promise<void> {
  await store.write(storedForm(state));
}
