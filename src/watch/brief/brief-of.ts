import { verdictAt } from '../../risk/outlook-at.ts';
import { isWatched } from '../decide-all.ts';
import type { State } from '../documents/state.ts';
import type { Wording } from '../ports.ts';
import type { BriefDocument, OrgBrief } from './brief.ts';
import { paidUntil } from './paid-until.ts';

/** What the page is left, for each organization that is watched. Nothing while watching is paused. */
export function briefOf(state: State, wording: Wording, now: number): BriefDocument {
  const { settings, watch } = state;
  const at = { now, sight: watch.sight };
  const orgs = Object.values(state.accounts.accounts).flatMap(({ account, outlook }): [string, OrgBrief][] => {
    if (outlook === null || !isWatched(state, account.org)) return [];
    const verdict = verdictAt(outlook, at);
    const view = { account, verdict, settings, sight: watch.sight, blindAt: outlook.blindAt, now };
    const asksSends = !settings.guardsOff.includes('paid-send') && now >= (watch.guardQuiet[account.org] ?? 0);
    const paid = asksSends ? paidUntil(account, settings, now) : null;
    return [[account.org, { ...wording.brief(view), paidUntil: paid }]];
  });
  return {
    version: 1,
    ...wording.language(),
    orgs: Object.fromEntries(orgs),
  };
}
