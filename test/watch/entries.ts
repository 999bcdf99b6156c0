import type { Account } from '../../src/account/account.ts';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import type { Risk } from '../../src/risk/risk.ts';
import type { Rule } from '../../src/risk/rules/rule.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import { account, at, MINUTE, NOW, ORG, settings } from '../risk/build.ts';

type Common = Partial<Pick<LedgerEntry, 'id' | 'after' | 'before' | 'byRequest'>>;

/** An entry of the ledger, told by a reading so many minutes ago, five minutes after the one before. */
export function entry(ago: number, details: EventDetails, more: Common = {}): LedgerEntry {
  const before = more.before ?? NOW - ago * MINUTE;
  return {
    id: `${ORG}:${details.kind}:${before}`,
    org: ORG,
    after: before - 5 * MINUTE,
    before,
    byRequest: false,
    facts: [],
    ...details,
    ...more,
  };
}

/** What one rule finds after such entries. */
export function foundBy(
  rule: Rule,
  events: readonly LedgerEntry[],
  of: Account = account(),
  changes: Partial<Settings> = {},
  now = NOW,
): readonly Omit<Risk, 'grounds'>[] {
  const set = settings(changes);
  const scene = at(now, {}, { events: [...events].sort((a, b) => a.before - b.before) });
  return rule.find(of, set, scene, verdictOf(of, set, scene)).map(({ risk }) => risk);
}
