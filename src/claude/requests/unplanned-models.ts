import type { Account, Plan } from '../../account/account.ts';
import { lastKnown } from '../../account/fact.ts';
import { isOneFamily } from './model-of.ts';

/**
 * Models that a plan has no allowance for, by Anthropic's own words of 2026: Fable draws usage credits from the first token
 * on Pro and Team Standard. Which kind of seat a member has no reading tells.
 */
const UNPLANNED: { readonly [P in Plan]?: readonly string[] } = { pro: ['Fable'], team: ['Fable'] };

/**
 * The models whose every message is paid, whatever is left of the plan (charge path 9). By the plan as it was last read,
 * however long ago: plans change seldom. A plan window that claude.ai lists for a model is an allowance, and counts more
 * than the name of the plan.
 */
export function unplannedModels({ facts }: Account): readonly string[] {
  const plan = lastKnown(facts.plan)?.value;
  const models = (plan === undefined ? undefined : UNPLANNED[plan]) ?? [];
  const windows = lastKnown(facts.windows)?.value ?? [];
  return models.filter((name) => !windows.some(({ model }) => model !== null && isOneFamily(model, name)));
}
