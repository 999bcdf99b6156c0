import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/view/sparkline.ts';
import type { OrgWeek } from '../../src/watch/week/week.ts';
import { DAY, HOUR, NOW } from '../popup/accounts.ts';
import { english } from '../words/speech.ts';

const usdWeek = (...points: readonly (readonly [ago: number, minor: number])[]): OrgWeek => ({
  exponent: 2,
  currency: 'USD',
  points: points.map(([ago, minor]) => [NOW - ago, minor]),
});
const commands = (week: OrgWeek) => sparkline(week, NOW, english)?.path.replaceAll(/[\d .-]/g, '');

describe('the line of the week', () => {
  it('says from where to where, and since when where it does not reach back a week', () => {
    const label = (week: OrgWeek) => sparkline(week, NOW, english)?.label;
    expect(label(usdWeek([7 * DAY - HOUR, 6010], [HOUR, 4792]))).toBe('Balance over 7 days: from $60.10 to $47.92');
    expect(label(usdWeek([2 * DAY, 6010], [HOUR, 4792]))).toBe('Balance since Sun 14:32: from $60.10 to $47.92');
    const yen = { exponent: 0, currency: 'JPY', points: usdWeek([7 * DAY - HOUR, 900], [0, -20]).points };
    expect(label(yen)).toBe('Balance over 7 days: from ¥900 to -¥20');
  });

  it.each<[string, OrgWeek, string | undefined]>([
    ['use is a slope', usdWeek([4 * HOUR, 900], [2 * HOUR, 800], [0, 700]), 'MhLL'],
    ['a rise is a step', usdWeek([4 * HOUR, 400], [2 * HOUR, 1500], [0, 1500]), 'MhHVL'],
    ['nothing is drawn over a gap', usdWeek([20 * HOUR, 900], [18 * HOUR, 800], [2 * HOUR, 500], [0, 400]), 'MhLMhL'],
    ['one reading is no line', usdWeek([HOUR, 900]), undefined],
    ['what is older than the week does not count', usdWeek([8 * DAY, 900], [HOUR, 800]), undefined],
  ])('%s', (_name, week, expected) => {
    expect(commands(week)).toBe(expected);
  });

  it('is nothing where nothing is stored', () => {
    expect(sparkline(undefined, NOW, english)).toBeNull();
  });

  it('hardly moves where the balance hardly does, and stays within its box', () => {
    const heights = (week: OrgWeek) =>
      [...(sparkline(week, NOW, english)?.path ?? '').matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    const [from, to] = heights(usdWeek([HOUR, 5000], [0, 4990]));
    expect((to ?? 0) - (from ?? 0)).toBeLessThan(1);
    expect(heights(usdWeek([HOUR, 5000], [0, -200]))).toEqual([1.5, 24.5]);
    expect(heights(usdWeek([HOUR, 0], [0, 0]))).toEqual([1.5, 1.5]);
  });
});
