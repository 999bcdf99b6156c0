import type { View } from '../view/view.ts';
import type { State } from '../watch/documents/state.ts';
import type { StoredAccount } from '../watch/documents/types.ts';
import type { Message } from '../watch/protocol.ts';
import type { Speech } from '../words/speech.ts';
import type { DashboardSource } from './source.ts';

/** What every view of the dashboard is given. */
export interface ViewProps {
  /** Everything that is stored, as of the last change. */
  readonly state: State;
  /** The same in words: what the popup shows, too. */
  readonly view: View;
  /** May the provider's site be read? Null = the browser has not answered yet. */
  readonly access: boolean | null;
  /** The organization on show; null = nothing was read yet. */
  readonly chosen: StoredAccount | null;
  /** Epoch ms; moves twice a minute. */
  readonly now: number;
  readonly speech: Speech;
  readonly source: DashboardSource;
  /** Asks the worker; that it did not take it is said beside the view. */
  readonly tell: (message: Message) => void;
}
