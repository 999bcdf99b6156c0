import { afterEach, describe, expect, test } from 'vitest';
import { parsePageReadings } from '../../../src/claude/page/page-readings-schema.ts';
import { readSettingsPage, type SettingsReading } from '../../../src/claude/page/read-settings-page.ts';
import { type Look, type State, settingsMarkup, WORDINGS } from './settings-markup.ts';

const NOW = Date.UTC(2026, 7, 1);
const EXPIRY = Date.UTC(2026, 8, 20) - 1;

const CURRENCIES = {
  USD: {
    spent: '$8.74',
    limit: '$1,000',
    balance: '$71.27',
    promo: '$19.06',
    minor: [874, 100_000, 7127, 1906],
    exponent: 2,
  },
  EUR: {
    spent: '8,74 €',
    limit: '1.000,00 €',
    balance: '€71,27',
    promo: '19,06 €',
    minor: [874, 100_000, 7127, 1906],
    exponent: 2,
  },
  CAD: {
    spent: 'CA$8.74',
    limit: 'CA$100',
    balance: 'CA$71.27',
    promo: '$19.06',
    minor: [874, 10_000, 7127, 1906],
    exponent: 2,
  },
  JPY: {
    spent: '¥874',
    limit: '¥100,000',
    balance: '¥12,000',
    promo: '¥1,906',
    minor: [874, 100_000, 12_000, 1906],
    exponent: 0,
  },
} as const;

type Code = keyof typeof CURRENCIES;

function read(
  html: string,
  language: string,
  currency: string | null,
  within: 'page' | 'dialog' = 'page',
): SettingsReading | null {
  document.body.innerHTML = html;
  return readSettingsPage(document, { language, currency, now: NOW, within });
}

function facts(reading: SettingsReading | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(reading?.readings ?? {}).map(([name, fact]) => [
      name,
      fact?.kind === 'value' ? fact.value : fact?.kind,
    ]),
  );
}

afterEach(() => {
  document.body.innerHTML = '';
});

const WINDOWS = [
  { key: 'five_hour', percent: 104, resetsAt: null, model: null, kind: 'plan', exhausted: false },
  { key: 'seven_day', percent: 21, resetsAt: null, model: null, kind: 'plan', exhausted: false },
  { key: 'weekly_scoped:Sonnet', percent: 0, resetsAt: null, model: 'Sonnet', kind: 'plan', exhausted: false },
  { key: 'weekly_scoped:Fable', percent: 88, resetsAt: null, model: 'Fable', kind: 'plan', exhausted: false },
];

const looks = Object.entries(WORDINGS).flatMap(([name, wording]) =>
  (['page', 'dialog'] as const).flatMap((route) =>
    (['id', 'testid', 'none'] as const).flatMap((marker) =>
      (['one', 'split'] as const).map((lines) => ({
        name: `${name}, ${route}, marker ${marker}, ${lines} line`,
        look: { wording, route, marker, lines, meter: lines === 'one' ? 'meter' : 'progressbar' } satisfies Omit<
          Look,
          'state'
        >,
      })),
    ),
  ),
);

describe.each(looks)('$name', ({ look }) => {
  test.each(Object.keys(CURRENCIES) as Code[])('every fact, in %s', (code) => {
    const { minor, exponent, ...amounts } = CURRENCIES[code];
    const state: State = { ...amounts, reload: 'off' };
    const reading = read(settingsMarkup({ ...look, state }), look.wording.language, code, look.route);
    const money = (at: number) => ({ minor: minor[at], exponent, currency: code });
    expect(facts(reading)).toEqual({
      switch: 'on',
      reload: 'off',
      spent: money(0),
      // Three decimals of a euro do not exist, but `$1,000` is a thousand only where commas group.
      ...(code === 'USD' && look.wording.language === 'de-DE' ? {} : { limit: money(1) }),
      balance: money(2),
      tranches: [
        {
          id: 'page:promo:2026-09-19:0',
          kind: 'promo',
          remaining: money(3),
          granted: null,
          grantedAt: null,
          expiresAt: EXPIRY,
          expiryEstimated: false,
          program: null,
        },
      ],
      windows: WINDOWS,
    });
    expect(reading?.anchors).toEqual([
      look.marker === 'none' ? `heading "${look.wording.title.toLowerCase()}"` : expect.any(String),
      'meters',
    ]);
    expect(parsePageReadings(JSON.parse(JSON.stringify(reading?.readings)))).toEqual(reading?.readings);
  });

  test('no limit, auto-reload on, no promotion', () => {
    const state: State = { spent: '€0.00', limit: null, balance: '€5.00', reload: 'on', promo: null };
    expect(facts(read(settingsMarkup({ ...look, state }), look.wording.language, null, look.route))).toEqual({
      switch: 'on',
      reload: 'on',
      spent: { minor: 0, exponent: 2, currency: 'EUR' },
      limit: 'none',
      balance: { minor: 500, exponent: 2, currency: 'EUR' },
      windows: WINDOWS,
    });
  });

  test('switched off: the switch, and nothing by absence', () => {
    const reading = read(settingsMarkup({ ...look, state: 'off' }), look.wording.language, 'USD', look.route);
    expect(facts(reading)).toEqual({ switch: 'off', windows: WINDOWS });
  });

  test('still loading is not off', () => {
    const html = settingsMarkup({ ...look, state: 'off' }).replaceAll(
      '</section>',
      '<div class="h-4 animate-pulse"></div></section>',
    );
    expect(facts(read(html, look.wording.language, 'USD', look.route))).toEqual({ windows: WINDOWS });
  });

  test('a bare dollar without an account currency is no amount', () => {
    const { minor: _, exponent: __, ...amounts } = CURRENCIES.USD;
    const reading = read(
      settingsMarkup({ ...look, state: { ...amounts, reload: 'off' } }),
      look.wording.language,
      null,
      look.route,
    );
    expect(Object.keys(facts(reading)).sort()).toEqual(['reload', 'switch', 'windows']);
  });
});

describe('where the settings are not', () => {
  test.each([
    ['an empty page', ''],
    ['a chat', '<main><p>How much is my current balance? Turn on extra usage to keep using Claude.</p></main>'],
    ['other settings', '<main><h1>Profile</h1><p>Full name</p></main>'],
    ['a link to them', '<nav><a>Usage credits</a></nav><main><button>Extra usage</button></main>'],
    ['a bar of something else', '<main><p>Uploading</p><div role="progressbar" aria-valuenow="40"></div></main>'],
  ])('%s is null', (_, html) => {
    expect(read(html, 'en', 'USD')).toBeNull();
  });

  test('a chat about billing behind a dialog that is still empty does not speak for the account', () => {
    const chat = '<main><h2>Usage credits</h2><p>$5.00</p><p>Current balance</p><p>Auto-reload off</p></main>';
    expect(read(`${chat}<div role="dialog"><h1>Settings</h1></div>`, 'en', 'USD', 'dialog')).toBeNull();
  });

  test('a page too large to be the settings is not read', () => {
    expect(read(`<main><h2>Usage credits</h2>${'<p>x</p>'.repeat(9000)}</main>`, 'en', 'USD')).toBeNull();
  });
});
