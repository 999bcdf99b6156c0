import { expect, test } from 'vitest';
import { decide } from '../../../src/risk/decide.ts';
import { NOTHING_TOLD } from '../../../src/risk/told.ts';
import { account, at, NOW, ORG, settings, usd } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

test.each<[string, boolean | null, number]>([
  ['refused', false, 1],
  ['shown', true, 0],
  ['not tried yet', null, 0],
])('%s', (_, heard, count) => {
  expect(openRisks('muted', account(), NOW, {}, { heard })).toHaveLength(count);
});

test('what it says', () => {
  expect(openRisks('muted', account(), NOW, {}, { heard: false })).toEqual([
    {
      id: 'muted',
      org: ORG,
      severity: 'warning',
      key: ORG,
      amount: 'none',
      deadline: null,
      facts: [],
      grounds: [],
      details: { heard: false },
    },
  ]);
});

test('is shown and never told: nothing of it is remembered, waits or wakes', () => {
  const heard = decide(account(), NOTHING_TOLD, settings(), at(NOW, {}, { heard: true }));
  const refused = decide(account(), NOTHING_TOLD, settings(), at(NOW, {}, { heard: false, quietUntil: NOW + 1000 }));
  expect(refused.risks.map(({ id }) => id)).toEqual(['muted']);
  expect(refused.effects).toEqual(heard.effects);
  expect(refused.told).toBe(NOTHING_TOLD);
});

test('holds back nothing else: what could not be shown is told as ever', () => {
  const { tell } = teller();
  const low = account({ switch: 'on', balance: usd(400) });
  expect(tell(low, NOW, {}, { heard: false })).toEqual(['warning low-balance']);
});
