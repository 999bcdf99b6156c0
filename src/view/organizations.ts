import { verdictAt } from '../risk/outlook-at.ts';
import type { Circumstances } from '../risk/sight.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import { ceilingWords } from '../words/ceiling-words.ts';
import { headline } from '../words/headline.ts';
import { organizationAndPlan, organizationWords, planWords } from '../words/organization-words.ts';
import type { Speech } from '../words/speech.ts';
import type { LastSeen } from '../words/unseen-words.ts';
import type { Snapshot } from './snapshot.ts';

export interface OrganizationOption {
  readonly org: string;
  readonly name: string;
  readonly detail: string;
  readonly figure: string;
  readonly tone: Tone;
  readonly selected: boolean;
}

export interface OrganizationChip {
  readonly text: string;
  readonly label: string;
  /** Of another organization that is worse off than the one on show. */
  readonly worse: { readonly tone: Tone; readonly headline: string } | null;
  /** Empty where there is nothing to choose between. */
  readonly options: readonly OrganizationOption[];
}

/** From what needs the user least to what needs them most. */
const RANKS: readonly VerdictWord[] = ['safe', 'credit', 'blind', 'armed', 'overflow-near', 'charge-near', 'paying'];

/** Every organization that is still the user's, as it is now; the stored ones that the provider no longer lists are not. */
export function judgeAll({ accounts, watch }: Snapshot, at: Circumstances): readonly LastSeen[] {
  const listed = watch?.listed ?? [];
  const all = Object.values(accounts?.accounts ?? {});
  // Before the first list has arrived there is nothing to hold them against.
  const current = listed.length === 0 ? all : all.filter(({ account: { org } }) => listed.includes(org));
  return (current.length > 0 ? current : all).flatMap(({ account, outlook }) =>
    // What nobody has judged yet says nothing, which is never "safe".
    outlook === null ? [] : [{ account, verdict: verdictAt(outlook, at) }],
  );
}

/** The one to show: the one in use in the browser, else the one that is worst off. */
export function chosenOf(all: readonly LastSeen[], active: string | null): LastSeen | undefined {
  return all.find(({ account }) => account.org === active) ?? worstOf(all);
}

function worstOf(all: readonly LastSeen[]): LastSeen | undefined {
  return all.reduce<LastSeen | undefined>(
    (worst, one) => (worst === undefined || rank(one) > rank(worst) ? one : worst),
    undefined,
  );
}

function rank({ verdict }: LastSeen): number {
  return RANKS.indexOf(verdict.word);
}

export function organizationChip(chosen: LastSeen, all: readonly LastSeen[], speech: Speech): OrganizationChip {
  const { t } = speech;
  const several = all.length > 1;
  const worst = worstOf(all);
  const title = (one: LastSeen) => headline(one.verdict, one.account, speech);
  const worse =
    worst !== undefined && rank(worst) > rank(chosen) ? { tone: worst.verdict.tone, headline: title(worst) } : null;
  const text = organizationAndPlan(chosen.account, speech);
  return {
    text,
    label: worse === null ? t('organization_pick', [text]) : t('organization_pick_worse', [text, worse.headline]),
    worse,
    options: several ? all.map(optionOf) : [],
  };

  function optionOf(one: LastSeen): OrganizationOption {
    const plan = planWords(one.account, speech);
    return {
      org: one.account.org,
      name: organizationWords(one.account, speech),
      detail: plan === null ? title(one) : t('organization_with_plan', [plan, title(one)]),
      figure: ceilingWords(one.verdict, one.account, speech).figure,
      tone: one.verdict.tone,
      selected: one === chosen,
    };
  }
}
