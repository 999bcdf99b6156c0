import type { Settings } from '../../../risk/settings.ts';

/** What a control asks for, worked out from the settings as they are when it is sent. `resume` also reads at once. */
export type Change = ((settings: Settings) => Partial<Settings>) | 'resume';

/** What was typed: a change, or a sentence that says what may be typed at the field `at`. */
export type Typed =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly error: string; readonly at: number };

export interface Field {
  /** Null: the row's own name. */
  readonly label: string | null;
  /** `decimal`: read here, as no browser takes both the comma and the point in a number field. */
  readonly type: 'number' | 'decimal' | 'text' | 'time';
  readonly value: string;
  readonly placeholder: string;
  /** What stands before and after it: a currency's symbol, a unit. */
  readonly before: string | null;
  readonly after: string | null;
  readonly range: { readonly min: number; readonly max: number; readonly step: number } | null;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export type Control =
  | { readonly kind: 'switch'; readonly on: boolean; readonly set: (on: boolean) => Change }
  | {
      readonly kind: 'choice';
      readonly value: string;
      readonly options: readonly Option[];
      readonly set: (value: string) => Change;
    }
  | {
      readonly kind: 'checks';
      readonly options: readonly (Option & { readonly on: boolean })[];
      readonly set: (value: string, on: boolean) => Change;
    }
  | {
      readonly kind: 'fields';
      readonly fields: readonly Field[];
      /** With a switch the fields count only while it is on. */
      readonly gate: { readonly on: boolean; readonly off: Change } | null;
      readonly read: (texts: readonly string[]) => Typed;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly { readonly label: string; readonly change: Change }[] }
  | { readonly kind: 'text'; readonly text: string };

/** One setting, in words, with what changes it. */
export interface Row {
  /** Names the row among all rows. */
  readonly id: string;
  readonly name: string;
  readonly hint: string | null;
  /** What unfolds below it. */
  readonly more: { readonly label: string; readonly sentences: readonly string[] } | null;
  readonly control: Control;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  /** Something that the user has to know before anything of it is changed. */
  readonly notice: string | null;
  /** Many rows are folded under this sentence. */
  readonly folded: string | null;
  readonly rows: readonly Row[];
}
