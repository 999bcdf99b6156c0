import { verdictAt } from '../../risk/outlook-at.ts';
import { isWatched } from '../decide-all.ts';
import type { State } from '../documents/state.ts';
import { asksAboutSends } from '../guard/asks-about-sends.ts';
import type { Wording } from '../ports.ts';
import type { BriefDocument, OrgBrief } from './brief.ts';
import { paidUntil } from './paid-until.ts';

/** What the page is left, for each organization that is watched: no line and no panel where the user wants none. */
export function briefOf(state: State, wording: Wording, now: number): BriefDocument {
  const { settings, watch } = state;
  const at = { now, sight: watch.sight };
  const orgs = Object.values(state.accounts.accounts).flatMap(({ account, outlook }): [string, OrgBrief][] => {
    if (outlook === null || !isWatched(state, account.org)) return [];
    const verdict = verdictAt(outlook, at);
    const view = { account, verdict, settings, sight: watch.sight, blindAt: outlook.blindAt, now };
    const paid = asksAboutSends(state, account.org, now) ? paidUntil(account, settings, now) : null;
    const { line, panel } = wording.brief(view);
    const wanted = { line: settings.line ? line : null, panel: settings.panel ? panel : null };
    return [[account.org, { ...wanted, paidUntil: paid }]];
  });
  return {
    version: 1,
    ...wording.language(),
    orgs: Object.fromEntries(orgs),
  };
}
