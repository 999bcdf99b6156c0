import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAccount } from '../../src/account/account.ts';
import type { SeenRequest } from '../../src/account/event.ts';
import type { Source } from '../../src/account/fact.ts';
import { compare } from '../../src/account/ledger.ts';
import { named } from '../../src/account/ledger-names.ts';
import type { Money } from '../../src/account/money.ts';
import { type Readings, unreadable, value } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import type { PlanWindow } from '../../src/account/window.ts';
import { ledgerEntry } from '../../src/watch/documents/ledger-schema.ts';
import {
  between,
  eur,
  HOUR,
  LATER,
  look,
  MINUTE,
  merged,
  ORG,
  promo,
  reloaded,
  sent,
  spend,
  T,
  told,
  tranche,
  usd,
  window,
} from './ledger-looks.ts';

const UNREAD = Object.fromEntries(Object.keys(look()).map((name) => [name, unreadable()])) as Readings;

describe('readings that tell nothing', () => {
  const moved = look({ balance: value(usd(100)), spent: value(usd(9000)), switch: value('off'), limit: value('none') });
  const first = merged(emptyAccount(ORG), T, look());

  it('are the first', () => {
    expect(compare(emptyAccount(ORG), first, [])).toEqual([]);
  });

  it('are of the page', () => {
    const page = merged(emptyAccount(ORG), T, look(), 'page');
    expect(compare(page, merged(page, LATER, moved), [])).toEqual([]);
    expect(compare(first, merged(first, LATER, moved, 'page'), [])).toEqual([]);
  });

  it('are of the same moment', () => {
    expect(compare(first, merged(first, T, moved), [])).toEqual([]);
  });

  it('are older', () => {
    expect(compare(first, merged(first, T - 1, moved), [])).toEqual([]);
    expect(compare(merged(emptyAccount(ORG), LATER, moved), first, [])).toEqual([]);
  });

  it('could not be read', () => {
    expect(compare(first, merged(first, T + MINUTE, UNREAD), [])).toEqual([]);
  });

  it('are the first after what was never read', () => {
    const blind = merged(emptyAccount(ORG), T, UNREAD);
    expect(compare(blind, merged(blind, LATER, moved), [])).toEqual([]);
  });

  it('are in another currency: what was set is told, no money is', () => {
    const euros = {
      balance: value(eur(100)),
      spent: value(eur(9000)),
      tranches: value([tranche('e', 100, { remaining: eur(100), granted: eur(100) })]),
      lastPurchase: value(eur(100)),
      pendingCharge: value(eur(5)),
      limit: value(eur(5)),
      switch: value('off' as const),
    };
    expect(told(between({}, euros))).toEqual([{ kind: 'switch', to: 'off' }]);
  });

  it('are never of two organizations', () => {
    expect(() => compare(first, emptyAccount('b-2'), [])).toThrow(/two organizations/);
  });
});

describe('after a time in which it could not be read, the last that was read counts', () => {
  const MIDDLE = T + MINUTE;
  const first = merged(emptyAccount(ORG), T, look());
  /** Three looks; what the first comparison tells, and the second. */
  const twice = (was: Readings, middle: Readings, is: Readings) => {
    const one = merged(emptyAccount(ORG), T, look(was));
    const two = merged(one, MIDDLE, look({ ...was, ...middle }));
    const three = merged(two, LATER, look({ ...was, ...middle, ...is }));
    return [told(compare(one, two, [])), told(compare(two, three, []))];
  };
  const reload = {
    balance: value(usd(6000)),
    tranches: value([tranche('p', 5000), reloaded('r', 1000, { grantedAt: T + MINUTE / 2 })]),
    lastPurchase: value(usd(1000)),
    reload: value('on' as const),
  };

  it('of everything: what happened is told as if there had been no time between', () => {
    const moved = look({
      balance: value(usd(3500)),
      spent: value(usd(2500)),
      switch: value('off'),
      limit: value('none'),
    });
    const blind = merged(first, MIDDLE, UNREAD);
    const events = compare(blind, merged(blind, LATER, moved), []);
    expect(events.map(({ kind }) => kind)).toEqual(['spend', 'switch', 'limit']);
    expect(events).toEqual(compare(first, merged(first, LATER, moved), []));
    expect(new Set(events.map(({ after, before }) => `${after} ${before}`))).toEqual(new Set([`${T} ${LATER}`]));
  });

  it('of the spending: what was spent before the switch went off was not spent while it was off', () => {
    expect(
      twice({}, { spent: unreadable(), switch: value('off') }, { spent: value(usd(1300)), balance: value(usd(4700)) }),
    ).toEqual([[{ kind: 'switch', to: 'off' }], [spend(300, { headroom: false })]]);
  });

  it('of the balance: what was spent meanwhile is not missed', () => {
    const used = { spent: value(usd(1500)), balance: unreadable<Money>(), tranches: unreadable<readonly Tranche[]>() };
    const later = { balance: value(usd(4500)), tranches: value([tranche('p', 4500)]) };
    expect(twice({}, used, later)).toEqual([[spend(500)], []]);
  });

  it('of the tranches: a reload that the balance told of is told once', () => {
    const { tranches, ...wallet } = reload;
    expect(twice({ reload: value('on') }, { ...wallet, tranches: unreadable() }, { tranches })).toEqual([
      [{ kind: 'reload', amount: usd(1000) }],
      [],
    ]);
  });

  it('of the tranches: one that came after the balance was read is told', () => {
    const late = [tranche('p', 5000), reloaded('r', 1000, { grantedAt: LATER - 1 })];
    const { balance, lastPurchase } = reload;
    expect(twice({}, { tranches: unreadable() }, { balance, lastPurchase, tranches: value(late) })).toEqual([
      [],
      [{ kind: 'reload', amount: usd(1000) }],
    ]);
  });

  it('of the balance: a reload that the tranches told of is told once', () => {
    const { balance, ...wallet } = reload;
    expect(twice({ reload: value('on') }, { ...wallet, balance: unreadable() }, { balance })).toEqual([
      [{ kind: 'reload', amount: usd(1000) }],
      [],
    ]);
  });

  it('of the last purchase: an old one has not paid for a rise of now', () => {
    const unlisted = { tranches: unreadable<readonly Tranche[]>() };
    const is = { ...unlisted, balance: value(usd(6000)), lastPurchase: value(usd(700)) };
    expect(twice(unlisted, { lastPurchase: unreadable() }, is)[1]).not.toContainEqual(
      expect.objectContaining({ kind: 'purchase' }),
    );
  });

  it('of the numbers of auto-reload: what was set while it was off is no change', () => {
    const on = { reload: value('on' as const), reloadThreshold: value(usd(500)), reloadTarget: value(usd(1500)) };
    const unset = {
      reload: value('off' as const),
      reloadThreshold: unreadable<never>(),
      reloadTarget: unreadable<never>(),
    };
    const looks = [on, unset, { ...unset, reload: value('on' as const) }, { ...on, reloadThreshold: value(usd(700)) }];
    let before = emptyAccount(ORG);
    const kinds = looks.flatMap((readings, index) => {
      const after = merged(before, T + index * MINUTE, look(readings));
      const events = compare(before, after, []);
      before = after;
      return events.map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['reload-switch', 'reload-switch']);
  });

  it('in another currency: no money is told, and nothing breaks', () => {
    const euros = { balance: value(eur(100)), tranches: value<readonly Tranche[]>([]), spent: value(eur(9)) };
    const unread = { balance: unreadable(), tranches: unreadable(), spent: unreadable(), lastPurchase: unreadable() };
    expect(twice({}, unread as Readings, { ...euros, lastPurchase: value('none') })).toEqual([[], []]);
  });
});

describe('a page’s word between two looks', () => {
  const first = merged(emptyAccount(ORG), T, look({ switch: value('off'), windows: value([window(20)]) }));

  it.each<[string, Readings]>([
    ['the switch', { switch: value('on') }],
    ['the spending', { spent: value(usd(1200)), switch: value('on') }],
    ['a fuller window', { windows: value([window(60)]), switch: value('on') }],
    ['a higher limit', { limit: value('none') }],
    ['auto-reload', { reload: value('on') }],
    ['what is no fact of ours', {}],
  ])('on %s swallows nothing', (_name, claimed) => {
    const is = look({
      switch: value('on'),
      reload: value('on'),
      limit: value('none'),
      spent: value(usd(1200)),
      balance: value(usd(4800)),
      windows: value([window(60)]),
    });
    const onPage = merged(first, T + MINUTE, claimed, 'page');
    expect(compare(first, onPage, [])).toEqual([]);
    const events = compare(onPage, merged(onPage, LATER, is), []);
    expect(events).toEqual(compare(first, merged(first, LATER, is), []));
    expect(events.map(({ kind }) => kind)).toEqual(['spend', 'switch', 'reload-switch', 'limit']);
  });

  it('that was of the very moment of a look does not hide the look', () => {
    const onPage = merged(first, LATER - 1, { switch: value('on') }, 'page');
    const stillOff = merged(onPage, LATER, look({ switch: value('off') }));
    expect(compare(onPage, stillOff, [])).toEqual([]);
    const later = merged(stillOff, LATER + 5 * MINUTE, look({ switch: value('on') }));
    expect(compare(stillOff, later, [])).toMatchObject([{ kind: 'switch', to: 'on', after: LATER }]);
  });

  it('stands over what could not be read, and hides nothing either', () => {
    const blind = merged(first, T + MINUTE, { switch: unreadable() });
    const onPage = merged(blind, T + 2 * MINUTE, { switch: value('on') }, 'page');
    const again = merged(onPage, T + 3 * MINUTE, { switch: value('on') }, 'page');
    const later = merged(again, LATER, look({ switch: value('on'), windows: value([window(20)]) }));
    expect(compare(again, later, [])).toMatchObject([{ kind: 'switch', to: 'on', after: T, before: LATER }]);
  });
});

describe('whatever is read', () => {
  const money = fc.record({
    minor: fc.integer({ min: -5000, max: 20_000 }),
    exponent: fc.constantFrom(0, 2, 3),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
  });
  const listed = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('promo' as const, 'purchased' as const),
      remaining: money,
      granted: fc.option(money),
      grantedAt: fc.option(fc.integer({ min: T - HOUR, max: T + HOUR })),
      expiresAt: fc.option(fc.integer({ min: T - HOUR, max: T + HOUR })),
      expiryEstimated: fc.boolean(),
      program: fc.constantFrom(null, 'promotion', 'auto_recharge_additional_usage_individual'),
    }),
    { maxLength: 3 },
  );
  const reading = <V>(of: fc.Arbitrary<V>) =>
    fc.option(fc.oneof({ weight: 5, arbitrary: of.map((read) => value(read)) }, fc.constant(unreadable<V>())), {
      nil: undefined,
    });
  const anyReadings = fc.record({
    balance: reading(money),
    spent: reading(money),
    tranches: reading(listed),
    lastPurchase: reading(fc.oneof(money, fc.constant('none' as const))),
    pendingCharge: reading(fc.oneof(money, fc.constant('none' as const))),
    limit: reading(fc.oneof(money, fc.constant('none' as const))),
    reload: reading(fc.constantFrom('on' as const, 'off' as const)),
    switch: reading(fc.constantFrom('on' as const, 'off' as const)),
  });
  const anySource = fc.constantFrom<Source>('worker', 'worker', 'worker', 'tab', 'page');

  it('no comparison fails, all are named apart, and all fit what is stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyReadings, anySource), { minLength: 2, maxLength: 8 }), (looks) => {
        let before = emptyAccount(ORG);
        const entries = looks.flatMap(([readings, source], index) => {
          const given = Object.fromEntries(Object.entries(readings).filter(([, each]) => each !== undefined));
          const after = merged(before, T + index * 7 * MINUTE, given as Readings, source);
          const events = compare(before, after, []);
          before = after;
          return named(events);
        });
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        for (const entry of entries) {
          expect(entry.after).toBeLessThan(entry.before);
          expect(ledgerEntry.safeParse(entry).success).toBe(true);
          if ('amount' in entry && entry.amount !== null) expect(entry.amount.minor).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an entry', () => {
  it('names its organization, its readings and the facts that tell', () => {
    expect(between({}, { limit: value('none') })).toEqual([
      {
        kind: 'limit',
        from: usd(10_000),
        to: 'none',
        direction: 'riskier',
        org: ORG,
        after: T,
        before: LATER,
        byRequest: false,
        facts: ['limit'],
      },
    ]);
  });

  it.each<[string, SeenRequest[], boolean]>([
    ['no request', [], false],
    ['a request in between', [sent('limit')], true],
    ['one as the later look began', [sent('limit', { at: LATER })], true],
    ['one after it', [sent('limit', { at: LATER + 1 })], false],
    ['one shortly before', [sent('limit', { at: T - MINUTE + 1 })], true],
    ['one long before', [sent('limit', { at: T - MINUTE })], false],
    ['a refused one', [sent('limit', { answer: 'refused' })], false],
    ['one of another kind', [sent('buy')], false],
    ['one of another organization', [sent('limit', { org: 'b-2' })], false],
  ])('with %s', (_name, seen, byRequest) => {
    expect(between({}, { limit: value('none') }, seen).map((event) => event.byRequest)).toEqual([byRequest]);
  });

  it.each<[SeenRequest['kind'], Readings]>([
    ['switch', { switch: value('on') }],
    ['claim', { switch: value('on') }],
    ['reload', { reload: value('on') }],
    ['plan', { plan: value('max-20x') }],
    [
      'buy',
      { balance: value(usd(6000)), tranches: value([tranche('p', 5000), tranche('b', 1000, { grantedAt: T + 1 })]) },
    ],
    ['switch', { balance: value(usd(6000)), tranches: value([tranche('p', 5000), reloaded('r', 1000)]) }],
    ['claim', { balance: value(usd(6000)), tranches: value([tranche('p', 5000), promo('g', 1000)]) }],
    ['reload', { pendingCharge: value(usd(1000)) }],
  ])('is explained by a %s request', (kind, is) => {
    const events = between({ switch: value('off') }, is, [sent(kind)]);
    expect(events.map(({ byRequest }) => byRequest)).toEqual([true]);
  });

  it('is not explained by a claim where the switch went off', () => {
    expect(between({}, { switch: value('off') }, [sent('claim')])[0]?.byRequest).toBe(false);
  });

  it.each(['switch', 'reload'] as const)('is explained by the brake only where it turned off: %s', (control) => {
    const pulled = { ...sent('switch'), kind: `brake-${control}` } as const;
    const told = (to: 'on' | 'off') => {
      const was = to === 'on' ? 'off' : 'on';
      return between({ [control]: value(was) }, { [control]: value(to) }, [pulled]).map(({ byRequest }) => byRequest);
    };
    expect([told('off'), told('on')]).toEqual([[true], [false]]);
    // What it turned off explains no other control, and no charge.
    const other = control === 'switch' ? 'reload' : 'switch';
    const later = between({ [other]: value('on') }, { [other]: value('off') }, [pulled]);
    const charged = between({ pendingCharge: value('none') }, { pendingCharge: value(usd(1000)) }, [pulled]);
    expect([...later, ...charged].map(({ byRequest }) => byRequest)).toEqual([false, false]);
  });

  it('stands in one order, whatever the order of the lists', () => {
    const windows = [window(0, { key: 'a', resetsAt: null }), window(0, { key: 'b', resetsAt: null })];
    const came = [reloaded('r', 1000), reloaded('s', 700), promo('g', 300), tranche('p', 5000)];
    const of = (list: readonly PlanWindow[], tranches: readonly Tranche[]) =>
      between(
        { windows: value([window(50, { key: 'b' }), window(50, { key: 'a' })]) },
        {
          windows: value(list),
          tranches: value(tranches),
          balance: value(usd(7000)),
          switch: value('off'),
          plan: value('team'),
        },
      );
    const events = of(windows, came);
    expect(events.map(({ kind }) => kind)).toEqual([
      'reload',
      'reload',
      'grant',
      'switch',
      'plan',
      'window-reset',
      'window-reset',
    ]);
    expect(of(windows.toReversed(), came.toReversed())).toEqual(events);
  });
});
