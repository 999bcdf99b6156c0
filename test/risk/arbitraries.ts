import fc from 'fast-check';
import { type Account, FACT_NAMES, type FactName, type Facts, type SpendRise } from '../../src/account/account.ts';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import { type Fact, known, notOffered, type Source, unknown } from '../../src/account/fact.ts';
import type { HandCredit } from '../../src/account/hand-credit.ts';
import { type Money, withMinor } from '../../src/account/money.ts';
import type { Forecast } from '../../src/risk/forecast/forecast.ts';
import type { Scene } from '../../src/risk/scene.ts';
import {
  BASIS,
  DAY,
  entry,
  HOUR,
  handCredit,
  jpy,
  kwd,
  MINUTE,
  NOW,
  ORG,
  OTHER_ORG,
  QUIET,
  session,
  tranche,
  usd,
  week,
} from './build.ts';

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
        .record({
          remaining: fc.oneof(positive, fc.constant(withMinor(of, 0))),
          at: fc.option(moment),
          id: fc.constantFrom('a', 'b', 'c'),
          kind: fc.constantFrom('promo', 'purchased'),
          estimated: fc.boolean(),
        })
        .map(({ remaining, at, id, kind, estimated }) =>
          tranche(remaining, at, { id, kind, expiryEstimated: estimated && at !== null }),
        ),
      { maxLength: 3 },
    ),
    reload: fc.constantFrom('on', 'off'),
    reloadThreshold: money(of, 0, 10 * scale),
    reloadTarget: money(of, 0, 40 * scale),
    reloadFailure: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none') },
      { weight: 1, arbitrary: fc.constant('card_declined') },
    ),
    subscription: fc.record({
      status: fc.constantFrom('active', 'active', 'canceled'),
      nextChargeOn: fc.constant(null),
      endsOn: fc.option(fc.constantFrom('2026-11-10', '2026-11-16', '2026-11-20', '2027-02-01')),
    }),
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

interface Past {
  readonly peak: number | null;
  readonly rose: number | null;
}

function assemble(
  facts: Facts,
  states: readonly State[],
  moved: { by: number; gap: number } | null,
  { peak, rose }: Past,
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
    balanceRoseAt: rose,
    contradictions: [],
  };
}

const past: fc.Arbitrary<Past> = fc.record({
  peak: fc.option(fc.nat(20_000)),
  rose: fc.option(fc.integer({ min: 1, max: 90 }).map((hours) => NOW - hours * HOUR)),
});

/** Accounts in which each fact may be fresh, stale, from the page, lost, never read or not offered. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .tuple(values, fc.array(state, { minLength: FACT_NAMES.length, maxLength: FACT_NAMES.length }), movement, past)
  .map(([facts, states, moved, top]) => assemble(facts, states, moved, top));

const FRESH: State = { kind: 'known', age: MINUTE, source: 'worker' };

/** Accounts in which everything was just read by the worker. */
export const readAccount: fc.Arbitrary<Account> = fc.tuple(values, movement, past).map(([facts, moved, top]) =>
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

/** Times of forecasts and events: 17 minutes off every full hour, so that a second more or less changes nothing. */
const about = (min: number, max: number) => fc.integer({ min, max }).map((hours) => NOW + hours * HOUR - 17 * MINUTE);

const basis = fc.constant(BASIS);
const notEnough = fc.constant({ kind: 'not-enough' } as const);
const reachedAt = fc.record({ kind: fc.constant('at' as const), at: about(-1, 60), basis });
const notBefore = <L>(level: fc.Arbitrary<L>) =>
  fc.record({ kind: fc.constantFrom('not-before' as const, 'idle' as const), until: about(1, 600), level, basis });

/** Some of the values under some of the names. */
const under = <T>(names: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: names.length, noNullPrototype: true });

const forecastIn = (of: Money): fc.Arbitrary<Forecast> => {
  const sum = money(of, 0, 50 * 10 ** of.exponent);
  const by = fc.constantFrom('use' as const, 'expiry' as const);
  const balance = fc.oneof(
    notEnough,
    fc.tuple(reachedAt, by).map(([at, how]) => ({ ...at, by: how })),
    notBefore(sum),
  );
  const level = fc.oneof(notEnough, reachedAt, notBefore(sum));
  return fc.record({
    windows: under(
      ['five_hour', 'seven_day', 'weekly_scoped:Fable', 'sessions'],
      fc.oneof(notEnough, reachedAt, notBefore(fc.integer({ min: 0, max: 100 }))),
    ),
    threshold: fc.option(balance),
    zero: fc.option(balance),
    limit: fc.option(level),
    expiries: under(['a', 'b', 'c'], level),
    rates: fc.constant({ windows: {}, wallet: null, limit: null }),
  });
};

const detailsIn = (of: Money): fc.Arbitrary<EventDetails> => {
  const sum = fc.oneof({ weight: 9, arbitrary: money(of, 1, 20 * 10 ** of.exponent) }, fc.constant(usd(700)));
  const onOff = fc.constantFrom('on' as const, 'off' as const);
  const direction = fc.constantFrom('riskier' as const, 'safer' as const);
  const bound = fc.oneof(sum, fc.constant('none' as const));
  const one = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  return fc.oneof(
    fc.record({ kind: one('reload', 'purchase', 'pending-charge', 'unexplained-rise'), amount: sum }),
    fc.record({ kind: one('unexplained-drop'), amount: sum, whileOff: fc.boolean() }),
    fc.record({ kind: one('grant'), amount: sum, tranche: fc.option(id), claimed: fc.boolean() }),
    fc.record({ kind: one('claim'), amount: fc.option(sum) }),
    fc.record({ kind: one('spend'), amount: sum, headroom: fc.boolean(), whileOff: fc.boolean() }),
    fc.record({ kind: one('expiry'), amount: sum, tranche: id, credit: fc.constantFrom('promo', 'purchased') }),
    fc.record({ kind: one('promo-used-up'), tranche: id }),
    fc.record({ kind: one('switch', 'reload-switch'), to: onOff }),
    fc.record({ kind: one('limit'), from: bound, to: bound, direction }),
    fc.record({ kind: one('threshold', 'target'), from: sum, to: sum, direction }),
    fc.record({ kind: one('month-reset') }),
    fc.record({ kind: one('reload-failed'), reason: fc.constant('card_declined') }),
  ) as fc.Arbitrary<EventDetails>;
};

/** Entries of the ledger, the oldest first, each under a name of its own. */
const eventsIn = (of: Money): fc.Arbitrary<readonly LedgerEntry[]> =>
  fc
    .array(fc.tuple(detailsIn(of), about(-200, 0), fc.boolean()), { maxLength: 6 })
    .map((all) =>
      all
        .map(([details, before, byRequest], index) =>
          entry(details, before, { byRequest, id: `${ORG}:${details.kind}:${before}:${index}` }),
        )
        .toSorted((a, b) => a.before - b.before),
    );

const creditsIn = (of: Money): fc.Arbitrary<readonly HandCredit[]> =>
  fc.array(
    fc
      .record({
        id: fc.constantFrom('h1', 'h2'),
        org: fc.constantFrom(null, ORG, OTHER_ORG),
        amount: money(of, 0, 30 * 10 ** of.exponent),
        at: moment,
        note: fc.constantFrom('', ' ', 'Voucher'),
      })
      .map(({ at, ...more }) => handCredit(at, more)),
    { maxLength: 2 },
  );

/** What stands beside an account: a forecast, what the ledger noted, credits entered by hand. */
export const anyScene: fc.Arbitrary<Pick<Scene, 'forecast' | 'events' | 'credits' | 'heard'>> = unit.chain((of) =>
  fc.record({
    forecast: fc.option(forecastIn(of)),
    events: eventsIn(of),
    credits: creditsIn(of),
    heard: fc.constantFrom(null, true, false),
  }),
);
