import type { Change, Row } from './row.ts';

/** A setting that is on or off. */
export function switchRow(
  { id, name, hint = null, on }: { id: string; name: string; hint?: string | null; on: boolean },
  set: (on: boolean) => Change,
): Row {
  return { id, name, hint, more: null, control: { kind: 'switch', on, set } };
}
