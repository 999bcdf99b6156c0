import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, emptyAccount } from '../../src/account/account.ts';
import type { LedgerEvent } from '../../src/account/event.ts';
import { compare } from '../../src/account/ledger.ts';
import type { Account as Simulated } from '../replica/simulator/account.ts';
import { amountsOf, markOf, type Truth, total, truthSince, unexplained } from './ledger-truth.ts';
import { type Action, anyFacts, anySteps, createLedgerWorld, type LedgerWorld } from './ledger-world.ts';

const ofKind = <K extends LedgerEvent['kind']>(events: readonly LedgerEvent[], kind: K) =>
  events.filter((event): event is Extract<LedgerEvent, { kind: K }> => event.kind === kind);

/** The settings as the simulator has them, to compare changes with. */
function settingsOf({ overage, autoReload, pendingInvoice }: Simulated) {
  return {
    on: overage.enabled,
    limit: overage.monthlyLimit,
    reload: autoReload.enabled,
    threshold: autoReload.threshold,
    target: autoReload.target,
    pending: pendingInvoice?.amount ?? null,
    refused: autoReload.disabledReason,
  };
}

type Settings = ReturnType<typeof settingsOf>;

function expectMoney(told: readonly LedgerEvent[], truth: Truth): void {
  expect(unexplained(told)).toEqual([]);
  expect(amountsOf(told, 'reload')).toEqual(truth.reloads);
  expect(amountsOf(told, 'purchase')).toEqual(truth.purchases);
  expect(amountsOf(told, 'grant')).toEqual(truth.grants);
  const usedUp = ofKind(told, 'promo-used-up');
  expect(new Set(usedUp.map(({ tranche }) => tranche)).size).toBe(usedUp.length);
  expect(usedUp.length).toBeLessThanOrEqual(truth.usedUp.most);
  if (!truth.monthReset) {
    expect(usedUp.length).toBeGreaterThanOrEqual(truth.usedUp.least);
    expect(total(told, 'spend')).toBe(truth.spent);
    expect(Math.abs(total(told, 'expiry') - truth.expired)).toBeLessThanOrEqual(2);
    expect(ofKind(told, 'month-reset')).toEqual([]);
    return;
  }
  // Where the new counter overtook the old one the restart cannot be seen; where it can, the spend since is told.
  const restarted = ofKind(told, 'month-reset').length === 1;
  expect(total(told, 'spend')).toBeLessThanOrEqual(truth.spent);
  if (restarted) expect(total(told, 'spend')).toBe(truth.spent);
  expect(total(told, 'expiry')).toBeGreaterThanOrEqual(truth.expired - 2);
  expect(total(told, 'expiry')).toBeLessThanOrEqual(truth.expired + truth.spentBeforeReset + truth.spent + 2);
}

function expectSettings(told: readonly LedgerEvent[], was: Settings, is: Settings): void {
  expect(ofKind(told, 'switch').map(({ to }) => to)).toEqual(was.on === is.on ? [] : [is.on ? 'on' : 'off']);
  expect(ofKind(told, 'reload-switch').map(({ to }) => to)).toEqual(
    was.reload === is.reload ? [] : [is.reload ? 'on' : 'off'],
  );
  const riskier = (from: number | null, to: number | null) => to === null || (from !== null && to > from);
  const direction = (from: number | null, to: number | null) =>
    from === to ? [] : [riskier(from, to) ? 'riskier' : 'safer'];
  expect(ofKind(told, 'limit').map((event) => event.direction)).toEqual(direction(was.limit, is.limit));
  const stayedOn = was.reload && is.reload;
  for (const name of ['threshold', 'target'] as const) {
    const changes = told.flatMap((event) => (event.kind === name ? [event.direction] : []));
    expect(changes).toEqual(stayedOn ? direction(was[name], is[name]) : []);
  }
  expect(amountsOf(told, 'pending-charge')).toEqual(
    is.pending !== null && is.pending !== was.pending ? [is.pending] : [],
  );
  expect(ofKind(told, 'reload-failed').map(({ reason }) => reason)).toEqual(
    is.refused !== null && is.refused !== was.refused ? [is.refused] : [],
  );
}

function expectFlags(told: readonly LedgerEvent[], truth: Truth, was: Settings, is: Settings): void {
  for (const spend of ofKind(told, 'spend')) {
    expect(spend.whileOff).toBe(!was.on && !is.on);
    // Room in the plan all the time: then no message that the plan could have covered was paid.
    if (spend.headroom) {
      expect(truth.events.filter(({ what, detail }) => what === 'paid-use' && detail === 'message')).toEqual([]);
    }
  }
  for (const { window } of ofKind(told, 'window-reset')) {
    const model = window.startsWith('weekly_scoped') ? 'Fable' : window;
    expect(truth.events.some(({ what, detail }) => what === 'window-reset' && detail === model)).toBe(true);
  }
}

async function walk(
  world: LedgerWorld,
  steps: readonly (readonly Action[])[],
  check: (told: LedgerEvent[], truth: Truth, was: Settings, is: Settings) => void,
): Promise<void> {
  let before = await world.look();
  for (const step of steps) {
    const mark = markOf(world.account());
    const was = settingsOf(world.account());
    for (const action of step) world.act(action);
    const after = await world.look();
    check(compare(before, after, []), truthSince(world.account(), mark), was, settingsOf(world.account()));
    before = after;
  }
}

describe('an honest account', () => {
  it('is told as it was, whatever happens between two looks', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, anySteps, async (facts, steps) => {
        await walk(createLedgerWorld(facts), steps, (told, truth, was, is) => {
          expectMoney(told, truth);
          expectSettings(told, was, is);
          expectFlags(told, truth, was, is);
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('uses up promotional credit in many of these lives', async () => {
    const usedUp: number[] = [];
    for (const steps of fc.sample(fc.tuple(anyFacts, anySteps), { numRuns: 30, seed: 5 })) {
      await walk(createLedgerWorld(steps[0]), steps[1], (_told, truth) => usedUp.push(truth.usedUp.least));
    }
    expect(usedUp.filter((count) => count > 0).length).toBeGreaterThan(5);
  });

  it('has a week’s reset told each time', async () => {
    const world = createLedgerWorld({
      day: 10,
      currency: 'USD',
      shortfall: 0,
      pendingMs: 0,
      declines: false,
      arrivalDelayMs: 0,
      promo: [],
      purchased: [],
    });
    const resets: string[] = [];
    const days: Action[][] = Array.from({ length: 16 }, () => [{ do: 'wait', ms: 86_400_000 }]);
    await walk(world, days, (told) => resets.push(...ofKind(told, 'window-reset').map(({ window }) => window)));
    expect(resets.filter((key) => key === 'seven_day')).toHaveLength(2);
  });

  it('tells nothing twice, nothing backwards and nothing of itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, anySteps, async (facts, steps) => {
        const world = createLedgerWorld(facts);
        const readings: Account[] = [emptyAccount(world.account().uuid), await world.look()];
        for (const step of steps) {
          for (const action of step) world.act(action);
          readings.push(await world.look());
        }
        readings.forEach((reading, index) => {
          expect(compare(reading, reading, [])).toEqual([]);
          for (const earlier of readings.slice(0, index)) expect(compare(reading, earlier, [])).toEqual([]);
        });
        const [nothing, first] = readings;
        expect(compare(nothing!, first!, [])).toEqual([]);
        for (const event of compare(first!, readings.at(-1)!, [])) {
          expect(event.after).toBeLessThan(event.before);
          expect(event.byRequest).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
