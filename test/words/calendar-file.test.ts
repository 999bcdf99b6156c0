import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { ClaimAhead, DateAhead, ExpiryAhead, RenewalAhead, RolloverAhead } from '../../src/risk/dates-ahead.ts';
import { type CalendarOptions, calendarFile } from '../../src/words/calendar-file.ts';
import { createFormat } from '../../src/words/format.ts';
import type { Speech } from '../../src/words/speech.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { DAY, NOW, usd, ZONE } from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

const ORG = '0f0e0d0c-0000-4000-8000-000000000001';
const OPTIONS: CalendarOptions = { now: NOW, productId: '-//Usage Watchdog//Usage Watchdog for Claude//EN' };

const expiry = (more: Partial<ExpiryAhead> = {}): ExpiryAhead => ({
  kind: 'expiry',
  id: 'expiry:t1',
  org: ORG,
  at: Date.UTC(2026, 10, 20, 9, 30, 15, 999),
  readAt: NOW - DAY,
  of: 'promo',
  credit: 't1',
  amount: usd(4380),
  estimated: false,
  note: null,
  ...more,
});
const hand = (note: string | null, more: Partial<ExpiryAhead> = {}) =>
  expiry({ id: 'hand:h1', of: 'hand', note, ...more });
const claim = (more: Partial<ClaimAhead> = {}): ClaimAhead => ({
  kind: 'claim',
  id: 'claim',
  org: ORG,
  at: Date.UTC(2026, 10, 23, 7, 59),
  readAt: NOW,
  amount: usd(5000),
  ...more,
});
const rollover = (more: Partial<RolloverAhead> = {}): RolloverAhead => ({
  kind: 'rollover',
  id: 'rollover:2026-12',
  org: ORG,
  at: Date.UTC(2026, 11, 1),
  readAt: NOW,
  limit: usd(5000),
  ...more,
});
const renewal: RenewalAhead = {
  kind: 'renewal',
  id: 'renewal',
  org: ORG,
  at: Date.UTC(2026, 11, 31),
  readAt: NOW,
  on: '2026-12-31',
};

const write = (dates: readonly DateAhead[], more: Partial<CalendarOptions> = {}, speech: Speech = english) =>
  calendarFile(dates, speech, { ...OPTIONS, ...more });

interface Entry {
  readonly uid: string;
  readonly title: string;
  readonly body: string;
  readonly start: string;
  readonly allDay: boolean;
  readonly alarms: readonly { readonly action: string; readonly text: string; readonly seconds: number }[];
}

/** What a calendar makes of the file: read by a parser that shares nothing with the writer. */
function read(file: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.name).toBe('vcalendar');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      body: event.description,
      start: event.startDate.toString(),
      allDay: event.startDate.isDate,
      alarms: component.getAllSubcomponents('valarm').map((alarm) => ({
        action: String(alarm.getFirstPropertyValue('action')),
        text: String(alarm.getFirstPropertyValue('description')),
        seconds: (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds(),
      })),
    };
  });
}

const alarmsOf = (text: string, ...days: readonly number[]) =>
  days.map((each) => ({ action: 'DISPLAY', text, seconds: -each * 86_400 }));
const octets = (text: string) => new TextEncoder().encode(text).length;

/** The rules for raw lines: each ends with CRLF, none is longer than 75 octets, none is cut inside a character. */
function expectWellFormed(file: string): void {
  expect(file.endsWith('\r\n')).toBe(true);
  const lines = file.slice(0, -2).split('\r\n');
  expect(lines.filter((line) => octets(line) > 75)).toEqual([]);
  expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
  expect(lines.filter((line) => line.trim() === '')).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no line may hold.
  expect(lines.filter((line) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))).toEqual([]);
}

describe('a calendar file', () => {
  it('is read back as it was meant', () => {
    const file = write([expiry(), claim(), rollover(), renewal]);
    expectWellFormed(file);
    const uid = (id: string) => `${id}:${ORG}@usage-watchdog`;
    const gone = 'What is left of it then is lost.';
    expect(read(file)).toEqual([
      {
        uid: uid('expiry:t1'),
        title: '$43.80 of free credit expires',
        body: `${gone}\nAs read on 9 Nov.`,
        start: '2026-11-20T09:30:15Z',
        allDay: false,
        alarms: alarmsOf('$43.80 of free credit expires', 3, 1),
      },
      {
        uid: uid('claim'),
        title: 'Last moment to claim $50.00 of free credit',
        body: 'Claiming it switches usage credits on, and they stay on when it is used up.\nAs read on 10 Nov.',
        start: '2026-11-23T07:59:00Z',
        allDay: false,
        alarms: alarmsOf('Last moment to claim $50.00 of free credit', 3, 1),
      },
      {
        uid: uid('rollover:2026-12'),
        title: 'A new month’s spend limit opens',
        body: [
          'While usage credits are on, up to $50.00 can be spent in the new month.',
          'Claude does not say in which time zone the month begins; this is its beginning in UTC.',
          'As read on 10 Nov.',
        ].join('\n'),
        start: '2026-12-01T00:00:00Z',
        allDay: false,
        alarms: alarmsOf('A new month’s spend limit opens', 1),
      },
      {
        uid: uid('renewal'),
        title: 'Your Claude plan renews',
        body: 'The price of the plan is charged on this day.\nAs read on 10 Nov.',
        start: '2026-12-31',
        allDay: true,
        alarms: alarmsOf('Your Claude plan renews', 1),
      },
    ]);
  });

  it('has what a calendar asks of it', () => {
    const calendar = new ICAL.Component(ICAL.parse(write([renewal])));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe(OPTIONS.productId);
    const event = calendar.getFirstSubcomponent('vevent')!;
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-11-10T13:32:00Z');
    // The day after, over the end of a year.
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2027-01-01');
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('is a calendar without entries where nothing is coming', () => {
    expect(write([])).toBe(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${OPTIONS.productId}\r\nEND:VCALENDAR\r\n`);
  });

  it.each<[string, DateAhead, string, string]>([
    ['purchased', expiry({ of: 'purchased' }), '$43.80 of purchased credit expires', 'What is left'],
    ['by hand', hand(null), '$43.80 of credit expires', 'As entered on 9 Nov.'],
    ['with a note', hand('Voucher'), '$43.80 of credit expires: Voucher', 'Note: Voucher'],
    [
      'estimated',
      expiry({ estimated: true }),
      '$43.80 of free credit expires',
      'The date is an estimate, as none was given.',
    ],
    ['an offer', claim({ amount: null }), 'Last moment to claim a free credit', 'Claiming it switches'],
    ['a limit', rollover({ limit: null, readAt: null }), 'A new month’s spend limit opens', 'a new month’s amount'],
  ])('says what it knows: %s', (_, date, title, part) => {
    const [entry] = read(write([date]));
    expect(entry?.title).toBe(title);
    expect(entry?.body).toContain(part);
    expect(`${entry?.title} ${entry?.body}`).not.toMatch(BROKEN);
    if (date.readAt === null) expect(entry?.body).not.toContain('As read');
  });

  it('names the organization where it is told to', () => {
    const names = new Map([[ORG, 'Sand, Söhne; & Co. \\ “KG” 🏖️']]);
    expect(read(write([expiry()], { names }))[0]?.body).toContain('\nAccount: Sand, Söhne; & Co. \\ “KG” 🏖️\n');
    expect(read(write([expiry({ org: null })], { names }))[0]?.body).not.toContain('Account');
    expect(read(write([expiry()]))[0]?.body).not.toContain('Account');
  });
});

describe('imported again', () => {
  const uidsOf = (file: string) => read(file).map(({ uid }) => uid);

  it('every entry has the UID that it had, whatever has changed about it', () => {
    const one = write([expiry(), hand('one'), claim(), rollover(), renewal]);
    const two = write(
      [
        expiry({ at: NOW + 9 * DAY, amount: usd(1), estimated: true }),
        hand('two', { readAt: NOW }),
        claim({ amount: null }),
        rollover({ limit: null }),
        { ...renewal, at: Date.UTC(2027, 0, 2), on: '2027-01-02' },
      ],
      { now: NOW + DAY },
    );
    expect(uidsOf(two)).toEqual(uidsOf(one));
    expect(new Set(uidsOf(one)).size).toBe(5);
  });

  it('no two organizations share an entry, and credit of none is there once', () => {
    const other = 'ffffffff-0000-4000-8000-000000000002';
    const mine = hand('everywhere', { org: null });
    expect(uidsOf(write([renewal, mine, { ...renewal, org: other }, mine]))).toEqual([
      `renewal:${ORG}@usage-watchdog`,
      'hand:h1:any@usage-watchdog',
      `renewal:${other}@usage-watchdog`,
    ]);
  });

  it('keeps an id that is built of signs', () => {
    const id = 'expiry:promo|a,b;c\\d|1775822400000|-|10000:2:USD#2';
    expect(uidsOf(write([expiry({ id })]))).toEqual([`${id}:${ORG}@usage-watchdog`]);
  });
});

describe('any text', () => {
  /** What is left of a text in a calendar: one kind of line break, no control characters, no half characters. */
  const kept = (text: string) =>
    text
      .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file may hold.
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

  it.each([
    ['separators', 'a,b;c:d\\e"f\\n'],
    ['line breaks of every kind', 'a\nb\rc\r\nd\u2028e\u0085f'],
    ['an end of the entry', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil'],
    ['an end of the entry after a bare return', 'x\rEND:VEVENT\rEND:VCALENDAR'],
    ['emoji', '👩‍👩‍👧‍👦🏖️'.repeat(20)],
    ['half an emoji', 'a\ud83dz\ude00'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\tf'],
    ['right to left', 'קרדיט חינם ‏(מתנה)‏'],
    ['placeholders', '$1 $AMOUNT$ $$'],
    ['letters of three octets', '€'.repeat(200)],
    ['blanks where lines fold', `${'x'.repeat(66)}  ${' '.repeat(80)}y`],
  ])('comes through whole: %s', (_, note) => {
    const names = new Map([[ORG, note]]);
    const file = write([hand(note), renewal], { names });
    expectWellFormed(file);
    const entries = read(file);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.body).toContain(kept(`\nNote: ${note}\nAccount: ${note}\nAs entered on`));
    expect(entries[0]?.alarms).toEqual(alarmsOf(entries[0]?.title ?? '', 3, 1));
  });

  it('comes through whole, whatever it is', () => {
    const characters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({
        unit: fc.constantFrom('\\', ',', ';', ':', '"', '\n', '\r', ' ', '\t', 'n', '😀', 'ß'),
        maxLength: 120,
      }),
      // Lone halves, too.
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(characters, characters, (note, name) => {
        const file = write([hand(note)], { names: new Map([[ORG, name]]) });
        expectWellFormed(file);
        const entries = read(file);
        expect(entries).toHaveLength(1);
        expect(entries[0]?.body).toContain(kept(`\nNote: ${note}\nAccount: ${name}\nAs entered on`));
        expect(entries[0]?.title).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });

  it('folds what a longer language makes of it', () => {
    const long = 'Guthabenverfallsbenachrichtigungszeitraumüberschreitungsgebühr für §§ 1–9 €, '.repeat(4);
    const longer = Object.fromEntries(
      Object.entries(messages).map(([key, entry]) => [key, { ...entry, message: `${long}${entry.message}` }]),
    );
    const german: Speech = {
      t: translateFrom(longer),
      format: createFormat({ locale: 'de', timeZone: ZONE }),
    };
    const file = write([expiry(), claim(), rollover(), renewal], {}, german);
    expectWellFormed(file);
    const titles = read(file).map(({ title }) => title);
    expect(titles[0]).toBe(`${long}43,80\u00a0$ of free credit expires`);
    expect(titles.every((title) => title.startsWith(long))).toBe(true);
  });
});
