import { briefOf } from '../brief/brief-of.ts';
import { storedForm } from '../documents/keep.ts';
import { FIRST_STATE } from '../documents/state.ts';
import type { History } from '../history/history.ts';
import type { Clock, Notifier, RequestJudge, Store, Wording } from '../ports.ts';
import { WEEK_KEY } from '../week/week-from.ts';
import { weekOf } from '../week/week-of.ts';
import type { Contents } from './contents.ts';
import { NOTE_KEY, type Note, noteFrom, type Replacing, recordOf, undoable } from './note.ts';
import { readContents } from './read-contents.ts';
import type { Vault } from './vault.ts';

/** What it takes to replace everything. */
export interface ReplacePorts {
  readonly clock: Clock;
  readonly store: Store;
  readonly history: History;
  readonly vault: Vault;
  readonly notifier: Notifier;
  readonly wording: Wording;
  readonly requests: RequestJudge;
}

const NEW_INSTALLATION: Contents = { documents: FIRST_STATE, history: {} };

export async function readNote(store: Store): Promise<Note> {
  return noteFrom((await store.read([NOTE_KEY]))[NOTE_KEY]);
}

export async function writeNote(store: Store, note: Note): Promise<void> {
  await store.write({ [NOTE_KEY]: note });
}

/**
 * Puts something in the place of everything. The note is the point from which on it is done, whatever happens: a worker that
 * is killed finds it at its next start and goes on. Everything up to the last write can be done twice; that write takes the
 * note back together with the old documents. Rejects where the browser refuses to store: then the note stays. False: not all
 * of what was before could be deleted.
 */
export async function replaceAll(replacing: Replacing, ports: ReplacePorts): Promise<boolean> {
  const note = await readNote(ports.store);
  await writeNote(ports.store, { ...note, replacing });
  const outcome = await carryOut(replacing, ports);
  if (outcome === 'lost') throw new Error('What was to be put in the place of everything is gone');
  return outcome === 'done';
}

type Outcome = 'done' | 'partly' | 'lost';

async function carryOut(replacing: Replacing, ports: ReplacePorts): Promise<Outcome> {
  const { store, history, vault } = ports;
  const contents = replacing.by === null ? NEW_INSTALLATION : await contentsOf(replacing.by, vault);
  if (contents === null) {
    // Nothing to put in its place: better what there is than nothing.
    await writeNote(store, { version: 1, replacing: null, keptAt: null, untidy: true });
    return 'lost';
  }
  const isEmpty = replacing.by === null ? await forget(ports) : await history.clear().then(() => true);
  for (const [org, shelf] of Object.entries(contents.history)) await history.add({ org, ...shelf });
  await writeState(contents, replacing.keptAt, ports);
  // Should it fail, the note still says that there is something to tidy.
  await tidy(ports).catch(() => undefined);
  return isEmpty ? 'done' : 'partly';
}

/** Deletes for good, and takes off what is on display. False where the database refuses: the documents go nevertheless. */
async function forget({ history, vault, notifier }: ReplacePorts): Promise<boolean> {
  const ends = await Promise.allSettled([history.clear(), vault.keep([])]);
  for (const id of await notifier.shown()) await notifier.hide(id);
  return ends.every(({ status }) => status === 'fulfilled');
}

/** The documents, what follows from them, and the end of the replacement, in one write. */
async function writeState({ documents, history }: Contents, keptAt: number | null, ports: ReplacePorts): Promise<void> {
  const now = ports.clock.now();
  const samples = Object.fromEntries(Object.entries(history).map(([org, shelf]) => [org, shelf.samples]));
  await ports.store.write({
    ...storedForm(documents),
    brief: briefOf(documents, ports.wording, ports.requests, now),
    [WEEK_KEY]: weekOf(documents, samples, now),
    [NOTE_KEY]: { version: 1, replacing: null, keptAt, untidy: true } satisfies Note,
  });
}

/** A record of the vault; null where there is none that can be read. */
export async function contentsOf(name: string, vault: Vault): Promise<Contents | null> {
  const stored = (await vault.get(name)) as Partial<Contents> | undefined;
  if (stored === undefined) return null;
  const contents = readContents(stored.documents, stored.history);
  return 'why' in contents ? null : contents;
}

/** Empties the vault of all but what can still be undone. */
async function tidy({ store, vault, clock }: ReplacePorts): Promise<void> {
  const note = await readNote(store);
  const keptAt = undoable(note, clock.now());
  await vault.keep(keptAt === null ? [] : [recordOf.before(keptAt)]);
  await writeNote(store, { ...note, keptAt, untidy: false });
}

/** At the start of a worker: brings to an end what the one before it began, and forgets what can no longer be undone. */
export async function recover(ports: ReplacePorts): Promise<void> {
  const note = await readNote(ports.store);
  if (note.replacing !== null) {
    await carryOut(note.replacing, ports);
    return;
  }
  const isOver = note.keptAt !== null && undoable(note, ports.clock.now()) === null;
  if (note.untidy || isOver) await tidy(ports);
}
