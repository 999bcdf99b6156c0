import type { Control } from '../account/account.ts';
import type { Money } from '../account/money.ts';
import type { RiskId } from '../risk/risk.ts';
import type { Settings } from '../risk/settings.ts';
import type { ImportPreview, Refusal } from './backup/import-reply.ts';
import type { AnchorName } from './documents/types.ts';
import type { GuardReply } from './guard/guard.ts';
import type { CaughtRequest } from './ports.ts';

/** Why a tab thinks that a reading is worth its while. */
export type HintReason = 'opened' | 'returned' | 'settings' | 'write';

/** What faces and tabs say to the worker. Parsed by the receiver, whoever sent it. */
export type Message =
  /** The user's own refresh. */
  | { readonly type: 'refresh' }
  | { readonly type: 'select-organization'; readonly org: string }
  | { readonly type: 'resume' }
  /** Turns a control off: the one thing that is ever changed at the provider's. */
  | { readonly type: 'brake'; readonly org: string; readonly control: Control }
  /** Puts a risk off for as long as the settings say: `key` is that of the occurrence. */
  | { readonly type: 'snooze'; readonly id: RiskId; readonly org: string; readonly key: string }
  /** Credit that the user enters by hand; `org` null = of no organization. */
  | {
      readonly type: 'add-credit';
      readonly org: string | null;
      readonly amount: Money;
      readonly expiresAt: number;
      readonly note: string;
    }
  | { readonly type: 'remove-credit'; readonly id: string }
  /** The settings that are named take these values; the others stay as they are. */
  | { readonly type: 'set-settings'; readonly changes: Partial<Settings> }
  /** Shows a notice with these words now, to try whether any are shown. */
  | { readonly type: 'test-notice'; readonly title: string; readonly body: string }
  /** A file of everything that is stored. Not `sure`: what would it bring? Sure: it takes the place of all there is. */
  | { readonly type: 'import'; readonly value: unknown; readonly sure: boolean }
  /** Brings back what was before the last import. */
  | { readonly type: 'undo-import' }
  | { readonly type: 'delete-all' }
  /** A tab of the provider was opened, returned to, shows the settings, or sent a write. */
  | { readonly type: 'hint'; readonly why: HintReason; readonly org: string | null }
  /** What the text of the usage or billing settings says; a claim of the page, checked by the worker. */
  /** The page holds a request back that may move money: what is the user to be asked? */
  | { readonly type: 'guard-ask'; readonly request: CaughtRequest }
  | {
      readonly type: 'guard-answered';
      readonly request: CaughtRequest;
      readonly answer: 'sent' | 'refused';
      readonly remember: boolean;
    }
  /** What the chat stream said of the limits, unread. */
  | { readonly type: 'stream'; readonly org: string | null; readonly text: string }
  /** A place for a part of ours in the page: found by this strategy, or null = looked for and missed. */
  | { readonly type: 'anchors'; readonly name: AnchorName; readonly by: string | null }
  /** Shows our own page where the user confirms that a control is to be turned off; turns off nothing by itself. */
  | { readonly type: 'open-brake'; readonly control: Control }
  /** `at`: since when it has stood there, unchanged. */
  | { readonly type: 'page-text'; readonly org: string | null; readonly at: number; readonly readings: unknown };

/** What the worker asks of a tab: one GET with the tab's own cookies. The tab refuses any path that is not on its list. */
export interface TabRequest {
  readonly type: 'get';
  readonly path: string;
}

/** What the worker asks of a tab where its own brake is refused. There is no way to say "on". */
export interface TabTurnOff {
  readonly type: 'turn-off';
  readonly org: string;
  readonly control: Control;
}

/** An HTTP answer as plain data, so that it survives the way between two contexts. Status 0 = a redirect, not followed. */
export interface PlainAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  /** A guard of the site says that it stood in the way. */
  readonly mitigated: boolean;
  readonly body: string;
}

/** What a tab answers; `offline` when its own fetch failed, `forbidden` when the path is not on its list. */
export type TabAnswer =
  | { readonly ok: true; readonly value: PlainAnswer }
  | { readonly ok: false; readonly code: 'offline' | 'timeout' | 'forbidden' };

/** What the worker answers. Errors are values, as their classes do not survive the boundary. */
export type Reply =
  | { readonly ok: true; readonly retryAt: number | null }
  | { readonly ok: true; readonly retryAt: null; readonly guard: GuardReply }
  /** `done`: as far as the browser let us. */
  | { readonly ok: true; readonly retryAt: null; readonly done: boolean }
  | { readonly ok: true; readonly retryAt: null; readonly preview: ImportPreview }
  | { readonly ok: false; readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly ok: false; readonly code: 'not-understood' | 'failed' };
