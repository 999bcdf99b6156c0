import type { Account } from '../../account/account.ts';
import type { Finding, RiskId } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import type { Verdict } from '../verdict.ts';

/**
 * A risk as a rule finds it. `occurrence`: its key names one event in the world (a window's reset, a stage of an
 * expiry) and is final. `crossing`: it is told once for as long as a condition holds; `decide` adds to the key since
 * when it does. `shown`: it stands in the popup and is never told. `covers` are keys of milder levels that need no telling
 * once this one was told. With `atMostEvery` (ms) nothing of this kind is told so soon after another of it.
 */
export interface Draft {
  readonly risk: Finding;
  readonly repeat: 'occurrence' | 'crossing' | 'shown';
  readonly covers: readonly string[];
  readonly atMostEvery?: number;
}

type Question<T> = (account: Account, settings: Settings, at: Scene, verdict: Verdict) => T;

/** What a rule looks at: what is to come, what the ledger noted, what the brake did, the watchdog itself. */
export type Family = 'forecast' | 'ledger' | 'brake' | 'self';

/** One row of the catalogue. Pure; finds only what settled facts show. */
export interface Rule {
  readonly id: RiskId;
  readonly family: Family;
  /** The ways in which money leaves that it warns of, by their numbers in docs/risks.md. */
  readonly paths: readonly number[];
  readonly find: Question<readonly Draft[]>;
  /**
   * The keys of crossings whose condition holds or may still hold; `all` where nothing can be told. Any other crossing
   * of this account has ended and may be told again. Absent from a rule that has occurrences only.
   */
  readonly standing?: Question<readonly string[] | 'all'>;
}
