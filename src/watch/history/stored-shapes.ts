import * as z from 'zod/mini';
import type { LedgerEntry } from '../../account/event.ts';
import type { Sample } from '../../account/sample.ts';
import { ledgerEntry, sample } from '../documents/ledger-schema.ts';
import { time } from '../documents/schema-parts.ts';
import { NOTHING_THINNED, type Progress } from './progress.ts';

const progress: z.ZodMiniType<Progress> = z.strictObject({
  marks: z.array(time).check(z.length(NOTHING_THINNED.marks.length)),
  summedTo: time,
});

function readable<T>(shape: z.ZodMiniType<T>, rows: readonly unknown[]): readonly T[] {
  return rows.flatMap((row) => {
    const parsed = shape.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The rows that are samples; a row that cannot be read is left out. */
export function storedSamples(rows: readonly unknown[]): readonly Sample[] {
  return readable(sample, rows);
}

/** The rows that are entries of this organization's ledger; a row that cannot be read is left out. */
export function storedEntries(org: string, rows: readonly unknown[]): readonly LedgerEntry[] {
  return readable(ledgerEntry, rows).filter((each) => each.org === org);
}

/** How far the history was thinned. Where that cannot be read, all of it is gone through again, which changes nothing. */
export function storedProgress(row: unknown): Progress {
  return readable(progress, [row])[0] ?? NOTHING_THINNED;
}
