import { hasSchema } from '../documents/has-schema.ts';
import { loadState } from '../documents/keep.ts';
import { type Contents, wholeHistory } from './contents.ts';
import type { ImportPreview, Refusal } from './import-reply.ts';
import { settingsChange } from './lowered.ts';
import { recordOf, undoable } from './note.ts';
import { readContents } from './read-contents.ts';
import { type ImportFile, readImport } from './read-import.ts';
import { contentsOf, type ReplacePorts, readNote, replaceAll, writeNote } from './replace.ts';
import { takenBack, takenFrom } from './taken.ts';

/** What the user can do with everything that is stored. */
export interface Backup {
  /** What a file would bring, or why it is refused. Changes nothing. */
  previewImport(value: unknown): Promise<ImportPreview | Refusal>;
  /** Puts a file in the place of everything; null = done. What was before can be brought back for a day. */
  importFile(value: unknown): Promise<Refusal | null>;
  /** Brings back what was before the last import; false where that is gone. */
  undoImport(): Promise<boolean>;
  /** Makes everything as it was on the first day. False where the browser's database refused: the history may be left. */
  deleteAll(): Promise<boolean>;
}

/** `alone` runs a piece of work under the lock, with no pass under way, and judges and tells the new state after it. */
export function backup(ports: ReplacePorts, alone: <T>(work: () => Promise<T>) => Promise<T>): Backup {
  const { clock, store, history, vault } = ports;
  const current = () => loadState(store, clock.now(), hasSchema);

  async function importContents(file: ImportFile): Promise<Refusal | null> {
    const [now, state] = [clock.now(), await current()];
    const next = takenFrom(file, state, now);
    const checked = readContents(next.documents, next.history);
    if ('why' in checked) return checked;
    const before: Contents = { documents: state, history: await wholeHistory(history) };
    const [kept, taken] = [recordOf.before(now), recordOf.after(now)];
    const note = await readNote(store);
    const earlier = undoable(note, now);
    // A worker that is killed before the replacement begins leaves records behind that nobody needs.
    await writeNote(store, { ...note, untidy: true });
    // What the note speaks of now stays until the note speaks of something else.
    await vault.put({ [kept]: before, [taken]: next });
    try {
      await replaceAll({ by: taken, keptAt: now }, ports);
    } catch (error) {
      // The browser refused halfway, for want of space perhaps: what was before goes back to its place.
      await replaceAll({ by: kept, keptAt: earlier }, ports);
      throw error;
    }
    return null;
  }

  async function undo(): Promise<boolean> {
    const keptAt = undoable(await readNote(store), clock.now());
    const kept = keptAt === null ? null : await contentsOf(recordOf.before(keptAt), vault);
    if (keptAt === null || kept === null) return false;
    const by = recordOf.after(keptAt);
    await vault.put({ [by]: takenBack(kept, await current(), keptAt) });
    await replaceAll({ by, keptAt: null }, ports);
    return true;
  }

  return {
    async previewImport(value) {
      const file = readImport(value, clock.now());
      return 'why' in file ? file : previewOf(file, (await current()).settings);
    },
    async importFile(value) {
      const file = readImport(value, clock.now());
      return 'why' in file ? file : alone(() => importContents(file));
    },
    undoImport: () => alone(undo),
    deleteAll: () => alone(() => replaceAll({ by: null, keptAt: null }, ports)),
  };
}

function previewOf(
  { documents, history, exportedAt }: ImportFile,
  now: Contents['documents']['settings'],
): ImportPreview {
  const shelves = Object.values(history);
  const { lowers, others } = settingsChange(now, documents.settings);
  return {
    exportedAt,
    organizations: Object.keys(documents.accounts.accounts).length,
    readings: shelves.reduce((sum, { samples }) => sum + samples.length, 0),
    entries: shelves.reduce((sum, { entries }) => sum + entries.length, 0),
    lowers,
    otherSettings: others,
  };
}
