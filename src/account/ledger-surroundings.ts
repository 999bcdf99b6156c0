import type { Spending } from './ledger-spending.ts';
import type { TrancheMoves } from './ledger-tranches.ts';
import type { Unit } from './money.ts';

/** What two looks tell beside the balance, null where it was not read anew, and the scale in which all of it adds up. */
export interface Surroundings {
  readonly unit: Unit;
  readonly moves: TrancheMoves | null;
  readonly spending: Spending | null;
}
