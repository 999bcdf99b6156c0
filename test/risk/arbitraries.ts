import fc from 'fast-check';
import { type Account, FACT_NAMES, type FactName, type Facts, type SpendRise } from '../../src/account/account.ts';
import { type Fact, known, notOffered, type Source, unknown } from '../../src/account/fact.ts';
import { type Money, withMinor } from '../../src/account/money.ts';
import { DAY, HOUR, jpy, kwd, MINUTE, NOW, ORG, QUIET, session, tranche, usd, week } from './build.ts';

/** Ages away from every boundary, so that a second more or less changes nothing. */
const AGES = [MINUTE, 20 * MINUTE, 45 * MINUTE, 3 * HOUR, 30 * HOUR] as const;

const money = (unit: Money, min: number, max: number): fc.Arbitrary<Money> =>
  fc.integer({ min, max }).map((minor) => withMinor(unit, minor));

/** Times ahead or behind, half an hour off every stage. */
const moment = fc.integer({ min: -40, max: 800 }).map((hours) => NOW + hours * HOUR + 30 * MINUTE);

const percent = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 130, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const windows = fc
  .record({
    five: percent,
    seven: percent,
    model: percent,
    exhausted: fc.boolean(),
    reset: fc.boolean(),
    bare: fc.nat(9),
  })
  .map(({ five, seven, model, exhausted, reset, bare }) =>
    bare === 0
      ? []
      : [
          session(five, reset ? {} : { resetsAt: null }),
          week(seven, { exhausted: exhausted && bare < 4 }),
          week(model, { key: 'weekly_scoped:Fable', model: 'Fable' }),
          week(100, { key: 'sessions', kind: 'credit' }),
        ],
  );

const unit = fc.constantFrom(usd(0), jpy(0), kwd(0));

/** Values of every fact, in one currency. */
export const values: fc.Arbitrary<Facts> = unit.chain((of) => {
  const scale = 10 ** of.exponent;
  const positive = money(of, 0, 100 * scale);
  return fc.record({
    ...Object.fromEntries(FACT_NAMES.map((name) => [name, fc.constant<unknown>(QUIET[name])])),
    plan: fc.constantFrom('free', 'pro', 'max-5x', 'max-20x', 'team', 'enterprise'),
    windows,
    switch: fc.constantFrom('on', 'off'),
    limit: fc.oneof(fc.constant('none' as const), positive),
    spent: positive,
    halt: fc.oneof(
      { weight: 4, arbitrary: fc.constant('none' as const) },
      {
        weight: 1,
        arbitrary: fc.record({ reason: fc.constant('x'), outOfCredits: fc.boolean(), until: fc.option(moment) }),
      },
    ),
    balance: fc.oneof(positive, fc.constant(withMinor(of, 0)), money(of, -20 * scale, 12 * scale)),
    tranches: fc.array(
      fc
        .record({ remaining: positive, at: fc.option(moment), id: fc.constantFrom('a', 'b', 'c') })
        .map((each) => tranche(each.remaining, each.at, { id: each.id })),
      { maxLength: 3 },
    ),
    reload: fc.constantFrom('on', 'off'),
    reloadThreshold: money(of, 0, 10 * scale),
    reloadTarget: money(of, 0, 40 * scale),
    pendingCharge: fc.oneof({ weight: 6, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: positive }),
    offer: fc.oneof(
      fc.constant('none' as const),
      fc.record({
        amount: fc.option(positive),
        eligible: fc.boolean(),
        granted: fc.boolean(),
        expiresAt: fc.option(moment),
        needsPaymentSetup: fc.boolean(),
      }),
    ),
  }) as unknown as fc.Arbitrary<Facts>;
});

type State = {
  readonly kind: 'known' | 'unknown' | 'lost' | 'not-offered';
  readonly age: number;
  readonly source: Source;
};

const state: fc.Arbitrary<State> = fc.record({
  kind: fc.oneof(
    { weight: 16, arbitrary: fc.constant('known' as const) },
    fc.constantFrom('unknown' as const, 'lost' as const, 'not-offered' as const),
  ),
  age: fc.oneof({ weight: 12, arbitrary: fc.constant(MINUTE) }, fc.constantFrom(...AGES, -HOUR)),
  source: fc.oneof(
    { weight: 12, arbitrary: fc.constant('worker' as const) },
    fc.constantFrom<Source>('tab', 'page', 'stream', 'hand'),
  ),
});

function factOf(value: unknown, { kind, age, source }: State): Fact<unknown> {
  const fact = known(value, NOW - age, source);
  if (kind === 'known') return fact;
  if (kind === 'not-offered') return notOffered(NOW - age, source);
  return kind === 'lost' ? unknown('shape', NOW, fact) : unknown('never-read', 0);
}

/** How spend moved; `at` is set to the newest reading of spend. */
const movement = fc.option(
  fc.record({ by: fc.integer({ min: -500, max: 500 }), gap: fc.constantFrom(5 * MINUTE, 50 * MINUTE) }),
);

function assemble(
  facts: Facts,
  states: readonly State[],
  moved: { by: number; gap: number } | null,
  peak: number | null,
): Account {
  const entries = FACT_NAMES.map((name, index) => [name, factOf(facts[name], states[index]!)]);
  const sheet = Object.fromEntries(entries) as unknown as Account['facts'];
  const at = sheet.spent.kind === 'unknown' ? NOW - MINUTE : sheet.spent.readAt;
  const to = facts.spent;
  const spendRise: SpendRise | null = moved && {
    from: withMinor(to, to.minor - moved.by),
    to,
    since: at - moved.gap,
    at,
  };
  return {
    org: ORG,
    facts: sheet,
    spendRise,
    balancePeak: peak === null ? null : withMinor(to, peak),
    contradictions: [],
  };
}

const peak = fc.option(fc.nat(20_000));

/** Accounts in which each fact may be fresh, stale, from the page, lost, never read or not offered. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .tuple(values, fc.array(state, { minLength: FACT_NAMES.length, maxLength: FACT_NAMES.length }), movement, peak)
  .map(([facts, states, moved, top]) => assemble(facts, states, moved, top));

const FRESH: State = { kind: 'known', age: MINUTE, source: 'worker' };

/** Accounts in which everything was just read by the worker. */
export const readAccount: fc.Arbitrary<Account> = fc.tuple(values, movement, peak).map(([facts, moved, top]) =>
  assemble(
    facts,
    FACT_NAMES.map(() => FRESH),
    moved,
    top,
  ),
);

export const anyFactName: fc.Arbitrary<FactName> = fc.constantFrom(...FACT_NAMES);

export const anyTime: fc.Arbitrary<number> = fc.constantFrom(
  NOW,
  NOW + 50 * MINUTE,
  NOW + 5 * HOUR,
  NOW + 3 * DAY + 10 * MINUTE,
);
