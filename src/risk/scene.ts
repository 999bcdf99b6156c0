import type { LedgerEntry } from '../account/event.ts';
import type { HandCredit } from '../account/hand-credit.ts';
import type { Pull } from './brake/pull.ts';
import type { Forecast } from './forecast/forecast.ts';
import type { Circumstances } from './sight.ts';

/** Everything besides an account's facts that a rule may look at. */
export interface Scene extends Circumstances {
  /** Where the use leads; null = nothing was foretold yet. */
  readonly forecast: Forecast | null;
  /** What the ledger noted of late, the oldest first. */
  readonly events: readonly LedgerEntry[];
  /** Credits that the user entered by hand. */
  readonly credits: readonly HandCredit[];
  /** Do notices reach the user? Null = not tried yet. */
  readonly heard: boolean | null;
  /** When the user's own day began, epoch ms. */
  readonly today: number;
  /** How the brake was pulled of late, for this organization. */
  readonly pulls: readonly Pull[];
  /** Until when the user's quiet hours last (epoch ms); null = it is no quiet hour. */
  readonly quietUntil: number | null;
}

/** A scene of which nothing but the time and the sight is known. */
export function bareScene(at: Circumstances): Scene {
  return { ...at, forecast: null, events: [], credits: [], heard: null, today: at.now, pulls: [], quietUntil: null };
}
