import { toMinute } from '../account/window.ts';
import type { RiskId } from './risk.ts';
import { keyOf } from './rules/key.ts';
import type { Draft } from './rules/rule.ts';

export type Episodes = Readonly<Record<string, number>>;

/** What one rule says of one account's crossings. */
export interface Crossings {
  readonly id: RiskId;
  readonly standing: readonly string[] | 'all';
}

/**
 * The episodes after a decision: those of this account that have ended for certain are dropped, new ones begin now.
 * Other accounts' are left alone, and so are those about which nothing can be told: blindness ends nothing.
 */
export function carryEpisodes(
  before: Episodes,
  org: string,
  crossings: readonly Crossings[],
  drafts: readonly Draft[],
  now: number,
): Episodes {
  const ended = Object.keys(before).filter((name) =>
    crossings.some(({ id, standing }) => {
      const mine = name === nameOf(id, org) || name.startsWith(`${nameOf(id, org)}:`);
      return mine && standing !== 'all' && !standing.some((key) => nameOf(id, key) === name);
    }),
  );
  const begun = drafts
    .filter(({ repeat }) => repeat === 'crossing')
    .flatMap(({ risk, covers }) => [risk.key, ...covers].map((key) => nameOf(risk.id, key)))
    .filter((name) => before[name] === undefined || ended.includes(name));
  if (ended.length === 0 && begun.length === 0) return before;
  const kept = Object.entries(before).filter(([name]) => !ended.includes(name));
  return Object.fromEntries([...kept, ...begun.map((name) => [name, now] as const)]);
}

/** A crossing's key with the minute since which it holds: each crossing is an occurrence of its own. */
export function episodeKey(episodes: Episodes, id: RiskId, key: string, now: number): string {
  return keyOf(key, toMinute(episodes[nameOf(id, key)] ?? now));
}

function nameOf(id: RiskId, key: string): string {
  return `${id}:${key}`;
}
