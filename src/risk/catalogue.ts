import { creditExpiring } from './rules/credit-expiring.ts';
import { limitNear } from './rules/limit-near.ts';
import { lowBalance } from './rules/low-balance.ts';
import { noCeiling } from './rules/no-ceiling.ts';
import { offerOpen } from './rules/offer-open.ts';
import { overflowNear } from './rules/overflow-near.ts';
import { paying } from './rules/paying.ts';
import { reloadNear } from './rules/reload-near.ts';
import type { Rule } from './rules/rule.ts';
import { wentBlind } from './rules/went-blind.ts';

/** Every rule, in the order in which risks of equal severity and deadline are listed. */
export const CATALOGUE: readonly Rule[] = [
  paying,
  reloadNear,
  overflowNear,
  wentBlind,
  limitNear,
  noCeiling,
  lowBalance,
  creditExpiring,
  offerOpen,
];
