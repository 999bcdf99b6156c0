import { describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/archive.ts';
import { SIZE_BUDGETS } from '../budgets.ts';
import { Built, TARGETS } from './built.ts';
import { budgetOf } from './script-budget.ts';

describe.each(TARGETS)('the size for %s', (target) => {
  const built = new Built(target);

  it('of the worker', () => {
    const files = built.closure(built.worker);
    expect(files.length, 'the loader and what it loads').toBeGreaterThan(1);
    expect(built.sizeOf(files).minified).toBeLessThanOrEqual(SIZE_BUDGETS.worker);
  });

  it('of what runs in every tab', () => {
    for (const file of built.contentScripts) {
      expect(built.sizeOf([file]).minified, file).toBeLessThanOrEqual(budgetOf(file));
    }
  });

  it('of the popup’s scripts and styles', () => {
    const files = built.closure(built.popup).filter((file) => file !== built.popup);
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts, 'its own, and the packages it shares with the dashboard').toHaveLength(2);
    const ofWorker = built.closure(built.worker);
    expect(scripts.filter((file) => ofWorker.includes(file))).toEqual([]);
    const { minified, gzipped } = built.sizeOf(files);
    expect(minified).toBeLessThanOrEqual(SIZE_BUDGETS.popup);
    expect(gzipped).toBeLessThanOrEqual(SIZE_BUDGETS.popupGzipped);
  });

  it('of the dashboard before a view asks for more, and of its chart', () => {
    const atOnce = built.closure(built.dashboard, { late: false });
    const late = built.closure(built.dashboard).filter((file) => !atOnce.includes(file));
    expect(late).toContainEqual(expect.stringMatching(/\/chart-[\w-]+\.js$/));
    const drawn = atOnce.filter((file) => file !== built.dashboard);
    expect(built.sizeOf(drawn).minified).toBeLessThanOrEqual(SIZE_BUDGETS.dashboard);
    expect(built.sizeOf(late).minified).toBeLessThanOrEqual(SIZE_BUDGETS.chart);
  });

  it('of the zip, which is the same every time', () => {
    const zip = zipOf(built.folder, built.files);
    expect(zip.length).toBeLessThanOrEqual(SIZE_BUDGETS.zip);
    expect(Buffer.compare(zipOf(built.folder, [...built.files].reverse()), zip)).toBe(0);
  });
});
