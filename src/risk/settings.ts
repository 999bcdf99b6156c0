import type { ExpiryStageName, RiskId } from './risk.ts';

/** Minutes of the local day, 0–1439: from the one to the other, over midnight where `to` is not later. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** A request that moves money, before it leaves. */
export type GuardKind =
  | 'reload-on'
  | 'reload-raised'
  | 'switch-on'
  | 'limit-raised'
  | 'buy'
  | 'claim'
  | 'plan-change'
  | 'paid-send';

/** When the brake is pulled without being asked; all off until the user chooses. */
export interface BrakeRules {
  readonly promoUsedUp: boolean;
  /** An hour before promotional credit expires. */
  readonly promoExpiring: boolean;
  /** At so many percent of a plan window; null = never. */
  readonly windowPercent: number | null;
  /** At so many whole units of the currency spent since midnight; null = never. */
  readonly spentToday: number | null;
  readonly runaway: boolean;
  readonly spentWithHeadroom: boolean;
  /** After the grace that follows a claim. */
  readonly afterClaim: boolean;
}

export type BrakeRule = keyof BrakeRules;

export const NO_BRAKE: BrakeRules = {
  promoUsedUp: false,
  promoExpiring: false,
  windowPercent: null,
  spentToday: null,
  runaway: false,
  spentWithHeadroom: false,
  afterClaim: false,
};

/** Whether the badge beside the icon speaks of everything, of warnings and dangers, or of dangers alone. */
export const BADGE_CONTENTS = ['all', 'warnings', 'dangers'] as const;
export type BadgeContent = (typeof BADGE_CONTENTS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the user may set. Thresholds are percent; times are minutes; sums are whole units of the account's currency. */
export interface Settings {
  /** Minutes between two readings on a quiet day, 1–60. */
  readonly pollMinutes: number;
  readonly overflowLevels: readonly [warning: number, last: number];
  /** A window is told of when the present pace fills it within so many minutes, whatever its level. */
  readonly burnMinutes: number;
  /** A reload is near when the present pace reaches its threshold within so many hours. */
  readonly reloadHours: number;
  readonly limitLevels: readonly number[];
  /** `limit-near` also at this much spent in the month; null = at levels only. */
  readonly limitUnits: number | null;
  /** `low-balance` at or below this sum; null = about five dollars' worth… */
  readonly lowBalanceUnits: number | null;
  /** …or at or below this percentage of the last peak. */
  readonly lowBalancePercent: number;
  /** `runaway` at more than this spent within 15 minutes; null = about five dollars' worth. */
  readonly runawayUnits: number | null;
  /** When expiries are told. */
  readonly expiryStages: readonly ExpiryStageName[];
  /** Minutes after a claim in which usage credits may be on before that is told. */
  readonly claimGraceMinutes: number;
  /** No warning and no info in these hours; they come after. */
  readonly quietHours: QuietHours | null;
  /** Quiet hours and snoozing hold back dangers, too. */
  readonly dangersWait: boolean;
  readonly snoozeHours: number;
  readonly brake: BrakeRules;
  /** Kinds of request that leave without being asked about. */
  readonly guardsOff: readonly GuardKind[];
  /** A paid message is asked about each time; else "not again until the window resets" is offered. */
  readonly paidSendEachTime: boolean;
  /** The user's own tax on purchases, in thousandths; null = said as "+ tax". */
  readonly taxPermille: number | null;
  /** Risks that are not told. They stay visible in the popup. */
  readonly silenced: readonly RiskId[];
  readonly badge: BadgeContent;
  /** How our own pages look. */
  readonly theme: Theme;
  /** The line above the message box of the provider's page, and the panel beside its usage settings. */
  readonly line: boolean;
  readonly panel: boolean;
  /** Nothing is read or told before this time (epoch ms); null = watching. */
  readonly pausedUntil: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  pollMinutes: 5,
  overflowLevels: [80, 95],
  burnMinutes: 30,
  reloadHours: 24,
  limitLevels: [50, 80, 95],
  limitUnits: null,
  lowBalanceUnits: null,
  lowBalancePercent: 10,
  runawayUnits: null,
  expiryStages: ['30d', '10d', '3d', '1d', '2h'],
  claimGraceMinutes: 10,
  quietHours: null,
  dangersWait: false,
  snoozeHours: 24,
  brake: NO_BRAKE,
  guardsOff: [],
  paidSendEachTime: false,
  taxPermille: null,
  silenced: [],
  badge: 'all',
  theme: 'system',
  line: true,
  panel: true,
  pausedUntil: null,
};

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

/** How old a fact may be before it counts as unknown: half an hour or three poll intervals, whichever is longer. */
export function horizonOf(settings: Settings): number {
  return Math.max(HALF_HOUR, 3 * settings.pollMinutes * MINUTE);
}
