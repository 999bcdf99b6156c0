import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/account/observation.ts';
import { readSettingsPage } from '../../../src/claude/page/read-settings-page.ts';
import { settingsMarkup, WORDINGS } from './settings-markup.ts';

const NOW = Date.UTC(2026, 7, 1);

/** The facts of a section with this content, money as `minor:exponent:currency`. */
function facts(content: string, currency: string | null = 'USD', language = 'en-US'): Record<string, unknown> {
  document.body.innerHTML = `<main><section><h2>Usage credits</h2>${content}</section></main>`;
  const reading = readSettingsPage(document, { language, currency, now: NOW });
  const entries = Object.entries(reading?.readings ?? {}).map(([name, fact]) => [name, told(fact)]);
  return Object.fromEntries(entries);
}

function told(fact: Reading<unknown> | undefined): unknown {
  return fact?.kind === 'value' ? short(fact.value) : fact?.kind;
}

function short(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('minor' in value)) return value;
  const { minor, exponent, currency } = value as Record<string, unknown>;
  return `${minor}:${exponent}:${currency}`;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('which amount belongs to which label', () => {
  test('amounts before their labels, all in one box', () => {
    const flat = '<p>$100</p><p>Monthly spend limit</p><p>$71.27</p><p>Current balance</p>';
    expect(facts(flat)).toMatchObject({ limit: '10000:2:USD', balance: '7127:2:USD' });
  });
  test('amounts behind their labels, all in one box', () => {
    const flat = '<p>Monthly spend limit</p><p>$100</p><p>Current balance</p><p>$71.27</p>';
    expect(facts(flat)).toMatchObject({ limit: '10000:2:USD', balance: '7127:2:USD' });
  });
  test('label and amount on one line, the label first', () => {
    expect(facts('<p>Current balance: $71.27</p>')).toEqual({ balance: '7127:2:USD' });
  });
  test('as a list of definitions', () => {
    const list =
      '<dl><div><dt>Current balance</dt><dd>$71.27</dd></div><div><dt>Monthly spend limit</dt><dd>Unlimited</dd></div></dl>';
    expect(facts(list)).toEqual({ switch: 'on', balance: '7127:2:USD', limit: 'none' });
  });
  test('an amount in pieces is put together', () => {
    expect(facts('<p><span>$</span><span>71</span><span>.27</span></p><p>Current balance</p>')).toEqual({
      balance: '7127:2:USD',
    });
    expect(facts('<p>-<span>$15.92</span></p><p>Current balance</p>')).toEqual({ balance: '-1592:2:USD' });
  });
  test('raised cents are no amount', () => {
    expect(facts('<p>$71<sup>27</sup></p><p>Current balance</p>')).toEqual({});
  });
  test('an amount beside another label is not borrowed', () => {
    expect(facts('<div><p>—</p><p>Current balance</p></div><div><p>$100</p><p>Spending cap</p></div>')).toEqual({});
    expect(facts('<p>$71<sup>27</sup></p><p>Current balance</p><p>$100</p><p>Spending cap</p>')).toEqual({});
    const unlimited = '<div><p>No spend limit</p><p>Monthly spend limit</p></div><div><p>$71.27</p><p>Funds</p></div>';
    expect(facts(unlimited)).toEqual({ switch: 'on', limit: 'none' });
  });
  test('two amounts at one label, or one fact said twice, are none', () => {
    expect(facts('<div><p>$5</p><p>$50</p><p>Current balance</p></div>')).toEqual({});
    expect(facts('<p>$5 Current balance</p><p>$50 Current balance</p>')).toEqual({});
    expect(facts('<p>$5 Current balance</p><p>Current balance $5.00</p>')).toEqual({ balance: '500:2:USD' });
  });
  test('prices on buttons and in fields are not the balance', () => {
    const buy = '<div><p>Current balance</p><button>$10</button><button>$50</button><input value="$75"></div>';
    expect(facts(buy)).toEqual({});
  });
  test('cloud-session credit is no part of the wallet', () => {
    const row = '<div><p>Cloud session credits</p><p>$3.00 spent</p><p>$247 of $250 left</p></div>';
    expect(facts(`<p>$71.27</p><p>Current balance</p>${row}`)).toEqual({ balance: '7127:2:USD' });
    expect(facts('<p>$71.27</p><p>Current balance</p><p>Cloud session credits $247 of $250 left</p>')).toEqual({
      balance: '7127:2:USD',
    });
    expect(facts('<p>$71.27</p><p>Current balance</p><p>Cloud session credits</p><p>$247 of $250 left</p>')).toEqual({
      balance: '7127:2:USD',
    });
  });
  test('a currency that the section names serves the bare sign beside it', () => {
    expect(facts('<p>US$8.74 spent</p><p>$71.27 Current balance</p>', null)).toMatchObject({
      spent: '874:2:USD',
      balance: '7127:2:USD',
    });
    expect(facts('<p>€8.74 spent</p><p>$71.27 Current balance</p>', null)).toEqual({
      switch: 'on',
      spent: '874:2:EUR',
    });
  });
  test('negative spending and a negative limit are no facts', () => {
    expect(facts('<p>-$8.74 spent</p><p>-$5 Monthly spend limit</p>')).toEqual({ switch: 'on' });
  });
});

describe('auto-reload', () => {
  test.each([
    ['<p>$71.27</p><p>Current balance · Auto-reload off</p>', 'off'],
    ['<p>Auto-reload on</p>', 'on'],
    ['<p>Auto-reload</p><p>Off</p>', 'off'],
    ['<p>Auto-reload: <b>On</b></p>', 'on'],
    ['<p>Auto‑reload off</p>', 'off'],
    ['<p>Auto-reload</p><p>Reloads your balance.</p>', undefined],
    ['<p>Auto-reload</p><p>On</p><p>Off</p>', undefined],
    ['<p>Auto-reload on</p><p>Auto-reload off</p>', undefined],
    ['<button>Turn on auto-reload</button>', undefined],
    ['<p>Turn on auto-reload</p>', undefined],
    ['<p>$71.27</p><p>Current balance·<button>Auto-reload off</button></p>', 'off'],
    ['<p>Auto-reload</p><button>On</button>', 'on'],
    ['<p>自动重新加载</p><button>关闭</button>', undefined],
    ['<p>Auto-reload failed</p>', undefined],
    ['<p>Off</p>', undefined],
  ])('%s says %s', (content, expected) => {
    expect(facts(content).reload).toBe(expected);
  });
});

describe('the switch', () => {
  const invitation = '<p>Turn on usage credits to keep using Claude if you hit a plan limit.</p>';
  test.each([
    [invitation, 'off'],
    [`${invitation}<button role="switch" aria-checked="false"></button>`, 'off'],
    [`${invitation}<button role="switch" aria-checked="true"></button>`, undefined],
    [`${invitation}<p>$5.00</p>`, undefined],
    [`${invitation}<p>$5.00 Current balance</p>`, undefined],
    [`${invitation}<p>Auto-reload on</p>`, undefined],
    [`${invitation}<p>You have used 3 of 5 dollars</p>`, undefined],
    [`${invitation}<div aria-busy="true"></div>`, undefined],
    [`${invitation}<button>Adjust limit</button>`, 'on'],
    [`${invitation}<p>$8.74 spent</p>`, 'on'],
    ['<p>$100</p><p>Monthly spend limit</p>', 'on'],
    ['<button>Turn on usage credits</button>', undefined],
    ['<p>Usage credits are turned off by your organization.</p>', undefined],
    ['', undefined],
  ])('%s says %s', (content, expected) => {
    expect(facts(content).switch).toBe(expected);
  });
});

describe('promotional credit', () => {
  const promos = (content: string) =>
    (facts(content).tranches as { id: string; expiresAt: number | null }[] | undefined)?.map(({ id }) => id);
  test('several, each with its day', () => {
    const one = '<div><p>$19.06</p><p>Promotional credit</p><p>Expires September 19, 2026</p></div>';
    const two = '<div><p>$5</p><p>Promotional credit</p><p>Expires Dec 1, 2026</p></div>';
    expect(promos(one + two)).toEqual(['page:promo:2026-09-19:0', 'page:promo:2026-12-01:1']);
  });
  test('without a day no expiry is known', () => {
    expect(promos('<p>$5 Promotional credit</p>')).toEqual(['page:promo:open:0']);
  });
  test('a list with one that cannot be read is no list', () => {
    expect(promos('<p>$5 Promotional credit</p><p>Promotional credit</p>')).toBeUndefined();
  });
});

test('a question over the settings, with their heading, does not hide them', () => {
  document.body.innerHTML =
    '<main><h2>Usage credits</h2><p>€5.00 Current balance</p></main><div role="dialog"><h2>Usage credits</h2><p>You agree.</p></div>';
  const reading = readSettingsPage(document, { language: 'en', currency: null, now: NOW });
  expect(told(reading?.readings.balance)).toBe('500:2:EUR');
});

test('our own panel and hidden text say nothing', () => {
  expect(
    facts('<usage-watchdog-panel><p>Auto-reload off</p></usage-watchdog-panel><p hidden>Auto-reload off</p>'),
  ).toEqual({});
});

describe('a settings page with something removed, renamed or unwrapped', () => {
  const state = { spent: '$8.74', limit: '$100', balance: '$71.27', reload: 'on', promo: '$19.06' } as const;
  const truth: Record<string, unknown> = {
    switch: 'on',
    reload: 'on',
    spent: '874:2:USD',
    limit: '10000:2:USD',
    balance: '7127:2:USD',
  };
  const edits = fc.array(
    fc.record({ at: fc.nat(), how: fc.constantFrom('remove', 'rename', 'unwrap', 'hide', 'press') }),
    { minLength: 1, maxLength: 2 },
  );

  test.each(['one', 'split'] as const)('never says anything but what it said before (%s line)', (lines) => {
    const look = { wording: WORDINGS['English, new']!, route: 'page', marker: 'none', lines, meter: 'meter' } as const;
    const html = settingsMarkup({ ...look, state });
    fc.assert(
      fc.property(edits, (all) => {
        document.body.innerHTML = html;
        for (const { at, how } of all) edit(at, how);
        const reading = readSettingsPage(document, { language: 'en', currency: 'USD', now: NOW });
        for (const [name, fact] of Object.entries(reading?.readings ?? {})) {
          if (name in truth) expect([name, told(fact)]).toEqual([name, truth[name]]);
        }
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });

  function edit(at: number, how: string): void {
    const elements = [...document.querySelectorAll('section *')].filter(({ children }) => children.length < 3);
    const element = elements[at % elements.length];
    if (element === undefined) return;
    if (how === 'remove') element.remove();
    else if (how === 'rename') element.textContent = 'Something new';
    else if (how === 'unwrap') element.replaceWith(...element.childNodes);
    else if (how === 'hide') element.setAttribute('aria-hidden', 'true');
    else element.setAttribute('role', 'button');
  }
});
