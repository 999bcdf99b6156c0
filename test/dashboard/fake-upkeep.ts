import type { Upkeep } from '../../src/dashboard/views/privacy/upkeep.ts';
import type { Past } from './past.ts';

/** An upkeep that says yes to everything, but for what a test wants otherwise. */
export function fakeUpkeep({ past, orgs, ...own }: Partial<Upkeep> & { past: Past; orgs: readonly string[] }): Upkeep {
  return {
    about: () => ({ version: '0.3.0', browser: 'Chrome 156', system: 'linux' }),
    noticesAllowed: () => Promise.resolve(true),
    onToolbar: () => Promise.resolve(null),
    testNotice: () => Promise.resolve(true),
    history: () => Promise.resolve(Object.fromEntries(orgs.slice(0, 1).map((org) => [org, past]))),
    size: () => Promise.resolve(812_000),
    keptAt: () => Promise.resolve(null),
    importFile: () => Promise.resolve({ kind: 'done' }),
    undoImport: () => Promise.resolve(true),
    deleteAll: () => Promise.resolve('done'),
    ...own,
  };
}
