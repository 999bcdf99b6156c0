import { zipOf } from '../../scripts/archive.ts';
import type { Target } from '../../scripts/manifest-for.ts';
import { SIZE_BUDGETS } from '../budgets.ts';
import { Built, TARGETS } from '../dist/built.ts';
import { budgetOf } from '../dist/script-budget.ts';
import type { Measure } from './measure.ts';

/** What was built, in bytes. The reasons for the budgets stand with them. */
export function sizes(): Measure[] {
  return TARGETS.flatMap((target) => sizesOf(target));
}

function sizesOf(target: Target): Measure[] {
  const built = new Built(target);
  const size = (name: string, budget: number | null, value: number): Measure => ({
    item: `size: ${name}, ${target}`,
    unit: 'B',
    budget,
    value,
    note: '',
  });
  const worker = built.closure(built.worker);
  const popup = built.closure(built.popup).filter((file) => file !== built.popup);
  const { minified, gzipped } = built.sizeOf(popup);
  return [
    ...built.contentScripts.map((file) => size(file, budgetOf(file), built.sizeOf([file]).minified)),
    size('worker and all it loads', SIZE_BUDGETS.worker, built.sizeOf(worker).minified),
    size('popup, JS and CSS', SIZE_BUDGETS.popup, minified),
    size('popup, JS and CSS, gzipped', SIZE_BUDGETS.popupGzipped, gzipped),
    size('zip', SIZE_BUDGETS.zip, zipOf(built.folder, built.files).length),
  ];
}
