import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, FactName, Facts } from '../../src/account/account.ts';
import { type Fact, isAuthoritative, known, lastKnown, unknown } from '../../src/account/fact.ts';
import { type Money, withMinor } from '../../src/account/money.ts';
import { decide } from '../../src/risk/decide.ts';
import { NOTHING_TOLD, notificationId } from '../../src/risk/told.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import { anyAccount, anyFactName, anyTime, readAccount } from './arbitraries.ts';
import { at, judge, MINUTE, NOW, ORG, settings, withFact } from './build.ts';

const RUNS = { seed: 20_261_115, numRuns: 1000 } as const;

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
      fc.property(anyAccount, anyTime, (of, now) => {
        if (judge(of, now).word !== 'safe') return;
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
      fc.property(anyAccount, anyFactName, (of, name) => {
        const before = judge(of);
        const after = judge({ ...of, facts: { ...of.facts, [name]: spoil(of.facts[name]) } });
        if (before.word === 'blind') expect(['blind', 'paying', 'charge-near']).toContain(after.word);
        else expect(rank(after.word)).toBeGreaterThanOrEqual(rank(before.word));
      }),
      RUNS,
    );
  });

  test('blind names what is missing, and nothing else does', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, (of, now) => {
        const verdict = judge(of, now);
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
      fc.property(readAccount, (of) => {
        const more = edit(of);
        const [before, after] = [judge(of), more && judge(more)];
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
  test('deciding again with what came back tells nothing, and remembers the same', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, (of, now) => {
        const first = decide(of, NOTHING_TOLD, settings(), at(now));
        const second = decide(of, first.told, settings(), at(now));
        expect(second.effects.filter(({ kind }) => kind === 'notify')).toEqual([]);
        expect(second.told).toBe(first.told);
        expect(second.risks).toEqual(first.risks);
      }),
      RUNS,
    );
  });

  test('every risk is told exactly once, under a key of its organization', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, (of, now) => {
        const { told, effects, risks } = decide(of, NOTHING_TOLD, settings(), at(now));
        const notified = effects.flatMap((effect) => (effect.kind === 'notify' ? [notificationId(effect.risk)] : []));
        expect(new Set(notified).size).toBe(notified.length);
        expect(new Set(notified)).toEqual(new Set(risks.map(notificationId)));
        expect(told.outbox.map(notificationId)).toEqual(notified);
        for (const { key } of risks) expect(key.startsWith(`${ORG}:`)).toBe(true);
      }),
      RUNS,
    );
  });

  test('a second more or less in readings and clock changes no key', () => {
    const jitter = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(anyAccount, anyTime, jitter, jitter, (of, now, read, clock) => {
        const keys = (each: Account, when: number) =>
          decide(each, NOTHING_TOLD, settings(), at(when)).risks.map(notificationId);
        expect(keys(shifted(of, read), now + clock)).toEqual(keys(of, now));
      }),
      RUNS,
    );
  });

  test('the wake-up call is one and lies ahead', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, (of, now) => {
        const wakes = decide(of, NOTHING_TOLD, settings(), at(now)).effects.flatMap((each) =>
          each.kind === 'wake' ? [each.at] : [],
        );
        expect(wakes.length).toBeLessThanOrEqual(1);
        for (const wake of wakes) expect(wake).toBeGreaterThan(now);
      }),
      RUNS,
    );
  });

  test('no number is NaN or infinite', () => {
    fc.assert(
      fc.property(anyAccount, anyTime, (of, now) => {
        for (const number of numbersIn(decide(of, NOTHING_TOLD, settings(), at(now))))
          expect(number).toSatisfy(Number.isFinite);
      }),
      RUNS,
    );
  });
});

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
  return { ...of, facts: Object.fromEntries(facts), spendRise };
}

function shiftedFact(fact: Fact<unknown>, by: number): Fact<unknown> {
  if (fact.kind !== 'unknown') return { ...fact, readAt: fact.readAt + by };
  return fact.last === undefined ? fact : { ...fact, last: { ...fact.last, readAt: fact.last.readAt + by } };
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
