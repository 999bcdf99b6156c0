import type { Account } from '../../account/account.ts';
import type { LedgerEntry, SeenRequest } from '../../account/event.ts';
import type { HandCredit } from '../../account/hand-credit.ts';
import type { Sample } from '../../account/sample.ts';
import type { Pull } from '../../risk/brake/pull.ts';
import type { Forecast } from '../../risk/forecast/forecast.ts';
import type { Outlook } from '../../risk/outlook.ts';
import type { Risk } from '../../risk/risk.ts';
import type { Settings } from '../../risk/settings.ts';
import type { Sight } from '../../risk/sight.ts';
import type { Told } from '../../risk/told.ts';
import type { FailureKind, Part } from '../ports.ts';

/** How one source has fared: for the diagnostics, and for the age that the popup shows. Times in epoch ms. */
export interface SourceHistory {
  readonly lastSuccess: number | null;
  readonly lastFailure: { readonly kind: FailureKind; readonly at: number } | null;
  readonly unknownKeys: readonly string[];
}

export type Sources = Readonly<Partial<Record<Part | 'organizations', SourceHistory>>>;

export interface StoredAccount {
  readonly account: Account;
  /** The verdict and when it ends; null before the account was judged for the first time. */
  readonly outlook: Outlook | null;
  /** The risks that were open when the account was last decided upon, most severe first. */
  readonly risks: readonly Risk[];
  /** Where the use leads, as of the last reading; null = not foretold yet. */
  readonly forecast: Forecast | null;
  /** What the ledger noted of late, the oldest first: as much as the rules look back upon. */
  readonly events: readonly LedgerEntry[];
  /** Requests of this browser that moved money or a control, of the last day: they explain what a reading shows. */
  readonly requests: readonly SeenRequest[];
  /** What the history has not been given yet, or has not confirmed. */
  readonly unsaved: Unsaved;
  readonly sources: Sources;
}

/** Readings and ledger entries on their way to the history: written with the state, so that a killed worker loses none. */
export interface Unsaved {
  readonly samples: readonly Sample[];
  readonly entries: readonly LedgerEntry[];
}

export const NOTHING_UNSAVED: Unsaved = { samples: [], entries: [] };

/** What is known. `active` is the organization in use in the browser; null = claude.ai has not said which. */
export interface AccountsDocument {
  readonly version: 2;
  readonly active: string | null;
  readonly accounts: Readonly<Record<string, StoredAccount>>;
}

export interface ToldDocument extends Told {
  readonly version: 2;
}

export interface SettingsDocument extends Settings {
  readonly version: 3;
}

/** Credits that the user entered by hand. */
export interface CreditsDocument {
  readonly version: 1;
  readonly credits: readonly HandCredit[];
}

/** A document that could not be read at a start, and what became of it. */
export interface Repair {
  readonly document: 'accounts' | 'told' | 'settings' | 'credits' | 'watch';
  readonly outcome: 'last-good' | 'lost';
  readonly at: number;
}

/** The places of the provider's page at which ours are drawn. */
export type AnchorName = 'composer' | 'credits';

/** How a place of the provider's page was found last: `by` is the name of the strategy, null = it was not found. */
export interface Sighting {
  readonly by: string | null;
  readonly at: number;
}

/** The state of the watch itself. */
export interface WatchDocument {
  readonly version: 3;
  readonly sight: Sight;
  /** When each job was last done, by organization; the alarm is only a wake-up call. */
  readonly done: Readonly<Record<string, number>>;
  /** The organizations that the provider listed last; others are no longer asked about. */
  readonly listed: readonly string[];
  /** Nothing is asked before this time. */
  readonly quietUntil: number | null;
  /** Did the provider itself ask for the quiet (`Retry-After`)? Then the user's own refresh waits, too. */
  readonly askedToWait: boolean;
  /** Refusals in a row: the backoff grows with them. */
  readonly refusals: number;
  readonly nextWakeAt: number | null;
  /** False when the browser or the system refuses notifications; null = not tried yet. */
  readonly heard: boolean | null;
  /** False when the browser's database refuses the history; null = not tried yet. */
  readonly remembers: boolean | null;
  /** By organization: a paid message is not asked about before this time, as the user chose. */
  readonly guardQuiet: Readonly<Record<string, number>>;
  /** Null = not looked for yet. */
  readonly anchors: Readonly<Record<AnchorName, Sighting | null>>;
  /** How the brake was pulled of late, the oldest first. */
  readonly pulls: readonly Pull[];
  readonly repairs: readonly Repair[];
}

export const EMPTY_ACCOUNTS: AccountsDocument = { version: 2, active: null, accounts: {} };
