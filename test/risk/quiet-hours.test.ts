import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../src/risk/quiet-hours.ts';
import type { QuietHours } from '../../src/risk/settings.ts';

const MINUTE = 60_000;

/** The minute of the local day in a zone, as a clock on the wall there shows it. */
function minuteIn(timeZone: string): (time: number) => number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (time) => {
    const [hour, minute] = clock.format(time).split(':').map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  };
}

/** `22:30` as minutes of the day. */
function clock(text: string): number {
  const [hour, minute] = text.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

const hours = (from: string, to: string): QuietHours => ({ from: clock(from), to: clock(to) });
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString().replace(':00.000Z', 'Z'));

function endOf(quiet: QuietHours | null, now: string, zone = 'UTC'): string | null {
  return iso(quietUntil(quiet, Date.parse(now), minuteIn(zone)));
}

describe('on a usual day', () => {
  test.each<[string, QuietHours | null, string, string | null]>([
    ['none set', null, '2026-11-10T03:00Z', null],
    ['from the one to the other', hours('12:00', '14:00'), '2026-11-10T12:30Z', '2026-11-10T14:00Z'],
    ['the first minute', hours('12:00', '14:00'), '2026-11-10T12:00Z', '2026-11-10T14:00Z'],
    ['the last minute', hours('12:00', '14:00'), '2026-11-10T13:59Z', '2026-11-10T14:00Z'],
    ['the end', hours('12:00', '14:00'), '2026-11-10T14:00Z', null],
    ['before', hours('12:00', '14:00'), '2026-11-10T11:59Z', null],
    ['over midnight, before it', hours('22:30', '07:00'), '2026-11-10T23:00Z', '2026-11-11T07:00Z'],
    ['over midnight, at it', hours('22:30', '07:00'), '2026-11-11T00:00Z', '2026-11-11T07:00Z'],
    ['over midnight, after it', hours('22:30', '07:00'), '2026-11-11T06:59Z', '2026-11-11T07:00Z'],
    ['over midnight, by day', hours('22:30', '07:00'), '2026-11-11T12:00Z', null],
    ['until midnight', hours('20:00', '00:00'), '2026-11-10T23:59Z', '2026-11-11T00:00Z'],
    ['from midnight', hours('00:00', '06:00'), '2026-11-10T00:00Z', '2026-11-10T06:00Z'],
    ['all but a minute', hours('08:00', '07:59'), '2026-11-10T08:00Z', '2026-11-11T07:59Z'],
    ['all but a minute, in it', hours('08:00', '07:59'), '2026-11-10T07:59Z', null],
    ['from and to the same minute are no hours', hours('08:00', '08:00'), '2026-11-10T08:00Z', null],
    ['the same, at another time', hours('08:00', '08:00'), '2026-11-10T20:00Z', null],
  ])('%s', (_, quiet, now, end) => {
    expect(endOf(quiet, now)).toBe(end);
  });

  test('seconds do not count', () => {
    expect(endOf(hours('12:00', '14:00'), '2026-11-10T12:30:59.999Z')).toBe('2026-11-10T14:00Z');
  });

  test.each([
    ['Europe/Berlin', '2026-11-10T22:00Z', '2026-11-11T06:00Z'],
    ['Asia/Kolkata', '2026-11-10T17:30Z', '2026-11-11T01:30Z'],
    ['America/New_York', '2026-11-11T05:00Z', '2026-11-11T12:00Z'],
    ['Australia/Lord_Howe', '2026-11-10T13:00Z', '2026-11-10T20:00Z'],
  ])('by the clock of %s', (zone, now, end) => {
    expect(endOf(hours('22:30', '07:00'), now, zone)).toBe(end);
  });
});

describe('on a day on which the clocks change', () => {
  test.each<[string, string, QuietHours, string, string | null]>([
    ['Berlin, forward', 'Europe/Berlin', hours('22:00', '07:00'), '2027-03-27T22:00Z', '2027-03-28T05:00Z'],
    [
      'Berlin, forward, after the change',
      'Europe/Berlin',
      hours('22:00', '07:00'),
      '2027-03-28T01:30Z',
      '2027-03-28T05:00Z',
    ],
    ['Berlin, back', 'Europe/Berlin', hours('22:00', '07:00'), '2026-10-24T21:00Z', '2026-10-25T06:00Z'],
    [
      'Berlin, back, after the change',
      'Europe/Berlin',
      hours('22:00', '07:00'),
      '2026-10-25T01:30Z',
      '2026-10-25T06:00Z',
    ],
    ['New York, forward', 'America/New_York', hours('23:00', '06:30'), '2027-03-14T05:00Z', '2027-03-14T10:30Z'],
    ['New York, back', 'America/New_York', hours('23:00', '06:30'), '2026-11-01T04:00Z', '2026-11-01T11:30Z'],
    [
      'Lord Howe, half an hour forward',
      'Australia/Lord_Howe',
      hours('23:00', '06:00'),
      '2026-10-03T14:00Z',
      '2026-10-03T19:00Z',
    ],
    [
      'Lord Howe, half an hour back',
      'Australia/Lord_Howe',
      hours('23:00', '06:00'),
      '2027-04-03T13:00Z',
      '2027-04-03T19:30Z',
    ],
    [
      'an end that comes twice: the first',
      'Europe/Berlin',
      hours('22:00', '02:30'),
      '2026-10-24T23:00Z',
      '2026-10-25T00:30Z',
    ],
    [
      'Berlin, an end that the clock leaves out',
      'Europe/Berlin',
      hours('22:00', '02:30'),
      '2027-03-28T00:00Z',
      '2027-03-28T01:30Z',
    ],
    [
      'Lord Howe, an end that it leaves out',
      'Australia/Lord_Howe',
      hours('22:00', '02:15'),
      '2026-10-03T14:30Z',
      '2026-10-03T15:45Z',
    ],
  ])('%s', (_, zone, quiet, now, end) => {
    expect(endOf(quiet, now, zone)).toBe(end);
  });

  test.each<[string, number]>([
    ['Europe/Berlin', Date.parse('2027-03-27T12:00Z')],
    ['Europe/Berlin', Date.parse('2026-10-24T12:00Z')],
    ['America/New_York', Date.parse('2027-03-13T12:00Z')],
    ['America/New_York', Date.parse('2026-10-31T12:00Z')],
    ['Australia/Lord_Howe', Date.parse('2026-10-03T00:00Z')],
    ['Australia/Lord_Howe', Date.parse('2027-04-03T00:00Z')],
  ])('%s: at every minute of it the end lies ahead, and within a day and an hour', (zone, from) => {
    const minute = minuteIn(zone);
    for (const quiet of [
      hours('22:00', '07:00'),
      hours('22:00', '02:30'),
      hours('02:10', '05:00'),
      hours('01:30', '02:15'),
    ]) {
      for (let now = from; now < from + 36 * 60 * MINUTE; now += 7 * MINUTE) {
        const end = quietUntil(quiet, now, minute);
        if (end === null) continue;
        expect(end, new Date(now).toISOString()).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(25 * 60 * MINUTE);
        // When it is over it is over, or, where the hour comes twice, it has begun again.
        expect(quietUntil(quiet, end, minute) ?? end + 1).toBeGreaterThan(end);
      }
    }
  });
});
