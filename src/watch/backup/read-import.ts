import type { Contents } from './contents.ts';
import { FILE_VERSION, FORMAT } from './export-file.ts';
import type { Refusal } from './import-reply.ts';
import { isFields, readContents } from './read-contents.ts';

/** Two clocks differ by a little. */
const NOISE = 5 * 60_000;

export interface ImportFile extends Contents {
  readonly exportedAt: number;
}

/** What a file holds, or why it is refused. `value` is whatever JSON somebody chose. Never throws. */
export function readImport(value: unknown, now: number): ImportFile | Refusal {
  if (!isFields(value) || value.format !== FORMAT) return { why: 'foreign', part: null };
  const { version, exportedAt } = value;
  if (typeof version === 'number' && version > FILE_VERSION) return { why: 'newer', part: null };
  const isTime = typeof exportedAt === 'number' && Number.isFinite(exportedAt) && exportedAt >= 0;
  if (version !== FILE_VERSION || !isTime) return { why: 'damaged', part: null };
  // Readings of such a file would look younger than they are, and old facts would count as fresh.
  if (exportedAt > now + NOISE) return { why: 'ahead', part: null };
  const contents = readContents(value.documents, value.history);
  return 'why' in contents ? contents : { ...contents, exportedAt };
}
