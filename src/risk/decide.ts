import type { Account } from '../account/account.ts';
import { CATALOGUE } from './catalogue.ts';
import { carryEpisodes, type Episodes, episodeKey } from './episodes.ts';
import { forget, isNews, type OpenRisk, remember } from './memory.ts';
import { nextChange } from './next-change.ts';
import type { Risk } from './risk.ts';
import type { Draft } from './rules/rule.ts';
import type { Settings } from './settings.ts';
import { SEVERITY_RANK } from './severity.ts';
import type { Circumstances } from './sight.ts';
import type { Told } from './told.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What is to be done, as data. One interpreter performs it, after the state was written. */
export type Effect = { readonly kind: 'notify'; readonly risk: Risk } | { readonly kind: 'wake'; readonly at: number };

export interface Decision {
  readonly told: Told;
  readonly effects: readonly Effect[];
  readonly verdict: Verdict;
  /** Every risk that is open now, most severe first, told or not. */
  readonly risks: readonly Risk[];
}

/**
 * What an account means at a moment, and what of it is news. Pure, and idempotent: deciding again with the `told` that
 * came back tells nothing twice. `told` comes back as it was, the same object, where nothing changed.
 */
export function decide(account: Account, told: Told, settings: Settings, at: Circumstances): Decision {
  const verdict = verdictOf(account, settings, at);
  const drafts = CATALOGUE.flatMap((rule) => rule.find(account, settings, at, verdict));
  const paused = settings.pausedUntil !== null && settings.pausedUntil > at.now;
  const episodes = paused ? told.episodes : episodesOf(account, told, settings, at, verdict, drafts);
  const open = drafts.map((draft) => openRisk(draft, episodes, at.now)).sort(byUrgency);
  const telling = paused ? { told, news: [] } : tell(told, episodes, open, settings, at.now);
  const wake = nextChange(account, settings, at, verdict);
  return {
    told: telling.told,
    effects: [
      ...telling.news.map((risk): Effect => ({ kind: 'notify', risk })),
      ...(wake === null ? [] : [{ kind: 'wake', at: wake } as const]),
    ],
    verdict,
    risks: open.map(({ risk }) => risk),
  };
}

function episodesOf(
  account: Account,
  told: Told,
  settings: Settings,
  at: Circumstances,
  verdict: Verdict,
  drafts: readonly Draft[],
): Episodes {
  const crossings = CATALOGUE.flatMap(({ id, standing }) =>
    standing === undefined ? [] : [{ id, standing: standing(account, settings, at, verdict) }],
  );
  return carryEpisodes(told.episodes, account.org, crossings, drafts, at.now);
}

/** Gives a crossing its final key; an occurrence has it already. */
function openRisk({ risk, repeat, covers }: Draft, episodes: Episodes, now: number): OpenRisk {
  if (repeat === 'occurrence') return { risk, covered: covers };
  const final = (key: string) => episodeKey(episodes, risk.id, key, now);
  return { risk: { ...risk, key: final(risk.key) }, covered: covers.map(final) };
}

function byUrgency({ risk: a }: OpenRisk, { risk: b }: OpenRisk): number {
  const severity = SEVERITY_RANK[b.severity] - SEVERITY_RANK[a.severity];
  if (severity !== 0) return severity;
  if (a.deadline === b.deadline) return 0;
  return (a.deadline ?? Number.MAX_VALUE) - (b.deadline ?? Number.MAX_VALUE);
}

function tell(
  before: Told,
  episodes: Episodes,
  open: readonly OpenRisk[],
  settings: Settings,
  now: number,
): { told: Told; news: readonly Risk[] } {
  let told = forget(episodes === before.episodes ? before : { ...before, episodes }, now);
  const news: Risk[] = [];
  for (const one of open) {
    if (settings.silenced.includes(one.risk.id) || !isNews(told, one.risk)) continue;
    told = remember(told, one, now);
    news.push(one.risk);
  }
  return { told, news };
}
