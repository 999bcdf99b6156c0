import { describe, expect, it, test } from 'vitest';
import type { LedgerEntry } from '../../../src/account/event.ts';
import type { Money } from '../../../src/account/money.ts';
import { type Readings, unreadable, value } from '../../../src/account/observation.ts';
import { negative } from '../../../src/risk/rules/negative.ts';
import { overLimit } from '../../../src/risk/rules/over-limit.ts';
import { spentWhileOff } from '../../../src/risk/rules/spent-while-off.ts';
import { spentWithHeadroom } from '../../../src/risk/rules/spent-with-headroom.ts';
import { T, tranche, usd, window } from '../../account/ledger-looks.ts';
import { entry, foundBy } from '../../watch/entries.ts';
import { observed } from '../../watch/observed.ts';
import { account, HOUR, jpy, MINUTE, NOW, reread } from '../build.ts';

const DAY = 24 * 60;
const spent = (
  ago: number,
  amount: Money = usd(100),
  { headroom = true, whileOff = false }: { headroom?: boolean; whileOff?: boolean } = {},
): LedgerEntry => entry(ago, { kind: 'spend', amount, headroom, whileOff });

/** A wallet of which so much is spent; the windows last through any test. */
const used = (minor: number): Readings => ({
  balance: value(usd(50_000 - minor)),
  spent: value(usd(1000 + minor)),
  tranches: value([tranche('p', 50_000 - minor, { granted: usd(50_000) })]),
  windows: value([window(50, { resetsAt: T + 40 * HOUR })]),
});

describe('spent-with-headroom', () => {
  it.each<[string, LedgerEntry[], object[]]>([
    ['with room in the plan', [spent(1)], [{ severity: 'warning', amount: usd(100) }]],
    ['without', [spent(1, usd(100), { headroom: false })], []],
    ['while off, which is graver', [spent(1, usd(100), { whileOff: true })], []],
    ['a day ago', [spent(DAY)], []],
    [
      'the sum of the last six hours',
      [spent(400), spent(300), spent(100), spent(1)],
      [{ amount: usd(300), details: { since: NOW - 305 * MINUTE, until: NOW - MINUTE } }],
    ],
    ['the sum of one currency', [spent(10, jpy(700)), spent(5), spent(1)], [{ amount: usd(200) }]],
    [
      'the sum of what had room',
      [spent(10), spent(5, usd(900), { headroom: false }), spent(1)],
      [{ amount: usd(200) }],
    ],
    [
      'two scales',
      [spent(5, { ...usd(1), exponent: 3 }), spent(1)],
      [{ amount: { minor: 1001, exponent: 3, currency: 'USD' } }],
    ],
  ])('%s', (_name, events, risks) => {
    expect(foundBy(spentWithHeadroom, events)).toMatchObject(risks);
    expect(foundBy(spentWithHeadroom, events)).toHaveLength(risks.length);
  });

  test('a model that always pays: told at once, then every six hours with what was spent since', () => {
    const life = observed(used(0));
    for (let n = 1; n <= 13 * 12; n += 1) life.read(5, used(10 * n));
    expect(life.told('spent-with-headroom')).toEqual([
      '5 warning spent-with-headroom',
      '365 warning spent-with-headroom',
      '725 warning spent-with-headroom',
    ]);
    expect(life.open('spent-with-headroom')).toMatchObject([{ amount: usd(720) }]);
    expect(
      life
        .wait(7 * 60)
        .read(5)
        .told('spent-with-headroom'),
    ).toHaveLength(4);
    expect(
      life
        .wait(7 * 60)
        .read(5)
        .told('spent-with-headroom'),
    ).toHaveLength(4);
  });

  test('nothing where a window was full, or may have been', () => {
    const full = value([window(100, { resetsAt: T + 40 * HOUR })]);
    const life = observed({ ...used(0), windows: full })
      .read(5, { ...used(100), windows: full })
      .read(5, { ...used(200), windows: value([window(3, { resetsAt: T + 45 * HOUR })]) })
      .read(6 * 60, { ...used(300), windows: value([window(4, { resetsAt: T + 45 * HOUR })]) });
    expect(life.told('spent-with-headroom')).toEqual([]);
  });

  test('the spending of a settings page that was open is told with the next reading', () => {
    const life = observed(used(0))
      .page({ spent: value(usd(1050)), windows: value([window(57)]) })
      .read(5, used(60));
    expect(life.open('spent-with-headroom')).toMatchObject([{ amount: usd(60) }]);
  });
});

describe('spent-while-off', () => {
  const off = { switch: value('off' as const) };

  it.each<[string, LedgerEntry[], number]>([
    ['spending', [spent(1, usd(100), { whileOff: true })], 1],
    ['each by itself', [spent(6, usd(100), { whileOff: true }), spent(1, usd(100), { whileOff: true })], 2],
    ['spending while on', [spent(1)], 0],
    ['a day ago', [spent(DAY, usd(100), { whileOff: true })], 0],
    ['a drop while off', [entry(5, { kind: 'unexplained-drop', amount: usd(100), whileOff: true })], 1],
    ['a drop while on is another risk', [entry(5, { kind: 'unexplained-drop', amount: usd(100), whileOff: false })], 0],
  ])('%s', (_name, events, count) => {
    const found = foundBy(spentWhileOff, events);
    expect(found.map(({ severity, amount }) => ({ severity, amount }))).toEqual(
      Array(count).fill({ severity: 'danger', amount: usd(100) }),
    );
  });

  test('spending and drops between readings at which it was off', () => {
    const life = observed({ ...used(0), ...off })
      .read(5, used(100))
      .read(5)
      .read(5, { balance: value(usd(49_000)) })
      .read(5);
    expect(life.told('spent-while-off', 'vanished')).toEqual(['5 danger spent-while-off', '20 danger spent-while-off']);
    expect(life.open('spent-while-off').map(({ amount }) => amount)).toEqual([usd(100), usd(900)]);
  });

  test('not what was spent before it went off', () => {
    const life = observed(used(0))
      .read(5, { ...used(100), ...off })
      .read(5);
    expect(life.told('spent-while-off')).toEqual([]);
  });

  test('not what was spent before it went off while the spending could not be read', () => {
    const life = observed(used(0))
      .read(5, { ...used(100), ...off, spent: unreadable() })
      .read(5, { ...used(100), ...off });
    expect(life.told('spent-while-off')).toEqual([]);
  });

  test('not what the page alone says', () => {
    const life = observed({ ...used(0), ...off })
      .page({ spent: value(usd(9000)) })
      .read(5);
    expect(life.told('spent-while-off')).toEqual([]);
  });
});

describe('over-limit', () => {
  const over = account({ switch: 'on', limit: usd(5000), spent: usd(5001) });

  it.each([
    ['beyond the limit', over, [usd(1)]],
    ['at the limit', account({ switch: 'on', limit: usd(5000), spent: usd(5000) }), []],
    ['without a limit', account({ switch: 'on', limit: 'none', spent: usd(50_000) }), []],
    ['while off', account({ switch: 'off', limit: usd(5000), spent: usd(7000) }), []],
    ['in two currencies', account({ switch: 'on', limit: jpy(5000), spent: usd(7000) }), []],
    ['by far: the limit is soft', account({ switch: 'on', limit: usd(5000), spent: usd(12_500) }), [usd(7500)]],
    ['by the page’s word', reread(over, ['spent'], 'page'), [usd(1)]],
    ['long ago', reread(over, ['spent'], 'worker', NOW - 2 * HOUR), []],
  ])('%s', (_name, of, amounts) => {
    expect(foundBy(overLimit, [], of).map(({ amount }) => amount)).toEqual(amounts);
  });

  test('is told once a month: the restart of the counter ends it', () => {
    const end = Date.UTC(2026, 10, 30, 23, 30);
    const life = observed({ limit: value(usd(2000)), spent: value(usd(1900)) }, {}, end)
      .read(5, { spent: value(usd(2100)) })
      .read(5, { spent: value(usd(2500)) })
      .read(5, { spent: unreadable() })
      .wait(60)
      .read(5, { spent: value(usd(2500)) })
      .read(5, { spent: value(usd(0)) })
      .read(5, { spent: value(usd(2001)) })
      .read(5, { switch: value('off') })
      .read(5, { switch: value('on') });
    expect(life.told('over-limit')).toEqual(['5 warning over-limit', '90 warning over-limit']);
  });

  test('is told again over a limit that was raised', () => {
    const life = observed({ limit: value(usd(500)) })
      .read(5, { limit: value(usd(2000)) })
      .read(5, { spent: value(usd(2300)), balance: value(usd(3700)), tranches: value([tranche('p', 3700)]) });
    expect(life.told('over-limit')).toEqual(['0 warning over-limit', '10 warning over-limit']);
  });
});

describe('negative', () => {
  it.each([
    ['below zero', account({ balance: usd(-1592) }), [usd(1592)]],
    ['zero', account({ balance: usd(0) }), []],
    ['yen', account({ balance: jpy(-3) }), [jpy(3)]],
    ['by the page’s word', reread(account({ balance: usd(-1) }), ['balance'], 'page'), [usd(1)]],
    ['long ago', reread(account({ balance: usd(-1) }), ['balance'], 'worker', NOW - 2 * HOUR), []],
  ])('%s', (_name, of, amounts) => {
    expect(foundBy(negative, [], of).map(({ amount }) => amount)).toEqual(amounts);
  });

  test('is told per crossing: it deepens in silence, blindness ends nothing, a reload does', () => {
    const at = (minor: number) => ({ balance: value(usd(minor)), tranches: value([tranche('p', Math.max(minor, 0))]) });
    const life = observed(at(100))
      .read(5, { ...at(-500), spent: value(usd(1600)) })
      .read(5, { ...at(-900), spent: value(usd(2000)) })
      .wait(120)
      .read(5)
      .read(5, at(600))
      .read(5, { ...at(-1), spent: value(usd(2601)) });
    expect(life.told('negative')).toEqual(['5 warning negative', '145 warning negative']);
  });
});
