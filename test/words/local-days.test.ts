import { describe, expect, it } from 'vitest';
import { localDays } from '../../src/words/local-days.ts';

const days = (timeZone: string, locale = 'en-GB') => localDays({ locale, timeZone });
const endOf = (day: string, zone: string) => {
  const end = days(zone).endOf(day);
  return end === null ? null : new Date(end).toISOString();
};

describe('days where the user is', () => {
  it.each([
    ['2026-11-10', 'Europe/Berlin', '2026-11-10T22:59:59.999Z'],
    // The clocks change: days of 25 and 23 hours.
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
    ['2026-11-10', 'Pacific/Kiritimati', '2026-11-10T09:59:59.999Z'],
    ['2026-11-10', 'Pacific/Pago_Pago', '2026-11-11T10:59:59.999Z'],
    ['2026-11-10', 'Asia/Kathmandu', '2026-11-10T18:14:59.999Z'],
    // In Cairo the clocks go forward at midnight: the day after begins at one.
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z'],
    ['2028-02-29', 'UTC', '2028-02-29T23:59:59.999Z'],
  ])('%s ends in %s at %s', (day, zone, end) => expect(endOf(day, zone)).toBe(end));

  it.each(['', '2026-02-30', '2026-13-01', '10.11.2026', '2026-1-1', '+12026-01-01', 'tomorrow'])(
    '%j is no day',
    (day) => expect(endOf(day, 'Europe/Berlin')).toBeNull(),
  );

  it('names a day, with its year where it is another', () => {
    const { name, dayOf } = days('Europe/Berlin');
    const now = Date.UTC(2026, 10, 10, 12);
    expect(name(now, now)).toBe('Tuesday 10 November');
    expect(name(Date.UTC(2025, 11, 31, 22), now)).toBe('Wednesday, 31 December 2025');
    expect(dayOf(Date.UTC(2026, 10, 10, 23, 30))).toBe('2026-11-11');
  });
});
