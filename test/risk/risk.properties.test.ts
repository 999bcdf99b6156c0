import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, FactName, Facts } from '../../src/account/account.ts';
import { type Fact, isAuthoritative, known, lastKnown, unknown } from '../../src/account/fact.ts';
import { type Money, withMinor } from '../../src/account/money.ts';
import { decide, type Effect } from '../../src/risk/decide.ts';
import type { Risk, RiskId } from '../../src/risk/risk.ts';
import { SEVERITY_RANK } from '../../src/risk/severity.ts';
import { NOTHING_TOLD, notificationId } from '../../src/risk/told.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import { storedRisk } from '../../src/watch/documents/risk-schema.ts';
import { anyAccount, anyFactName, anyScene, anyTime, readAccount } from './arbitraries.ts';
import { at, HOUR, judge, MINUTE, NOW, ORG, settings, withFact } from './build.ts';

const RUNS = { seed: 20_261_115, numRuns: 1000 } as const;

/** Quiet hours that are on, until long after every time here, or not. */
const anyQuiet = fc.constantFrom(null, NOW + 100 * HOUR);

/** How bad a verdict is; blind stands outside the order. */
const RANK: Readonly<Record<Exclude<VerdictWord, 'blind'>, number>> = {
  safe: 0,
  credit: 1,
  armed: 2,
  'overflow-near': 2,
  'charge-near': 3,
  paying: 3,
};

function rank(word: VerdictWord): number {
  return word === 'blind' ? Number.POSITIVE_INFINITY : RANK[word];
}

describe('unknown is never shown as safe', () => {
  test('safe rests on fresh JSON only', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        if (judge(of, now, {}, beside).word !== 'safe') return;
        const { facts } = of;
        const hidden = facts.balance.kind === 'not-offered' && facts.reload.kind === 'not-offered';
        const needed: FactName[] = ['switch', 'reload'];
        if (!hidden) needed.push('pendingCharge');
        if (facts.switch.kind === 'known' && facts.switch.value === 'on') needed.push('balance');
        for (const name of needed) expect(isProof(facts[name], now)).toBe(true);
      }),
      RUNS,
    );
  });

  test.each<[string, (fact: Fact<unknown>) => Fact<unknown>]>([
    ['lost', (fact) => unknown('shape', NOW, lastKnown(fact))],
    ['never read', () => unknown('never-read', 0)],
    ['stale', (fact) => (fact.kind === 'unknown' ? fact : { ...fact, readAt: NOW - 31 * MINUTE })],
    ['from the future', (fact) => (fact.kind === 'unknown' ? fact : { ...fact, readAt: NOW + 2 * MINUTE })],
    ['only on the page', (fact) => (fact.kind === 'unknown' ? fact : { ...fact, source: 'page' })],
  ])('a fact that is %s never makes the verdict milder, except blind', (_, spoil) => {
    fc.assert(
      fc.property(anyAccount, anyFactName, anyScene, (of, name, beside) => {
        const before = judge(of, NOW, {}, beside);
        const after = judge({ ...of, facts: { ...of.facts, [name]: spoil(of.facts[name]) } }, NOW, {}, beside);
        if (before.word === 'blind') expect(['blind', 'paying', 'charge-near']).toContain(after.word);
        else expect(rank(after.word)).toBeGreaterThanOrEqual(rank(before.word));
      }),
      RUNS,
    );
  });

  test('blind names what is missing, and nothing else does', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        const verdict = judge(of, now, {}, beside);
        expect(verdict.missing.length > 0).toBe(verdict.word === 'blind');
        if (verdict.word !== 'blind') expect(verdict.last).toBeNull();
      }),
      RUNS,
    );
  });
});

describe('more to lose is never milder', () => {
  /** Checks an edit of an account in which everything is known. */
  function worsens(edit: (of: Account) => Account | null): void {
    fc.assert(
      fc.property(readAccount, anyScene, (of, beside) => {
        const more = edit(of);
        const [before, after] = [judge(of, NOW, {}, beside), more && judge(more, NOW, {}, beside)];
        if (before.word === 'blind' || after === null || after.word === 'blind') return;
        expect(rank(after.word)).toBeGreaterThanOrEqual(rank(before.word));
      }),
      RUNS,
    );
  }

  // With auto-reload on, money takes the balance away from the threshold, so `charge-near` may rightly become `armed`.
  // A debt is `credit` and its settlement may be `safe`: money that only pays a debt leaves nothing to lose.
  test('money, with auto-reload off', () => {
    worsens((of) => {
      const balance = heldBy(of, 'balance');
      if (heldBy(of, 'reload') === 'on' || balance.minor < 0) return null;
      return withValue(of, 'balance', withMinor(balance, balance.minor + 1000));
    });
  });

  test('the switch on', () => worsens((of) => withValue(of, 'switch', 'on')));
  test('auto-reload on', () => worsens((of) => withValue(of, 'reload', 'on')));
  test('no limit', () => worsens((of) => withValue(of, 'limit', 'none')));
  test('a fuller window', () =>
    worsens((of) => {
      const windows = heldBy(of, 'windows').map((each) => ({ ...each, percent: each.percent && each.percent + 30 }));
      return withValue(of, 'windows', windows);
    }));

  test('a higher limit', () => {
    worsens((of) => {
      const limit = heldBy(of, 'limit');
      return limit === 'none' ? null : withValue(of, 'limit', withMinor(limit, limit.minor + 5000));
    });
  });

  test('a charge under way', () => {
    worsens((of) => withValue(of, 'pendingCharge', withMinor(heldBy(of, 'spent') as Money, 500)));
  });
});

describe('telling', () => {
  const tellings = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => (effect.kind === 'notify' ? [notificationId(effect.risk)] : []));

  test('deciding again with what came back tells nothing, and remembers the same', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, anyQuiet, (of, now, beside, quietUntil) => {
        const scene = at(now, {}, { ...beside, quietUntil });
        const first = decide(of, NOTHING_TOLD, settings(), scene);
        const second = decide(of, first.told, settings(), scene);
        expect(tellings(second.effects)).toEqual([]);
        expect(second.told).toBe(first.told);
        expect(second.risks).toEqual(first.risks);
      }),
      RUNS,
    );
  });

  test('every risk that is told is told exactly once, under a key of its organization', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        const { told, effects, risks } = decide(of, NOTHING_TOLD, settings(), at(now, {}, beside));
        const notified = tellings(effects);
        expect(new Set(notified).size).toBe(notified.length);
        // Some are shown only, and of some not more than one is told at a time.
        const seldom: readonly RiskId[] = ['muted', 'runaway'];
        const open = risks.filter(({ id }) => !seldom.includes(id)).map(notificationId);
        expect(new Set(notified.filter((name) => !name.startsWith('runaway:')))).toEqual(new Set(open));
        expect(told.outbox.map(notificationId)).toEqual(notified);
        for (const risk of risks)
          expect(risk.key).toMatch(new RegExp(isByHand(risk) ? `^(-|${ORG}):` : `^${ORG}(:|$)`));
      }),
      RUNS,
    );
  });

  test('nothing is told twice, in whatever order accounts and scenes follow one another', () => {
    const steps = fc.array(fc.tuple(anyAccount, anyScene, anyQuiet, fc.nat(3)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(steps, (all) => {
        let told = NOTHING_TOLD;
        let now = NOW;
        const said = new Map<string, number>();
        for (const [of, beside, quietUntil, hours] of all) {
          now += hours * HOUR;
          const decision = decide(shifted(of, now - NOW), told, settings(), at(now, {}, { ...beside, quietUntil }));
          told = decision.told;
          for (const effect of decision.effects) {
            if (effect.kind !== 'notify') continue;
            const [name, rank] = [notificationId(effect.risk), SEVERITY_RANK[effect.risk.severity]];
            expect(rank, name).toBeGreaterThan(said.get(name) ?? -1);
            said.set(name, rank);
          }
        }
      }),
      RUNS,
    );
  });

  test('quiet hours hold back nothing but warnings and infos, and lose none', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        const end = now + HOUR;
        const loud = decide(of, NOTHING_TOLD, settings(), at(now, {}, beside));
        const quiet = decide(of, NOTHING_TOLD, settings(), at(now, {}, { ...beside, quietUntil: end }));
        const dangers = loud.effects.filter((effect) => effect.kind === 'notify' && effect.risk.severity === 'danger');
        expect(tellings(quiet.effects)).toEqual(tellings(dangers));
        const after = decide(of, quiet.told, settings(), at(now, {}, beside));
        expect(new Set([...tellings(quiet.effects), ...tellings(after.effects)])).toEqual(
          new Set(tellings(loud.effects)),
        );
      }),
      RUNS,
    );
  });

  test('a second more or less in readings and clock changes no key', () => {
    const jitter = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, jitter, jitter, (of, now, beside, read, clock) => {
        const keys = (each: Account, when: number) =>
          decide(each, NOTHING_TOLD, settings(), at(when, {}, beside)).risks.map(notificationId);
        expect(keys(shifted(of, read), now + clock)).toEqual(keys(of, now));
      }),
      RUNS,
    );
  });

  test('the wake-up call is one and lies ahead', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, anyQuiet, (of, now, beside, quietUntil) => {
        const { effects } = decide(of, NOTHING_TOLD, settings(), at(now, {}, { ...beside, quietUntil }));
        const wakes = effects.flatMap((each) => (each.kind === 'wake' ? [each.at] : []));
        expect(wakes).toHaveLength(1);
        for (const wake of wakes) expect(wake).toBeGreaterThan(now);
      }),
      RUNS,
    );
  });

  test('no number is NaN or infinite, and every risk can be stored', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        const decision = decide(of, NOTHING_TOLD, settings(), at(now, {}, beside));
        for (const number of numbersIn(decision)) expect(number).toSatisfy(Number.isFinite);
        for (const risk of decision.risks) expect(storedRisk.safeParse(risk).error?.issues ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  test('each risk has the grounds of its facts', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, anyScene, (of, now, beside) => {
        for (const { facts, grounds } of decide(of, NOTHING_TOLD, settings(), at(now, {}, beside)).risks) {
          expect(grounds.map(({ fact }) => fact)).toEqual(facts);
          for (const { readAt, source } of grounds) expect(readAt === null).toBe(source === null);
        }
      }),
      RUNS,
    );
  });
});

/** Credit entered by hand may belong to no organization: then it is the same one with each. */
function isByHand({ id, details }: Risk): boolean {
  return id === 'credit-expiring' && 'kind' in details && details.kind === 'hand';
}

function isProof(fact: Fact<unknown>, now: number): boolean {
  return fact.kind !== 'unknown' && isAuthoritative(fact.source) && Math.abs(now - fact.readAt) <= 30 * MINUTE;
}

function heldBy<K extends FactName>(of: Account, name: K): Facts[K] {
  return lastKnown<Facts[K]>(of.facts[name] as Fact<Facts[K]>)!.value;
}

function withValue<K extends FactName>(of: Account, name: K, value: Facts[K]): Account {
  return withFact(of, name, known(value, NOW - MINUTE, 'worker'));
}

/** The same readings, each a little earlier or later. */
function shifted(of: Account, by: number): Account {
  const facts = Object.entries(of.facts).map(([name, fact]) => [name, shiftedFact(fact, by)]);
  const spendRise = of.spendRise && { ...of.spendRise, at: of.spendRise.at + by, since: of.spendRise.since + by };
  const balanceRoseAt = of.balanceRoseAt && of.balanceRoseAt + by;
  return { ...of, facts: Object.fromEntries(facts), spendRise, balanceRoseAt };
}

function shiftedFact(fact: Fact<unknown>, by: number): Fact<unknown> {
  if (fact.kind !== 'unknown') return { ...fact, readAt: fact.readAt + by };
  return fact.last === undefined ? fact : { ...fact, last: { ...fact.last, readAt: fact.last.readAt + by } };
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
