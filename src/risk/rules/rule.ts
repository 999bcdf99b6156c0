import type { Account } from '../../account/account.ts';
import type { Risk, RiskId } from '../risk.ts';
import type { Settings } from '../settings.ts';
import type { Circumstances } from '../sight.ts';
import type { Verdict } from '../verdict.ts';

/**
 * A risk as a rule finds it. `occurrence`: its key names one event in the world (a window's reset, a stage of an
 * expiry) and is final. `crossing`: it is told once for as long as a condition holds; `decide` adds to the key since
 * when it does. `covers` are keys of milder levels that need no telling once this one was told.
 */
export interface Draft {
  readonly risk: Risk;
  readonly repeat: 'occurrence' | 'crossing';
  readonly covers: readonly string[];
}

type Question<T> = (account: Account, settings: Settings, at: Circumstances, verdict: Verdict) => T;

/** One row of the catalogue. Pure; finds only what settled facts show. */
export interface Rule {
  readonly id: RiskId;
  readonly find: Question<readonly Draft[]>;
  /**
   * The keys of crossings whose condition holds or may still hold; `all` where nothing can be told. Any other crossing
   * of this account has ended and may be told again. Absent from a rule that has occurrences only.
   */
  readonly standing?: Question<readonly string[] | 'all'>;
}
