import { LONGEST_FILE } from '../../../watch/backup/export-file.ts';
import type { Refusal } from '../../../watch/backup/import-reply.ts';

/** The part of a `File` that is needed. `size` in bytes. */
export interface ChosenFile {
  readonly size: number;
  text(): Promise<string>;
}

/** The JSON in a file that the user chose, or why it is refused; a larger one is not even read. */
export async function valueIn(file: ChosenFile): Promise<{ readonly value: unknown } | Refusal> {
  if (file.size > LONGEST_FILE) return { why: 'too-large', part: null };
  try {
    return { value: JSON.parse(await file.text()) as unknown };
  } catch {
    return { why: 'not-json', part: null };
  }
}
