import type { Control } from '../../account/account.ts';

/** How a face turns controls off: which one it asks about now, and what to do with the answer. */
export interface Turning {
  readonly asks: Control | null;
  /** Opens the question about a control in place; null closes it. */
  readonly ask: (control: Control | null) => void;
  /** The user has confirmed: turn it off. */
  readonly pull: (control: Control) => void;
}
