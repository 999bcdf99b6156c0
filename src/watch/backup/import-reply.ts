import type { BrakeRule, GuardKind } from '../../risk/settings.ts';
import type { DocumentName } from '../documents/read-state.ts';

/** Why a file is refused. `ahead`: it was written later than now, so one of the clocks is wrong. */
export const REFUSALS = ['not-json', 'foreign', 'newer', 'ahead', 'damaged', 'too-large'] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** The piece of a file that cannot be read. */
export type FilePart = DocumentName | 'history';

export interface Refusal {
  readonly why: RefusalReason;
  /** Which part is damaged or newer; null = the file as a whole. */
  readonly part: FilePart | null;
}

/** Something in a file that protects less than what is set now, or acts by itself. */
export type Lowering =
  | { readonly kind: 'guard-off'; readonly guard: GuardKind }
  | { readonly kind: 'brake-off' | 'brake-on'; readonly rule: BrakeRule }
  /** So many kinds of warning more are not told. */
  | { readonly kind: 'silenced'; readonly count: number }
  | { readonly kind: 'quiet-hours' | 'dangers-wait' | 'line-off' | 'panel-off' };

/** What a file would bring. */
export interface ImportPreview {
  /** Epoch ms. */
  readonly exportedAt: number;
  readonly organizations: number;
  readonly readings: number;
  readonly entries: number;
  readonly lowers: readonly Lowering[];
  /** So many settings besides would change. */
  readonly otherSettings: number;
}
