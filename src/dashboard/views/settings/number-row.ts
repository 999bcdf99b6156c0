import type { Settings } from '../../../risk/settings.ts';
import type { Range } from '../../../risk/settings-bounds.ts';
import type { Speech } from '../../../words/speech.ts';
import { readWhole } from './input/read-whole.ts';
import type { Field, Row, Typed } from './row.ts';

interface NumberOf {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly value: number | null;
  readonly range: Range;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly placeholder?: string;
}

/** A field for a whole number. */
export function wholeField(of: Omit<NumberOf, 'id' | 'name' | 'hint'>, label: string | null = null): Field {
  return {
    label,
    type: 'number',
    value: of.value === null ? '' : `${of.value}`,
    placeholder: of.placeholder ?? '',
    before: of.before ?? null,
    after: of.after ?? null,
    range: { ...of.range, step: 1 },
  };
}

/** What has to be typed there instead. */
export function wholeError({ min, max }: Range, { t, format }: Speech, at = 0): Typed {
  return { ok: false, error: t('set_error_whole', [format.count(min), format.count(max)]), at };
}

/** A setting that is a whole number. */
export function numberRow(of: NumberOf, change: (value: number) => Partial<Settings>, speech: Speech): Row {
  const read = ([text = '']: readonly string[]): Typed => {
    const value = readWhole(text, of.range) ?? undefined;
    return value === undefined ? wholeError(of.range, speech) : { ok: true, change: () => change(value) };
  };
  return rowOf(of, read);
}

/** The same where nothing typed has a meaning of its own. */
export function optionalRow(of: NumberOf, change: (value: number | null) => Partial<Settings>, speech: Speech): Row {
  const { min, max } = of.range;
  const read = ([text = '']: readonly string[]): Typed => {
    const value = readWhole(text, of.range);
    if (value !== undefined) return { ok: true, change: () => change(value) };
    const range = [speech.format.count(min), speech.format.count(max)];
    return { ok: false, error: speech.t('set_error_whole_or_empty', range), at: 0 };
  };
  return rowOf(of, read);
}

function rowOf(of: NumberOf, read: (texts: readonly string[]) => Typed): Row {
  const { id, name, hint } = of;
  return { id, name, hint, more: null, control: { kind: 'fields', fields: [wholeField(of)], gate: null, read } };
}
