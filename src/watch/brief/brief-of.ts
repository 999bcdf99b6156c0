import { verdictAt } from '../../risk/outlook-at.ts';
import { isWatched } from '../decide-all.ts';
import type { State } from '../documents/state.ts';
import { asksAboutSends } from '../guard/asks-about-sends.ts';
import type { RequestJudge, Wording } from '../ports.ts';
import type { BriefDocument, OrgBrief } from './brief.ts';
import { paidModels } from './paid-models.ts';
import { paidUntil } from './paid-until.ts';

/** What the page is left, for each organization that is watched: no line and no panel where the user wants none. */
export function briefOf(state: State, wording: Wording, judge: RequestJudge, now: number): BriefDocument {
  const { settings, watch } = state;
  const at = { now, sight: watch.sight };
  const orgs = Object.values(state.accounts.accounts).flatMap(({ account, outlook }): [string, OrgBrief][] => {
    if (outlook === null || !isWatched(state, account.org)) return [];
    const verdict = verdictAt(outlook, at);
    const view = { account, verdict, settings, sight: watch.sight, blindAt: outlook.blindAt, now };
    const { org } = account;
    const paid = asksAboutSends(state, org, null, now) ? paidUntil(account, settings, now) : null;
    const models = paidModels(account, settings, judge, now).filter(({ model }) =>
      asksAboutSends(state, org, model, now),
    );
    const { line, panel } = wording.brief(view);
    const wanted = { line: settings.line ? line : null, panel: settings.panel ? panel : null };
    return [[org, { ...wanted, paidUntil: paid, paidModels: models }]];
  });
  return {
    version: 2,
    ...wording.language(),
    orgs: Object.fromEntries(orgs),
  };
}
