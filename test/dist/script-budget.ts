import { SIZE_BUDGETS } from '../budgets.ts';

/** What a script that runs in every tab of the site may weigh. */
export function budgetOf(file: string): number {
  if (file.startsWith('src/page/')) return SIZE_BUDGETS.pageScript;
  if (file.includes('/in-page/')) return SIZE_BUDGETS.inPageScript;
  return file.includes('/guard/') ? SIZE_BUDGETS.guardScript : SIZE_BUDGETS.contentScript;
}
