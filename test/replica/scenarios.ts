import { charging } from './scenarios/charging.ts';
import { currencies } from './scenarios/currencies.ts';
import { offers } from './scenarios/offers.ts';
import { organizations } from './scenarios/organizations.ts';
import { overflowing } from './scenarios/overflowing.ts';
import { quiet } from './scenarios/quiet.ts';
import { shapes } from './scenarios/shapes.ts';
import type { Scenario } from './world.ts';

/** Every named situation, in the order of the scenario bar. */
export const scenarios: readonly Scenario[] = [
  ...quiet,
  ...overflowing,
  ...charging,
  ...offers,
  ...organizations,
  ...currencies,
  ...shapes,
];

export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`There is no scenario "${name}"`);
  return found;
}
