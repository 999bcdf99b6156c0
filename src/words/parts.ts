import type { FactName } from '../account/account.ts';
import type { Speech } from './speech.ts';

/** What a user would call a group of facts, in the order in which a lack of it matters most. */
export const PARTS = ['balance', 'reload', 'switch', 'windows', 'limit'] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: Readonly<Partial<Record<FactName, Part>>> = {
  balance: 'balance',
  tranches: 'balance',
  reload: 'reload',
  reloadThreshold: 'reload',
  reloadTarget: 'reload',
  pendingCharge: 'reload',
  switch: 'switch',
  windows: 'windows',
  limit: 'limit',
  spent: 'limit',
};

/** The parts that some facts belong to; facts that no user has a word for are left out. */
export function partsIn(facts: readonly FactName[]): readonly Part[] {
  return PARTS.filter((part) => facts.some((name) => PART_OF[name] === part));
}

/** The same parts by name. */
export function partsOf(facts: readonly FactName[], { t }: Speech): readonly string[] {
  return partsIn(facts).map((part) => t(`part_${part}`));
}
