import type { Message, Reply } from '../watch/protocol.ts';
import type { Translate } from '../words/translate.ts';

/** What every face knows of the world. A face reads and asks; it writes nothing itself. */
export interface FaceSource {
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
  /** Opens the dashboard, at one of its views. */
  openDashboard(view?: string): void;
  /** Asks the user for access to the provider's site. Must be called straight from a click. */
  requestAccess(): Promise<boolean>;
  hasAccess(): Promise<boolean>;
}
