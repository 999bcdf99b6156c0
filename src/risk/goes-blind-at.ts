import { type Account, FACT_NAMES } from '../account/account.ts';
import { factHorizon } from './fact-horizon.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { verdictOf } from './verdict.ts';

/** When a verdict that stands goes blind by age alone (epoch ms, after now); null where it never does. */
export function goesBlindAt(account: Account, settings: Settings, at: Scene): number | null {
  const stale = FACT_NAMES.flatMap((name) => {
    const fact = account.facts[name];
    return fact.kind === 'unknown' ? [] : [fact.readAt + factHorizon(name, settings) + 1];
  });
  // Not every fact that goes stale is one that the verdict needs: ask the verdict itself.
  const moments = [...new Set(stale)].filter((moment) => moment > at.now).sort((a, b) => a - b);
  return moments.find((moment) => verdictOf(account, settings, { ...at, now: moment }).word === 'blind') ?? null;
}
