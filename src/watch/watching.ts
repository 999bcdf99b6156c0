import type { Control } from '../account/account.ts';
import type { HandCredit } from '../account/hand-credit.ts';
import type { Readings } from '../account/observation.ts';
import type { Risk } from '../risk/risk.ts';
import type { Settings } from '../risk/settings.ts';
import type { Backup } from './backup/backup.ts';
import type { Vault } from './backup/vault.ts';
import type { AnchorName } from './documents/types.ts';
import type { GuardAnswer, GuardReply } from './guard/guard.ts';
import type { History } from './history/history.ts';
import type { Access, Brake, CaughtRequest, LocalTime, Notice, Provider, Relays, RequestJudge } from './ports.ts';
import type { HintReason, Reply } from './protocol.ts';
import type { Tellers } from './tell.ts';

/** What the watch works with. */
export interface WatchPorts extends Tellers {
  readonly access: Access;
  readonly localTime: LocalTime;
  readonly provider: Provider;
  readonly relays: Relays;
  readonly history: History;
  readonly vault: Vault;
  readonly brake: Brake;
  readonly requests: RequestJudge;
}

/** The watch: what wakes it, and what it is told. Every method may be called at any time, and again. */
export interface Watch extends Backup {
  /** An alarm, a start of the worker, a start of the browser, access granted or taken away. */
  wake(): Promise<void>;
  refresh(): Promise<Reply>;
  hint(org: string | null, why: HintReason): Promise<void>;
  /** Facts that the page's text claims. */
  pageText(org: string | null, readings: Readings, since: number): Promise<void>;
  /** Facts that the chat stream claims; `paidNow`: that use is being paid for, which is worth a look. */
  stream(org: string | null, readings: Readings, paidNow: boolean): Promise<void>;
  selectOrganization(org: string): Promise<void>;
  resume(): Promise<void>;
  /** Turns something off, at the user's own word, and reads whether it is. */
  brake(org: string, control: Control): Promise<void>;
  /** What the user is to be asked about a request that the page holds back. */
  guardAsk(caught: CaughtRequest): Promise<GuardReply>;
  /** What the user said to it. */
  guardAnswered(caught: CaughtRequest, said: { answer: GuardAnswer; remember: boolean }): Promise<void>;
  /** How a tab found a place of the provider's page, null = not at all: for the diagnostics alone. */
  anchorSeen(name: AnchorName, by: string | null): Promise<void>;
  /** The open risk that a notice is about; null when it is gone. */
  riskOf(noticeId: string): Promise<Risk | null>;
  /** Shows a notice, to try; false where the browser or the system refuses. */
  testNotice(words: Pick<Notice, 'title' | 'body'>): Promise<boolean>;
  /** Puts an open risk off, for as long as the settings say. */
  snooze(risk: Pick<Risk, 'id' | 'org' | 'key'>): Promise<void>;
  addCredit(credit: Pick<HandCredit, 'org' | 'amount' | 'expiresAt' | 'note'>): Promise<void>;
  removeCredit(id: string): Promise<void>;
  /** Changes settings: judged, told and painted by the new ones at once. */
  setSettings(changes: Partial<Settings>): Promise<void>;
}
