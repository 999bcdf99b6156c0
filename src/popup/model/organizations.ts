import type { Account } from '../../account/account.ts';
import type { Settings } from '../../risk/settings.ts';
import type { Circumstances } from '../../risk/sight.ts';
import { type Verdict, verdictOf } from '../../risk/verdict.ts';
import type { Tone, VerdictWord } from '../../risk/verdict-word.ts';
import { ceilingWords } from '../../words/ceiling-words.ts';
import { headline } from '../../words/headline.ts';
import { organizationAndPlan, organizationWords, planWords } from '../../words/organization-words.ts';
import type { Speech } from '../../words/speech.ts';
import type { Snapshot } from '../source.ts';

/** An organization, and what it means now. */
export interface Judgement {
  readonly account: Account;
  readonly verdict: Verdict;
}

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

const RANK: Readonly<Record<VerdictWord, number>> = {
  safe: 0,
  credit: 1,
  blind: 2,
  armed: 3,
  'overflow-near': 4,
  'charge-near': 5,
  paying: 6,
};

/** Every organization that is still the user's, judged now; the stored ones that the provider no longer lists are not. */
export function judgeAll({ accounts, watch }: Snapshot, settings: Settings, at: Circumstances): readonly Judgement[] {
  const listed = watch?.listed ?? [];
  const all = Object.values(accounts?.accounts ?? {});
  // Before the first list has arrived there is nothing to hold them against.
  const current = listed.length === 0 ? all : all.filter(({ account: { org } }) => listed.includes(org));
  return (current.length > 0 ? current : all).map(({ account }) => judge(account, settings, at));
}

export function judge(account: Account, settings: Settings, at: Circumstances): Judgement {
  return { account, verdict: verdictOf(account, settings, at) };
}

/** The one to show: the one in use in the browser, else the one that is worst off. */
export function chosenOf(all: readonly Judgement[], active: string | null): Judgement | undefined {
  return all.find(({ account }) => account.org === active) ?? worstOf(all);
}

function worstOf(all: readonly Judgement[]): Judgement | undefined {
  return all.reduce<Judgement | undefined>(
    (worst, one) => (worst === undefined || rank(one) > rank(worst) ? one : worst),
    undefined,
  );
}

function rank({ verdict }: Judgement): number {
  return RANK[verdict.word];
}

export function organizationChip(
  chosen: Judgement,
  all: readonly Judgement[],
  at: Circumstances,
  speech: Speech,
): OrganizationChip {
  const { t } = speech;
  const several = all.length > 1;
  const worst = worstOf(all);
  const title = (one: Judgement) => headline(one.verdict, one.account, at.sight, speech);
  const worse =
    worst !== undefined && rank(worst) > rank(chosen) ? { tone: worst.verdict.tone, headline: title(worst) } : null;
  const text = organizationAndPlan(chosen.account, speech);
  return {
    text,
    label: worse === null ? t('organization_pick', [text]) : t('organization_pick_worse', [text, worse.headline]),
    worse,
    options: several ? all.map(optionOf) : [],
  };

  function optionOf(one: Judgement): OrganizationOption {
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
