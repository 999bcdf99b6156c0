import type { Account } from '../account/account.ts';
import type { Risk } from './risk.ts';
import type { Settings } from './settings.ts';
import type { Circumstances } from './sight.ts';
import type { Told } from './told.ts';
import type { Verdict } from './verdict.ts';

/** What is to be done, as data. One interpreter performs it, after the state was written. */
export type Effect = { readonly kind: 'notify'; readonly risk: Risk } | { readonly kind: 'wake'; readonly at: number };

export interface Decision {
  readonly told: Told;
  readonly effects: readonly Effect[];
  readonly verdict: Verdict;
  /** Every risk that is open now, most severe first, told or not. */
  readonly risks: readonly Risk[];
}

export declare function decide(account: Account, told: Told, settings: Settings, at: Circumstances): Decision;
