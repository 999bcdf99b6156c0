import type { About } from '../../../platform/about.ts';
import type { Contents } from '../../../watch/backup/contents.ts';
import type { ImportPreview, Refusal } from '../../../watch/backup/import-reply.ts';

/** What came of an import, or of the question what it would bring; `failed`: nobody answered, or the browser refused. */
export type ImportAnswer =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'done' | 'failed' };

/** What the dashboard can ask of extension and browser beside what they watch. */
export interface Upkeep {
  about(): About;
  /** Null where the browser cannot be asked. */
  noticesAllowed(): Promise<boolean | null>;
  onToolbar(): Promise<boolean | null>;
  /** Shows a notice; false = refused, null = nobody answered. */
  testNotice(title: string, body: string): Promise<boolean | null>;
  /** The history of every organization, whole. */
  history(): Promise<Contents['history']>;
  /** All that the browser keeps for us, in bytes; null = it does not say. */
  size(): Promise<number | null>;
  /** When the state was kept that an undo brings back (epoch ms); null = there is none. */
  keptAt(): Promise<number | null>;
  importFile(value: unknown, sure: boolean): Promise<ImportAnswer>;
  undoImport(): Promise<boolean>;
  deleteAll(): Promise<'done' | 'partly' | 'failed'>;
}
