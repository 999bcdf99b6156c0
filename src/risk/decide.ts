import type { Account } from '../account/account.ts';
import { CATALOGUE } from './catalogue.ts';
import { carryEpisodes, type Episodes, episodeKey } from './episodes.ts';
import { groundsOf } from './grounds.ts';
import { forget, isNews, type OpenRisk, remember, wasToldSince } from './memory.ts';
import { nextChange } from './next-change.ts';
import type { Risk } from './risk.ts';
import type { Draft } from './rules/rule.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { SEVERITY_RANK } from './severity.ts';
import { heldUntil, toldAgainAt } from './snooze.ts';
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
export function decide(account: Account, told: Told, settings: Settings, at: Scene): Decision {
  const verdict = verdictOf(account, settings, at);
  const drafts = CATALOGUE.flatMap((rule) => rule.find(account, settings, at, verdict));
  const paused = settings.pausedUntil !== null && settings.pausedUntil > at.now;
  const episodes = paused ? told.episodes : episodesOf(account, told, settings, at, verdict, drafts);
  const open = drafts.map((draft) => openRisk(account, draft, episodes, at.now)).sort(byUrgency);
  const telling = paused ? { told, news: [], wakes: [] } : tell(told, episodes, open, settings, at);
  const change = nextChange(account, settings, at, verdict);
  const wakes = change === null ? telling.wakes : [...telling.wakes, change];
  return {
    told: telling.told,
    effects: [
      ...telling.news.map((risk): Effect => ({ kind: 'notify', risk })),
      ...(wakes.length === 0 ? [] : [{ kind: 'wake', at: Math.min(...wakes) } as const]),
    ],
    verdict,
    risks: open.map(({ risk }) => risk),
  };
}

function episodesOf(
  account: Account,
  told: Told,
  settings: Settings,
  at: Scene,
  verdict: Verdict,
  drafts: readonly Draft[],
): Episodes {
  const crossings = CATALOGUE.flatMap(({ id, standing }) =>
    standing === undefined ? [] : [{ id, standing: standing(account, settings, at, verdict) }],
  );
  return carryEpisodes(told.episodes, account.org, crossings, drafts, at.now);
}

/** Gives a risk its grounds, and a crossing its final key; an occurrence has it already. */
function openRisk(account: Account, draft: Draft, episodes: Episodes, now: number): OpenRisk {
  const { risk: found, repeat, covers } = draft;
  const risk = { ...found, grounds: groundsOf(account, found.facts) };
  const telling = { isShownOnly: repeat === 'shown', atMostEvery: draft.atMostEvery ?? 0 };
  if (repeat !== 'crossing') return { risk, covered: covers, ...telling };
  const final = (key: string) => episodeKey(episodes, risk.id, key, now);
  return { risk: { ...risk, key: final(risk.key) }, covered: covers.map(final), ...telling };
}

function byUrgency({ risk: a }: OpenRisk, { risk: b }: OpenRisk): number {
  const severity = SEVERITY_RANK[b.severity] - SEVERITY_RANK[a.severity];
  if (severity !== 0) return severity;
  if (a.deadline === b.deadline) return 0;
  return (a.deadline ?? Number.MAX_VALUE) - (b.deadline ?? Number.MAX_VALUE);
}

/** What a round of telling comes to. `wakes`: when something that is news but must wait may be told, epoch ms. */
interface Telling {
  readonly told: Told;
  readonly news: readonly Risk[];
  readonly wakes: readonly number[];
}

function tell(before: Told, episodes: Episodes, open: readonly OpenRisk[], settings: Settings, at: Scene): Telling {
  let told = forget(episodes === before.episodes ? before : { ...before, episodes }, at.now);
  const news: Risk[] = [];
  const wakes: number[] = [];
  for (const one of open) {
    if (one.isShownOnly || settings.silenced.includes(one.risk.id)) continue;
    const isNew = isNews(told, one.risk);
    const wait = isNew ? waitsUntil(one, told, settings, at) : toldAgainAt(told, one.risk, at.now);
    if (wait !== null) wakes.push(wait);
    if (wait !== null || !isNew) continue;
    told = remember(told, one, at.now);
    news.push(one.risk);
  }
  return { told, news, wakes };
}

/** Until when something that is news must wait (epoch ms); null = it is told now. */
function waitsUntil({ risk, atMostEvery }: OpenRisk, told: Told, settings: Settings, at: Scene): number | null {
  const last = atMostEvery > 0 ? wasToldSince(told, risk, at.now - atMostEvery, at.now) : null;
  const held = heldUntil(risk, told, settings, at);
  const ends = [...(last === null ? [] : [last + atMostEvery]), ...(held === null ? [] : [held])];
  return ends.length === 0 ? null : Math.max(...ends);
}
