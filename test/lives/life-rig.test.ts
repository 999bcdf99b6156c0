import { describe, expect, it } from 'vitest';
import { createAccount } from '../replica/simulator/create-account.ts';
import { worldOf } from '../replica/world.ts';
import { HOUR, type Life, live } from './life.ts';
import { createLifeRig } from './life-rig.ts';
import { at, MONDAY, uses } from './lives-build.ts';
import { CUTS } from './lives-killed.ts';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('the store of a life', () => {
  it('need not copy: nothing changes a document once it is written', async () => {
    const [cut] = CUTS;
    if (cut === undefined) throw new Error('no life');
    const world = (now: number) => worldOf(cut.accounts.map((facts) => createAccount({ ...facts, key: 'x', now })));
    const rig = createLifeRig({ start: MONDAY, world });
    for (let pass = 0; pass < 50; pass += 1) {
      for (const document of rig.stored.values()) frozen(document);
      await rig.start().wake();
      rig.replica.use({ cost: 40 });
      rig.replica.advance(5 * 60_000);
    }
    expect(rig.shown.length).toBeGreaterThan(1);
    expect(rig.state().watch.repairs).toEqual([]);
  });
});

describe('a life', () => {
  const life: Life = {
    name: 'of two days',
    days: 2,
    start: MONDAY,
    pollMinutes: 10,
    accounts: [{ overage: { enabled: true, monthlyLimit: 5000 }, purchased: [{ granted: 5000 }] }],
    happenings: [],
  };
  const passesIn = async (happenings: Life['happenings']) =>
    (await live({ ...life, happenings })).glimpses[0]?.map((glimpse) => (glimpse.at - MONDAY) / HOUR) ?? [];

  it('is read at every interval', async () => {
    expect((await passesIn([])).length).toBe(2 * 24 * 6 + 1);
  });

  it('is not read while the computer sleeps, and once when it wakes', async () => {
    const passes = await passesIn([{ at: at(0, 5), do: 'sleep', until: at(1, 5) }]);
    expect(passes.filter((hour) => hour > 5 && hour < 29)).toEqual([]);
    expect(passes.filter((hour) => hour >= 29 && hour < 29.1)).toHaveLength(1);
  });

  it('is read at once when the browser is opened', async () => {
    const passes = await passesIn([{ at: at(0, 5), do: 'close', until: at(0, 5.05) }]);
    expect(passes).toContain(5.05);
  });

  it('is read every minute while a window is nearly full, unless the system saves power', async () => {
    const busy = uses({ days: [0, 1], hours: [1, 2], every: 1, cost: 15 });
    const count = async (lull: number) => (await live({ ...life, lull, happenings: busy })).passes;
    expect(await count(0)).toBeGreaterThan(400);
    expect(await count(10)).toBeLessThan(320);
  });

  it('with alarms that wait for the clock is not read until that has caught up', async () => {
    const passes = await passesIn([{ at: at(0, 5.01), do: 'clock', by: -6 * HOUR, alarms: 'wall' }]);
    expect(passes.filter((hour) => hour > 5.01 && hour < 11)).toEqual([]);
  });

  it('is the same when it is lived again', async () => {
    const lived = { ...life, happenings: uses({ days: [0, 2], hours: [8, 20], every: 4, cost: 30 }) };
    const [one, other] = [await live(lived), await live(lived)];
    expect(one.shown).toEqual(other.shown);
    expect(one.shown.length).toBeGreaterThan(2);
  });
});
