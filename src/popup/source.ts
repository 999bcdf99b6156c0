import type { AccountsDocument, SettingsDocument, WatchDocument } from '../watch/documents/types.ts';
import type { Message, Reply } from '../watch/protocol.ts';
import type { Translate } from '../words/translate.ts';

/** The stored documents as they are; null where there is none, or none that could be read. */
export interface Snapshot {
  readonly accounts: AccountsDocument | null;
  readonly watch: WatchDocument | null;
  readonly settings: SettingsDocument | null;
}

/** All that the popup knows of the world. It reads and asks; it writes nothing itself. */
export interface PopupSource {
  read(): Promise<Snapshot>;
  /** Calls back whenever a stored document changed; answers with the way to stop. */
  onChange(callback: () => void): () => void;
  send(message: Message): Promise<Reply>;
  readonly translate: Translate;
  /** BCP 47, for amounts and times. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Epoch ms. */
  now(): number;
  /** Opens the provider's usage page in a tab; signed out, that is the way to sign in. */
  openUsagePage(): void;
  /** Asks the user for access to the provider's site. Must be called straight from a click. */
  requestAccess(): Promise<boolean>;
  hasAccess(): Promise<boolean>;
}
