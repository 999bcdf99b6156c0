import type { Unit } from '../../../account/money.ts';
import type { Settings } from '../../../risk/settings.ts';
import type { Speech } from '../../../words/speech.ts';

/** What the groups of settings are made from. */
export interface Asked {
  readonly settings: Settings;
  /** The currency of the account on show; null = not known. */
  readonly unit: Unit | null;
  /** Usage credits are not the user's to switch. */
  readonly brakeIsTheirs: boolean;
  /** Epoch ms. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly speech: Speech;
}
