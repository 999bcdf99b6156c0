import type { Account } from '../account/account.ts';
import { goesBlindAt } from './goes-blind-at.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * A verdict with its end: from `blindAt` on (epoch ms; null = blind already, or never) it is `whenBlind`, should nothing
 * new be read. It is stored, so that a face shows what the badge shows without judging anew, and still never shows an old
 * verdict as a present one.
 */
export interface Outlook {
  readonly verdict: Verdict;
  readonly blindAt: number | null;
  readonly whenBlind: Verdict;
}

export function outlookOf(account: Account, settings: Settings, at: Scene, verdict: Verdict): Outlook {
  const blindAt = verdict.word === 'blind' ? null : goesBlindAt(account, settings, at);
  const whenBlind = blindAt === null ? verdict : verdictOf(account, settings, { ...at, now: blindAt });
  return { verdict, blindAt, whenBlind };
}
