import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessageLimit } from '../../src/claude/stream.ts';

const RESET = 1_786_814_400;
const within = {
  type: 'within_limit',
  resetsAt: RESET,
  representativeClaim: 'five_hour',
  overageInUse: false,
  windows: {
    '5h': { status: 'within_limit', resets_at: RESET, utilization: 0.29 },
    '7d': { status: 'within_limit', resets_at: RESET + 29, utilization: 0.39 },
  },
};
const exceeded = { ...within, type: 'exceeded_limit' };
const event = (limit: unknown) => JSON.stringify({ type: 'message_limit', message_limit: limit });
const read = (limit: unknown) => readMessageLimit(event(limit));

describe('what the stream says of the limits', () => {
  test('is read with percentages and milliseconds', () => {
    expect(read(within)).toEqual({
      paidNow: false,
      resetsAt: RESET * 1000,
      windows: [
        { key: 'five_hour', percent: 29, resetsAt: RESET * 1000, model: null, kind: 'plan', exhausted: false },
        { key: 'seven_day', percent: 39, resetsAt: RESET * 1000, model: null, kind: 'plan', exhausted: false },
      ],
    });
  });

  test('can be over, or used up below a hundred percent', () => {
    const full = { status: 'exceeded_limit', resets_at: RESET, utilization: 0.98 };
    const windows = read({ ...exceeded, windows: { '5h': full, '7d': { ...full, utilization: 1.14 } } })!.windows;
    expect(windows.map(({ percent, exhausted }) => [percent, exhausted])).toEqual([
      [98, true],
      [114, true],
    ]);
  });

  test('can name windows that we do not know, and what is paid is none', () => {
    const state = { status: 'within_limit', resets_at: null, utilization: 0 };
    const windows = read({ ...within, windows: { overage: state, '7d_opus': state, constructor: state } })!.windows;
    expect(windows.map(({ key }) => key)).toEqual(['7d_opus', 'constructor']);
  });

  test('is the text of the error of a refused message too', () => {
    const { overageInUse: _, ...said } = exceeded;
    const error = { type: 'rate_limit_error', message: JSON.stringify(said) };
    expect(readMessageLimit(JSON.stringify({ type: 'error', error }))).toMatchObject({
      paidNow: null,
      resetsAt: RESET * 1000,
    });
  });

  test.each([
    [within, false],
    [exceeded, false],
    [{ ...within, overageInUse: true }, true],
    [{ ...within, representativeClaim: 'overage' }, true],
    [{ ...exceeded, overageStatus: 'allowed' }, true],
    [{ ...exceeded, overageStatus: 'allowed_warning' }, true],
    [{ ...exceeded, overageStatus: 'rejected' }, false],
    [{ ...within, overageStatus: 'allowed' }, false],
    [{ ...exceeded, overageInUse: undefined }, null],
    [{ ...exceeded, overageInUse: 'no' }, null],
    [{ ...exceeded, overageInUse: undefined, overageStatus: 7 }, null],
  ])('says whether it is paid now (%#)', (limit, paid) => {
    expect(read(limit)!.paidNow).toBe(paid);
  });

  test.each([
    [0, 0],
    [1, 100],
    [1.14, 114],
    [0.333, 33.3],
    [-0.1, null],
    ['0.5', null],
    [null, null],
    [1e9, null],
    [{}, null],
  ])('has a share of %s as %s percent', (utilization, percent) => {
    expect(read({ ...within, windows: { '5h': { utilization } } })!.windows[0]!.percent).toBe(percent);
  });

  test.each([null, 'soon', 0, -1, RESET * 1000, Number.MAX_VALUE, '2026-08-15T17:20:00Z', true])(
    'has no reset at %s',
    (resetsAt) => {
      expect(read({ ...within, resetsAt })!.resetsAt).toBeNull();
    },
  );
});

describe('what it does not say', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'event: message_limit'],
    ['half of it', event(within).slice(0, -9)],
    ['a list', '[]'],
    ['a number', '5'],
    ['another event', '{"type":"ping"}'],
    [
      'an error in words',
      '{"type":"error","error":{"type":"rate_limit_error","message":"Usage credits are required."}}',
    ],
    ['an error without one', '{"type":"error","error":null}'],
    ['an error in an error', JSON.stringify({ type: 'error', error: { message: '{"type":"error"}' } })],
    ['another state', event({ ...within, type: 'fine' })],
    ['a state that is none', event({ ...within, type: null })],
    ['windows as a list', event({ ...within, windows: [] })],
    ['windows as a text', event({ ...within, windows: 'x' })],
    ['a window as a number', event({ ...within, windows: { '5h': 5 } })],
    ['a window as nothing', event({ ...within, windows: { '5h': null } })],
    ['a window without a name', event({ ...within, windows: { ' ': {} } })],
    [
      'a hundred windows',
      event({ ...within, windows: Object.fromEntries(Array.from({ length: 100 }, (_, at) => [at, {}])) }),
    ],
    ['too much', event({ ...within, pad: 'x'.repeat(5000) })],
  ])('is null: %s', (_, text) => {
    expect(readMessageLimit(text)).toBeNull();
  });

  test('never throws, and gives numbers where it gives any', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((windows) => event({ ...within, windows })),
        ),
        (text) => {
          for (const { percent, resetsAt } of readMessageLimit(text)?.windows ?? []) {
            expect(percent === null || (Number.isFinite(percent) && percent >= 0)).toBe(true);
            expect(resetsAt === null || Number.isSafeInteger(resetsAt)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
