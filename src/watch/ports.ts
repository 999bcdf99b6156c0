import type { Account, Control, Organization, Plan } from '../account/account.ts';
import type { SeenRequest } from '../account/event.ts';
import type { Source } from '../account/fact.ts';
import type { Money, Unit } from '../account/money.ts';
import type { Observation } from '../account/observation.ts';
import type { Badge } from '../risk/badge.ts';
import type { Risk, Severity } from '../risk/risk.ts';
import type { GuardKind } from '../risk/settings.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import type { BriefView } from '../words/brief-words.ts';
import type { BriefDocument, OrgBrief } from './brief/brief.ts';
import type { GuardQuestion } from './guard/question.ts';

/** The part of an account that one request reads. */
export type Part = 'usage' | 'limit' | 'credits' | 'offer' | 'bundles' | 'subscription' | 'card';

/** Why a reading brought nothing. Every refusal of the provider becomes one of these. */
export type FailureKind =
  | 'signed-out'
  | 'wrong-organization'
  | 'not-offered'
  | 'rate-limited'
  | 'challenge'
  | 'offline'
  | 'timeout'
  | 'server-error'
  | 'refused'
  | 'not-json'
  | 'shape';

export interface Failure {
  readonly kind: FailureKind;
  readonly status: number | null;
  /** Not to be asked again before (epoch ms); null where the provider named no time. */
  readonly retryAt: number | null;
}

/** How one part fared. `unknownKeys` are names of fields that we do not know; never their values. */
export interface PartReport {
  readonly part: Part | 'organizations';
  readonly failure: Failure | null;
  readonly unknownKeys: readonly string[];
}

/** What one look at one organization brought. */
export interface Look {
  readonly observation: Observation;
  readonly reports: readonly PartReport[];
}

/** An organization of the signed-in user that can use credits. */
export interface ListedOrganization {
  readonly org: string;
  readonly organization: Organization;
  /** Null where the list does not tell. */
  readonly plan: Plan | null;
}

export type Listing =
  | {
      readonly kind: 'listed';
      readonly at: number;
      readonly source: Source;
      readonly organizations: readonly ListedOrganization[];
      readonly report: PartReport;
    }
  | { readonly kind: 'failed'; readonly at: number; readonly failure: Failure; readonly report: PartReport };

/** Someone who can be asked about accounts: claude.ai, and perhaps others one day. Never throws; failures are values. */
export interface Provider {
  organizations(): Promise<Listing>;
  look(org: string, parts: readonly Part[], known: Background): Promise<Look>;
}

/** What is known of an account already and helps to read it: some bodies give amounts without a currency, and a member's
 * figures beside the organization's. Null = not known. */
export interface Background {
  readonly unit: Unit | null;
  readonly kind: Organization['kind'] | null;
}

export interface Clock {
  now(): number;
}

/** The user's own time of day. */
export interface LocalTime {
  /** The minute of the day at a moment, 0–1439. */
  minuteOfDay(time: number): number;
}

/** Documents by key. A write of several keys is one write. */
export interface Store {
  read(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  write(documents: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Runs one piece of work at a time, over all of the extension's contexts. */
export interface Lock {
  hold<T>(work: () => Promise<T>): Promise<T>;
}

export interface Alarms {
  /** Sets, or moves, the one wake-up call. */
  wakeAt(time: number): Promise<void>;
}

export interface Notice {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly body: string;
  /** What its buttons say, where the browser has them, two at the most: the first opens the provider's page. */
  readonly buttons?: readonly string[];
}

export interface Notifier {
  /** Resolves once the browser took it; false when the browser or the system refuses notifications. */
  show(notice: Notice): Promise<boolean>;
  /** Takes a notice off the display, if it is there. */
  hide(id: string): Promise<void>;
  /** Ids on display now. */
  shown(): Promise<readonly string[]>;
}

export interface PaintedBadge {
  readonly text: string;
  readonly title: string;
  readonly tone: Tone;
  readonly verdict: VerdictWord;
}

export interface Toolbar {
  paint(badge: PaintedBadge): Promise<void>;
}

/** Words for what is told, in the user's language. */
export interface Wording {
  /** `payer` is whose money it is: a member of a Team is not told that they pay. */
  notice(risk: Risk, payer: Verdict['payer'], now: number, account: Account | null): Notice;
  /** What the page says of an account. */
  brief(view: BriefView): Pick<OrgBrief, 'line' | 'panel'>;
  /** What is the same of whatever the page shows: the language, and how it looks. */
  language(): Pick<BriefDocument, 'language' | 'direction' | 'dismiss' | 'style'>;
  badge(badge: Badge, verdict: Verdict | null, account: Account | null, at: Circumstances): PaintedBadge;
}

/** The one thing that is ever changed at the provider's, and only towards off. Never throws. */
export interface Brake {
  /** Null = the provider took it. Whether it is off then, only a reading tells. */
  turnOff(org: string, control: Control): Promise<Failure | null>;
}

/** A request of the provider's page, as the page has it. */
export interface CaughtRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Null where it could not be read; of a message no more than the name of its model. */
  readonly body: string | null;
  /** What the page's own dialog showed when it was caught; absent or null = not seen. A claim of the page. */
  readonly shown?: ShownText | null;
}

/** Texts of a dialog that may name an amount, a line each, unread, and the page's language (BCP 47, as the page says it). */
export interface ShownText {
  readonly text: string;
  readonly language: string;
}

/** What a request would do, before an account. */
export interface JudgedRequest {
  readonly org: string;
  readonly guard: GuardKind;
  /** What it changes, for the ledger; null = nothing that a reading could show. */
  readonly kind: SeenRequest['kind'] | null;
  /** False where it makes things safer, or changes nothing. */
  readonly asks: boolean;
  /** What it takes now, where that is known. */
  readonly amount: Money | null;
  /** Until when a paid message need not be asked about again, and what that is about: a model, or (null) every message. */
  readonly quietUntil: number | null;
  readonly scope: string | null;
  readonly refused: string;
  question(): GuardQuestion;
}

/** Knows the provider's requests that move money. Pure. */
export interface RequestJudge {
  /** Null where the request names none. */
  organizationOf(caught: CaughtRequest): string | null;
  /** Null = a request that moves no money. */
  judge(
    caught: CaughtRequest,
    account: Account,
    at: { readonly now: number; readonly taxPermille: number | null },
  ): JudgedRequest | null;
  /** The models that an account's plan has no allowance for: messages to them are paid from the first word. */
  unplannedModels(account: Account): readonly string[];
  /** What a model's messages are silenced under: the same for an id and a display name of one family. */
  scopeOf(model: string): string;
}

/** Others who can ask the provider with their own sign-in: tabs, where the worker's own reading is refused. */
export interface Relays {
  providers(): Promise<readonly Provider[]>;
}

export interface Access {
  /** May we read the provider's site? The user can take that away at any time. */
  granted(): Promise<boolean>;
}
