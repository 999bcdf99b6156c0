import { describe, expect, it } from 'vitest';
import { readLevels } from '../../../src/dashboard/views/settings/input/read-levels.ts';
import { readTax, taxText } from '../../../src/dashboard/views/settings/input/read-tax.ts';
import { readWhole } from '../../../src/dashboard/views/settings/input/read-whole.ts';
import { minuteOf, timeOfDay } from '../../../src/dashboard/views/settings/input/time-of-day.ts';
import { tomorrow } from '../../../src/dashboard/views/settings/input/tomorrow.ts';
import { createFormat } from '../../../src/words/format.ts';

describe('whole numbers', () => {
  it.each<[string, number | null | undefined]>([
    ['7', 7],
    [' 10 ', 10],
    ['007', 7],
    ['', null],
    ['0', undefined],
    ['11', undefined],
    ['1e1', undefined],
    ['-3', undefined],
    ['5.0', undefined],
    ['9'.repeat(40), undefined],
  ])('%j', (text, value) => expect(readWhole(text, { min: 1, max: 10 })).toBe(value));
});

describe('tax', () => {
  it.each<[string, number | null | undefined]>([
    ['', null],
    ['0', 0],
    ['19', 190],
    ['8.1', 81],
    ['8,1', 81],
    ['50.0', 500],
    ['50.1', undefined],
    ['8,875', 89],
    ['8.25', 83],
    ['8.800', 88],
    ['8.001', 81],
    ['50.000', 500],
    ['50.001', undefined],
    ['8.8751', undefined],
    ['8.', undefined],
    ['٨٫٨٧٥', 89],
    ['.5', undefined],
    ['x', undefined],
  ])('%j', (text, permille) => expect(readTax(text)).toBe(permille));

  it.each(['en', 'de', 'fr', 'ar-EG', 'fa', 'ja'])('comes back as it was typed: %s', (locale) => {
    const format = createFormat({ locale, timeZone: 'UTC' });
    for (let permille = 0; permille <= 500; permille += 1) expect(readTax(taxText(permille, format))).toBe(permille);
  });

  it.each([
    ['en', ['', '0', '0.5', '19', '8.1']],
    ['de', ['', '0', '0,5', '19', '8,1']],
  ])('is written as the language does: %s', (locale, texts) => {
    const format = createFormat({ locale, timeZone: 'UTC' });
    expect([null, 0, 5, 190, 81].map((permille) => taxText(permille, format))).toEqual(texts);
  });
});

describe('levels', () => {
  it.each<[string, readonly number[] | undefined]>([
    ['50, 80, 95', [50, 80, 95]],
    ['95%;50%', [50, 95]],
    ['80 80', [80]],
    ['', []],
    ['101', undefined],
    ['0', undefined],
    ['half', undefined],
    ['1 2 3 4 5 6 7 8 9 10 11', undefined],
  ])('%j', (text, levels) => expect(readLevels(text)).toEqual(levels));
});

describe('times of day', () => {
  it('come back as they were typed', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(minuteOf(timeOfDay(minute))).toBe(minute);
    expect(timeOfDay(1350)).toBe('22:30');
    expect(minuteOf('07:05:00')).toBe(425);
    for (const text of ['', '24:00', '7:00', '07:60']) expect(minuteOf(text)).toBeUndefined();
  });
});

describe('tomorrow', () => {
  it.each([
    ['Europe/Berlin', '2026-11-10T14:32:00Z', '2026-11-10T23:00:00Z'],
    ['Europe/Berlin', '2026-11-10T23:00:00Z', '2026-11-11T23:00:00Z'],
    ['America/Los_Angeles', '2026-11-10T14:32:00Z', '2026-11-11T08:00:00Z'],
    // The clocks go back, and forward, in the night or by day.
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T23:00:00Z'],
    ['Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00Z'],
    ['Asia/Kathmandu', '2026-11-10T18:14:59Z', '2026-11-10T18:15:00Z'],
  ])('%s at %s', (zone, now, expected) => {
    expect(new Date(tomorrow(Date.parse(now), zone)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });
});
