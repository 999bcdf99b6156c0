import type { AccountsDocument, SettingsDocument, WatchDocument } from '../watch/documents/types.ts';

/** The stored documents as they are; null where there is none, or none that could be read. */
export interface Snapshot {
  readonly accounts: AccountsDocument | null;
  readonly watch: WatchDocument | null;
  readonly settings: SettingsDocument | null;
}
