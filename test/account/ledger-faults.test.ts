import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/account/event.ts';
import { compare } from '../../src/account/ledger.ts';
import type { Fault, FaultKind } from '../replica/faults.ts';
import { amountsOf, markOf, total, truthSince, unexplained } from './ledger-truth.ts';
import { anyFacts, anySteps, anyUse, createLedgerWorld } from './ledger-world.ts';

describe('looks that fail', () => {
  const KINDS: readonly FaultKind[] = [
    'server-error',
    'truncated',
    'empty',
    'html',
    'drop',
    'rate-limited',
    'not-found',
  ];
  const anyFaults: fc.Arbitrary<readonly Fault[]> = fc.array(
    fc.record({
      match: fc.constantFrom(/\/usage/, /overage_spend_limit/, /prepaid\/credits/, /overage_credit_grant/),
      kind: fc.constantFrom(...KINDS),
    }),
    { maxLength: 2 },
  );

  it('invent nothing, and what they missed is told by the next good one', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFacts,
        anySteps,
        fc.array(anyFaults, { minLength: 14, maxLength: 14 }),
        async (facts, steps, faults) => {
          const world = createLedgerWorld(facts);
          let before = await world.look();
          const mark = markOf(world.account());
          const told: LedgerEvent[] = [];
          for (const [index, step] of [...steps, []].entries()) {
            for (const action of step) world.act(action);
            const after = await world.look(index === steps.length ? [] : faults[index]);
            told.push(...compare(before, after, []));
            before = after;
          }
          const truth = truthSince(world.account(), mark);
          expect(unexplained(told)).toEqual([]);
          expect(amountsOf(told, 'reload')).toEqual(truth.reloads);
          expect(amountsOf(told, 'purchase')).toEqual(truth.purchases);
          expect(amountsOf(told, 'grant')).toEqual(truth.grants);
          expect(total(told, 'spend')).toBeLessThanOrEqual(truth.spent + truth.spentBeforeReset);
          if (!truth.monthReset) expect(total(told, 'spend')).toBe(truth.spent);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('tell nothing at all where nothing could be read', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, anySteps, fc.constantFrom(...KINDS), async (facts, [step], kind) => {
        const world = createLedgerWorld(facts);
        const before = await world.look();
        for (const action of step ?? []) world.act(action);
        expect(compare(before, await world.look([{ match: /api/, kind }]), [])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a balance that moves in silence', () => {
  const anyMove = fc.integer({ min: -3000, max: 3000 }).filter((minor) => Math.abs(minor) > 4);

  it('is told as unexplained, by its amount, beside whatever was used', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, fc.array(anyUse, { maxLength: 3 }), anyMove, async (facts, uses, move) => {
        // Not where a month may turn, and not from credit that may end: both would explain a drop.
        const purchased = [{ cents: 9000, days: 200 }];
        const world = createLedgerWorld({ ...facts, day: Math.min(facts.day, 28), purchased });
        const before = await world.look();
        for (const action of uses) world.act(action);
        const last = world.account().wallet.tranches.at(-1)!;
        const moved = Math.max(move, 10 - last.remaining);
        last.remaining += moved;
        const told = unexplained(compare(before, await world.look(), []));
        if (Math.abs(moved) <= 4) return;
        expect(told.map(({ kind }) => kind)).toEqual([moved < 0 ? 'unexplained-drop' : 'unexplained-rise']);
        expect(
          Math.abs(total(told, moved < 0 ? 'unexplained-drop' : 'unexplained-rise') - Math.abs(moved)),
        ).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
