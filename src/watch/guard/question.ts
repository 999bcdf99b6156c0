import type { GuardKind } from '../../risk/settings.ts';

export type { GuardKind };

/** One row of the question. `strong` is the amount or the heart of it; `isNow` marks the row of what it costs now. */
export interface GuardTerm {
  readonly label: string;
  readonly strong: string | null;
  readonly text: string;
  readonly isNow: boolean;
}

/** A question to the user, in words: the worker makes it, the content script shows it. */
export interface GuardQuestion {
  readonly kind: GuardKind;
  readonly tone: 'danger' | 'warning';
  /** Amount at stake in the form of the test surface (`1380:2:USD`); null where it is not known. */
  readonly amount: string | null;
  readonly from: string;
  readonly age: string;
  readonly title: string;
  readonly terms: readonly GuardTerm[];
  readonly refuse: string;
  readonly allow: string;
  /** The text of a check box ("Don't ask again until …", "Switch usage credits off again …"); null = none. */
  readonly remember: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
