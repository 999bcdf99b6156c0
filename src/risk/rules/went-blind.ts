import type { Account } from '../../account/account.ts';
import { blindSince } from '../blind-since.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import { BLIND_AFTER, BLIND_AGAIN } from '../stages.ts';
import type { Verdict } from '../verdict.ts';
import { TONE_OF } from '../verdict-word.ts';
import { keyOf, minuteKey } from './key.ts';
import type { Draft, Rule } from './rule.ts';

/** The watch cannot see while the last known state could cost money: told once, then daily. */
export const wentBlind: Rule = { id: 'went-blind', family: 'self', paths: [28], find };

function find(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly Draft[] {
  const since = blindSince(account, settings, verdict, at.sight);
  const { last } = verdict;
  if (since === null || last === null || at.now - since < BLIND_AFTER) return [];
  const days = Math.floor((at.now - since) / BLIND_AGAIN);
  return [
    {
      repeat: 'occurrence',
      covers: [],
      risk: {
        id: 'went-blind',
        org: account.org,
        severity: TONE_OF[last] === 'danger' || last === 'armed' ? 'danger' : 'warning',
        key: keyOf(account.org, minuteKey(since), days),
        amount: 'none',
        deadline: null,
        facts: verdict.missing,
        details: { since, last },
      },
    },
  ];
}
