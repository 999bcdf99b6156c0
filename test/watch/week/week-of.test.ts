import { expect, it } from 'vitest';
import type { Money } from '../../../src/account/money.ts';
import type { Sample } from '../../../src/account/sample.ts';
import { FIRST_STATE, type State } from '../../../src/watch/documents/state.ts';
import { weekFrom } from '../../../src/watch/week/week-from.ts';
import { weekOf } from '../../../src/watch/week/week-of.ts';
import { stateOf } from '../../dashboard/states.ts';
import { armed, DAY, eur, HOUR, MINUTE, NOW, usd } from '../../popup/accounts.ts';
import { createRig, START } from '../rig.ts';

const sample = (at: number, balance: Money | null): Sample => ({
  at,
  balance,
  spent: null,
  switch: null,
  reload: null,
  windows: [],
});

const state = stateOf([armed], { samples: [], entries: [] });
const pointsOf = (samples: readonly Sample[], of: State = state) =>
  weekOf(of, { [armed.org]: samples }, NOW).orgs[armed.org]?.points;

it('keeps the last reading of every two hours, counted back from now, and never more than 84', () => {
  const minutely = Array.from({ length: 8 * 288 }, (_, index) => sample(NOW - index * 5 * MINUTE, usd(index)));
  const points = pointsOf(minutely) ?? [];
  expect(points).toHaveLength(84);
  expect(points.at(-1)).toEqual([NOW, 0]);
  expect(points.at(-2)).toEqual([NOW - 2 * HOUR, 24]);
  expect(points[0]?.[0]).toBe(NOW - 166 * HOUR);
});

it.each<[string, readonly Sample[], unknown]>([
  ['nothing where no balance was read', [sample(NOW - HOUR, null)], undefined],
  ['nothing without a reading', [], undefined],
  ['no reading older than a week', [sample(NOW - 7 * DAY, usd(1)), sample(NOW - HOUR, usd(2))], [[NOW - HOUR, 2]]],
  ['no reading of the future', [sample(NOW - HOUR, usd(2)), sample(NOW + HOUR, usd(3))], [[NOW - HOUR, 2]]],
  [
    'a gap as a gap',
    [sample(NOW - 3 * HOUR, usd(2)), sample(NOW - 2.5 * HOUR, null), sample(NOW, usd(3))],
    [
      [NOW - 3 * HOUR, 2],
      [NOW, 3],
    ],
  ],
  ['only the present currency', [sample(NOW - 5 * HOUR, eur(9)), sample(NOW - HOUR, usd(2))], [[NOW - HOUR, 2]]],
])('has %s', (_name, samples, points) => {
  expect(pointsOf(samples)).toEqual(points);
});

it('counts what the history has not been given yet', () => {
  const unsaved = { samples: [sample(NOW - MINUTE, usd(7))], entries: [] };
  const stored = state.accounts.accounts[armed.org]!;
  const accounts = { ...state.accounts, accounts: { [armed.org]: { ...stored, unsaved } } };
  expect(pointsOf([], { ...state, accounts })).toEqual([[NOW - MINUTE, 7]]);
});

it('is read only in the version that this code writes', () => {
  expect(weekFrom({ version: 1, orgs: {} })).toEqual({ version: 1, orgs: {} });
  for (const stored of [undefined, null, 'x', {}, { version: 2, orgs: {} }, { version: 1 }])
    expect(weekFrom(stored)).toBeNull();
  expect(weekOf(FIRST_STATE, {}, NOW).orgs).toEqual({});
});

it('is written beside the state by a pass, and left alone by whatever reads nothing', async () => {
  const rig = createRig('armed');
  const watch = rig.start();
  await watch.refresh();
  const written = weekFrom(rig.stored.get('week'));
  const [org] = Object.keys(written?.orgs ?? {});
  expect(written?.orgs[org ?? '']?.points).toEqual([[START, expect.any(Number)]]);
  await watch.selectOrganization(`${org}`);
  expect(rig.stored.get('week')).toEqual(written);
});
