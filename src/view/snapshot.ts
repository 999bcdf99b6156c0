import type { AccountsDocument, SettingsDocument, ToldDocument, WatchDocument } from '../watch/documents/types.ts';
import type { WeekDocument } from '../watch/week/week.ts';

/** The stored documents as they are; null where there is none, or none that could be read. */
export interface Snapshot {
  readonly accounts: AccountsDocument | null;
  readonly watch: WatchDocument | null;
  readonly settings: SettingsDocument | null;
  /** What was put off. */
  readonly told?: ToldDocument | null;
  /** How the balances went; the dashboard has the history itself. */
  readonly week?: WeekDocument | null;
}
