import { describe, expect, it } from 'vitest';
import { readUsage } from '../../src/claude/read-usage.ts';
import { factsOf, SHAPE, val, windowOf } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';

const NOTHING = { five_hour: null, seven_day: null };
const usage = (more: object) => factsOf(readUsage, { ...NOTHING, ...more });
const percent = (utilization: unknown) => windowOf(usage({ five_hour: { utilization } }), 'five_hour')?.percent;

describe('plan windows', () => {
  it('reads the named and the listed ones, each once', () => {
    const facts = factsOf(readUsage, fixture('usage-eur'));
    const keys = facts.windows?.kind === 'value' ? facts.windows.value.map(({ key }) => key) : [];
    expect(keys).toEqual([
      'five_hour',
      'seven_day',
      'seven_day_opus',
      'copper_finch',
      'iguana_necktie',
      'weekly_scoped:Fable',
    ]);
    expect(windowOf(facts, 'weekly_scoped:Fable')).toEqual({
      key: 'weekly_scoped:Fable',
      percent: 66,
      resetsAt: Date.UTC(2026, 10, 24, 9),
      model: 'Fable',
      kind: 'plan',
      exhausted: false,
    });
    expect(windowOf(facts, 'seven_day_opus')?.model).toBe('Opus');
  });

  it('takes the worse of two accounts of one window', () => {
    expect(windowOf(factsOf(readUsage, fixture('usage-eur')), 'five_hour')?.percent).toBe(84);
    const listed = { kind: 'session', percent: 20, severity: 'limit_reached', resets_at: '2026-11-20T18:00:00Z' };
    const both = usage({ five_hour: { utilization: 99, resets_at: null }, limits: [listed] });
    const worse = { percent: 99, exhausted: true, resetsAt: Date.UTC(2026, 10, 20, 18) };
    expect(windowOf(both, 'five_hour')).toMatchObject(worse);
  });

  it.each([
    [54, 54],
    [0, 0],
    [83.5, 83.5],
    [101, 101],
    [250, 250],
    [-1, null],
    ['54', null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [{}, null],
  ])('reads utilization %j as %j', (raw, expected) => expect(percent(raw)).toBe(expected));

  it('keeps the two windows of every plan even when they say nothing, and skips silent others', () => {
    const silent = { utilization: null, resets_at: null };
    const facts = usage({ five_hour: silent, seven_day: silent, tangelo: silent, copper: silent, note: { text: 'x' } });
    expect(facts.windows?.kind === 'value' && facts.windows.value.map(({ key }) => key)).toEqual([
      'five_hour',
      'seven_day',
    ]);
  });

  it('an allowance in money is not a window of the plan', () => {
    expect(windowOf(factsOf(readUsage, fixture('usage-eur')), 'iguana_necktie')?.kind).toBe('credit');
    const dollars = usage({ five_hour: { utilization: 100, limit_dollars: 5 } });
    expect(windowOf(dollars, 'five_hour')?.kind).toBe('plan');
  });

  it.each([
    [{ locked_reason: 'limit' }, true],
    [{ locked_reason: null }, false],
    [{ locked_reason: '' }, false],
    [{ severity: 'exceeded' }, true],
    [{ severity: 'blocked' }, true],
    [{ severity: 'limit_reached' }, true],
    [{ severity: 'critical' }, false],
    [{ severity: 7 }, false],
  ])('%j means exhausted: %j', (more, exhausted) => {
    expect(windowOf(usage({ five_hour: { utilization: 98, ...more } }), 'five_hour')?.exhausted).toBe(exhausted);
  });

  it.each([
    ['a body without any place for windows', {}],
    ['only unknown keys', { tangelo: null, limits: null }],
    ['five_hour as a number', { five_hour: 54, seven_day: null }],
    ['five_hour as a list', { five_hour: [], seven_day: null }],
    ['seven_day as text', { five_hour: null, seven_day: 'x' }],
    ['limits as an object', { ...NOTHING, limits: {} }],
    ['a limit that is no object', { ...NOTHING, limits: ['session'] }],
  ])('%s is unreadable', (_, body) => expect(factsOf(readUsage, body).windows).toEqual(SHAPE));

  it.each([
    ['all null', NOTHING],
    ['one key', { seven_day: null }],
    ['an empty list', { limits: [] }],
  ])('%s is no windows', (_, body) => expect(factsOf(readUsage, body).windows).toEqual(val([])));

  it.each([
    ['2026-11-20T18:00:00.861899+00:00', Date.UTC(2026, 10, 20, 18)],
    ['2026-11-20T17:59:59.9Z', Date.UTC(2026, 10, 20, 18)],
    ['2026-11-20T20:00:00+02:00', Date.UTC(2026, 10, 20, 18)],
    ['2026-11-20T20:00:00+0200', Date.UTC(2026, 10, 20, 18)],
    ['2026-11-20T18:00:00', Date.UTC(2026, 10, 20, 18)],
    ['2026-13-40T18:00:00Z', null],
    ['tomorrow', null],
    [1_790_000_000, null],
    [null, null],
  ])('reads the reset %j as %j', (raw, time) => {
    expect(windowOf(usage({ five_hour: { utilization: 1, resets_at: raw } }), 'five_hour')?.resetsAt).toBe(time);
  });
});
