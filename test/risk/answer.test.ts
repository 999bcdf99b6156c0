import { expect, test } from 'vitest';
import { type Answer, cannotTell, every, NO, not, some, YES } from '../../src/risk/answer.ts';

const OPEN = cannotTell('balance');

test.each<[Answer, Answer, Answer['kind'], Answer['kind']]>([
  [YES, YES, 'yes', 'yes'],
  [YES, NO, 'no', 'yes'],
  [YES, OPEN, 'cannot-tell', 'yes'],
  [NO, NO, 'no', 'no'],
  [NO, OPEN, 'no', 'cannot-tell'],
  [OPEN, OPEN, 'cannot-tell', 'cannot-tell'],
])('%o and/or %o', (a, b, and, or) => {
  expect([every(a, b).kind, every(b, a).kind]).toEqual([and, and]);
  expect([some(a, b).kind, some(b, a).kind]).toEqual([or, or]);
});

test('what is missing is named once', () => {
  expect(every(OPEN, cannotTell('reload', 'balance'))).toEqual(cannotTell('balance', 'reload'));
});

test('not leaves the unknown unknown', () => {
  expect([not(YES), not(NO), not(OPEN)]).toEqual([NO, YES, OPEN]);
});
