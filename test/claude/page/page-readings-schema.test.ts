import { expect, test } from 'vitest';
import { parsePageReadings } from '../../../src/claude/page/page-readings-schema.ts';

const money = { minor: 874, exponent: 2, currency: 'USD' };
const tranche = {
  id: 'page:promo:2026-09-19:0',
  kind: 'promo',
  remaining: money,
  granted: null,
  grantedAt: null,
  expiresAt: 1_789_862_399_999,
  expiryEstimated: false,
  program: null,
};
const planWindow = { key: 'five_hour', percent: 150, resetsAt: null, model: null, kind: 'plan', exhausted: false };
const value = (of: unknown) => ({ kind: 'value', value: of });

test('what our reader makes is taken as it is', () => {
  const readings = {
    switch: value('on'),
    reload: value('off'),
    balance: value({ ...money, minor: -1592 }),
    limit: value('none'),
    spent: value(money),
    tranches: value([tranche]),
    windows: value([planWindow, { ...planWindow, key: 'weekly_scoped:Fable', model: 'Fable', percent: null }]),
  };
  expect(parsePageReadings(readings)).toEqual(readings);
  expect(parsePageReadings({})).toEqual({});
  expect(parsePageReadings({ limit: value(money) })).toEqual({ limit: value(money) });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'switch'],
  ['a fact that pages do not tell', { plan: value('pro') }],
  ['a fact without its kind', { switch: 'on' }],
  ['not offered', { balance: { kind: 'not-offered' } }],
  ['unreadable', { balance: { kind: 'unreadable', reason: 'shape' } }],
  ['a third state of the switch', { switch: value('unknown') }],
  ['a boolean', { reload: value(true) }],
  ['a float', { balance: value({ ...money, minor: 8.74 }) }],
  ['a text for an amount', { balance: value({ ...money, minor: '874' }) }],
  ['an absurd amount', { balance: value({ ...money, minor: 1e15 }) }],
  ['no exponent', { balance: value({ minor: 1, currency: 'USD' }) }],
  ['no currency', { balance: value({ ...money, currency: '$' }) }],
  ['an amount with more to it', { balance: value({ ...money, note: 'x' }) }],
  ['a balance of "none"', { balance: value('none') }],
  ['a purchased tranche', { tranches: value([{ ...tranche, kind: 'purchased' }]) }],
  ['a day in the year 9999', { tranches: value([{ ...tranche, expiresAt: 253_402_300_799_000 }]) }],
  ['too many tranches', { tranches: value(Array.from({ length: 21 }, () => tranche)) }],
  ['too many windows', { windows: value(Array.from({ length: 21 }, () => planWindow)) }],
  ['a negative percent', { windows: value([{ ...planWindow, percent: -1 }]) }],
  ['an infinite percent', { windows: value([{ ...planWindow, percent: Number.POSITIVE_INFINITY }]) }],
  ['a key that is a book', { windows: value([{ ...planWindow, key: 'x'.repeat(121) }]) }],
  ['a reset time', { windows: value([{ ...planWindow, resetsAt: 1 }]) }],
])('%s is refused whole', (_, readings) => {
  expect(parsePageReadings(readings)).toBeNull();
});
