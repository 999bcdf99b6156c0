import type { Ceiling } from '../ceiling.ts';
import type { Risk } from '../risk.ts';

/** The money at stake where the ceiling is what can be lost. */
export function stakeOf(ceiling: Ceiling): Risk['amount'] {
  if (ceiling.kind === 'amount') return ceiling.amount;
  return ceiling.kind === 'no-ceiling' ? 'no-ceiling' : 'none';
}
