import type { Account, FactName } from '../account/account.ts';
import type { Money } from '../account/money.ts';
import type { Ceiling } from './ceiling.ts';
import { ceilingOf } from './ceiling-of.ts';
import { reloadChargeOf } from './charge.ts';
import { type Case, caseLast, caseNow } from './evidence.ts';
import type { Forecast } from './forecast/forecast.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { VERDICT_ROWS } from './verdict-rows.ts';
import { TONE_OF, type Tone, type VerdictWord } from './verdict-word.ts';
import { organizationPays } from './wallet.ts';

/** What made the verdict: plain values for the words. */
export type VerdictCause =
  | { readonly kind: 'sight' }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'window';
      readonly window: string;
      readonly model: string | null;
      readonly percent: number | null;
      readonly resetsAt: number | null;
    }
  | { readonly kind: 'spend-rose'; readonly from: Money; readonly to: Money; readonly since: number }
  | { readonly kind: 'threshold' }
  | { readonly kind: 'expiry'; readonly amount: Money; readonly expiresAt: number; readonly leaves: Money }
  /** The present pace reaches the threshold at `at`; `span` ms of readings say so. */
  | { readonly kind: 'foreseen'; readonly at: number; readonly span: number }
  | { readonly kind: 'pending'; readonly amount: Money }
  | { readonly kind: 'reload-on' }
  | { readonly kind: 'balance' }
  | { readonly kind: 'owed'; readonly amount: Money }
  | { readonly kind: 'organization-pays' }
  | { readonly kind: 'both-off' }
  | { readonly kind: 'nothing-to-spend' }
  | { readonly kind: 'no-credits-on-plan' };

export interface Verdict {
  readonly word: VerdictWord;
  readonly tone: Tone;
  readonly cause: VerdictCause;
  /** The facts that would have been needed and are unknown, old, or only the page's own word. */
  readonly missing: readonly FactName[];
  readonly ceiling: Ceiling;
  /** What one reload takes from the card, before tax; null when auto-reload is off or its numbers are unknown. */
  readonly reloadCharge: Money | null;
  readonly payer: 'user' | 'organization';
  /** With `blind`: the verdict that the last known values give, whatever their age; null when nothing was ever read. */
  readonly last: VerdictWord | null;
  /** With `blind`: the ceiling that the last known values give. */
  readonly lastCeiling: Ceiling;
}

const UNSEEN = ['signed-out', 'no-access'] as const satisfies readonly Scene['sight']['state'][];

/**
 * The verdict on an account at a moment: the first row of the table that holds. A row that cannot be told stops the
 * search, as any later and milder answer would be a guess; only a certain danger is said all the same. Pure.
 */
export function verdictOf(account: Account, settings: Settings, at: Scene): Verdict {
  const now = caseNow(account, settings, at.now);
  const unseen = UNSEEN.some((state) => state === at.sight.state);
  const found = unseen ? BLIND_BY_SIGHT : search(now, settings, at.forecast);
  const before = found.word === 'blind' ? lastVerdict(account, settings) : NO_LAST;
  return {
    ...found,
    tone: TONE_OF[found.word],
    ceiling: unseen ? { kind: 'unknown' } : ceilingOf(now),
    reloadCharge: unseen ? null : reloadChargeOf(now),
    payer: payerOf(account, settings),
    ...before,
  };
}

type Found = Pick<Verdict, 'word' | 'cause' | 'missing'>;

const BLIND_BY_SIGHT: Found = { word: 'blind', cause: { kind: 'sight' }, missing: [] };
const NO_LAST: Pick<Verdict, 'last' | 'lastCeiling'> = { last: null, lastCeiling: { kind: 'unknown' } };

function search(of: Case, settings: Settings, forecast: Forecast | null): Found {
  const missing = new Set<FactName>();
  let untold = false;
  for (const row of VERDICT_ROWS) {
    const answer = row.holds(of, settings, forecast);
    if (answer.kind === 'cannot-tell') {
      untold = true;
      for (const name of answer.missing) missing.add(name);
    }
    if (answer.kind !== 'yes') continue;
    if (untold && TONE_OF[row.word] !== 'danger') break;
    return { word: row.word, cause: row.cause(of, settings, forecast), missing: [] };
  }
  return { word: 'blind', cause: { kind: 'missing' }, missing: [...missing] };
}

/**
 * What the last known values say. Here a row that cannot be told is passed over, since "your card could be charged"
 * must not be lost for want of a lesser fact; but `safe` is never said over one.
 */
function lastVerdict(account: Account, settings: Settings): Pick<Verdict, 'last' | 'lastCeiling'> {
  const of = caseLast(account, settings);
  if (of.facts.switch.kind === 'none' && of.facts.reload.kind === 'none') return NO_LAST;
  const answers = VERDICT_ROWS.map((row) => ({ word: row.word, kind: row.holds(of, settings, null).kind }));
  const first = answers.findIndex(({ kind }) => kind === 'yes');
  const word = answers[first]?.word ?? null;
  const guess = word === 'safe' && answers.slice(0, first).some(({ kind }) => kind === 'cannot-tell');
  return { last: guess ? null : word, lastCeiling: ceilingOf(of) };
}

/** Whose money it is, as last known: an owner who sees the organization's wallet minds it as their own. */
function payerOf(account: Account, settings: Settings): Verdict['payer'] {
  return organizationPays(caseLast(account, settings)).kind === 'yes' ? 'organization' : 'user';
}
