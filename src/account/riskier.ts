import type { FactName, Facts } from './account.ts';
import { compareMoney, type Money } from './money.ts';
import type { PlanWindow } from './window.ts';
import { WINDOW_SLACK_PERCENT } from './window-slack.ts';

type Comparers = { readonly [K in FactName]?: (claim: Facts[K], held: Facts[K]) => boolean };

function moreMoney(claim: Money, held: Money): boolean {
  return compareMoney(claim, held) === 1;
}

function fullerWindow(claim: readonly PlanWindow[], held: readonly PlanWindow[]): boolean {
  return claim.some((window) => {
    const same = held.find(({ key }) => key === window.key);
    return (window.percent ?? 0) >= (same?.percent ?? 0) + WINDOW_SLACK_PERCENT;
  });
}

/** Only facts whose riskier side is plain are listed; of the others JSON is kept, and the contradiction is named. */
const COMPARERS: Comparers = {
  switch: (claim, held) => claim === 'on' && held === 'off',
  reload: (claim, held) => claim === 'on' && held === 'off',
  limit: (claim, held) => (claim === 'none' ? held !== 'none' : held !== 'none' && moreMoney(claim, held)),
  spent: moreMoney,
  windows: fullerWindow,
};

/** Windows of two sources: all that either names, each at its higher percentage. */
function fullest(claim: readonly PlanWindow[], held: readonly PlanWindow[]): readonly PlanWindow[] {
  const raised = held.map((window) => {
    const percent = claim.find(({ key }) => key === window.key)?.percent ?? null;
    return percent !== null && percent > (window.percent ?? 0) ? { ...window, percent } : window;
  });
  return [...raised, ...claim.filter(({ key }) => !held.some((window) => window.key === key))];
}

/** What counts once a riskier claim was heard: the claim, and of windows also those that it does not name. */
export function raised<K extends FactName>(name: K, claim: Facts[K], held: Facts[K]): Facts[K] {
  if (name !== 'windows') return claim;
  return fullest(claim as Facts['windows'], held as Facts['windows']) as Facts[K];
}

/** Does `claim` say something riskier than what is held? False where no order of risk is plain. */
export function isRiskier<K extends FactName>(name: K, claim: Facts[K], held: Facts[K]): boolean {
  const compare = COMPARERS[name];
  return compare?.(claim, held) ?? false;
}
