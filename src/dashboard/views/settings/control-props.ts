import type { Change, Control } from './row.ts';

/** What every control is given. */
export interface ControlProps {
  /** The id of the control that the row's label names. */
  readonly id: string;
  /** Ids of the sentences that go with it. */
  readonly describedBy: string | undefined;
  readonly save: (change: Change) => void;
}

export type ControlOf<K extends Control['kind']> = Extract<Control, { kind: K }>;
