import { describe, expect, it } from 'vitest';
import { switchOn } from '../replica/simulator/overage.ts';
import { createRig, type Rig } from './rig.ts';

const MINUTE = 60_000;

function titles(rig: Rig): string[] {
  return rig.shown.map(({ title }) => title);
}

/** Uses Claude, a dollar at a time, until something is paid for; wakes the watch as its alarms say. */
async function useUntilPaid(rig: Rig): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    if (rig.replica.use({ cost: 100 }).fromCredits > 0) break;
    await rig.live(MINUTE);
  }
  await rig.live(2 * MINUTE);
}

describe('the rules of claude.ai, over a pass and more', () => {
  it('rule 1: a few GETs with the user’s own cookies are all that is sent', async () => {
    const rig = createRig('armed');
    await rig.start().wake();
    await rig.live(120 * MINUTE);
    expect(rig.replica.log.length).toBeGreaterThan(60);
    expect(new Set(rig.replica.log.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(rig.replica.log.every(({ cookies }) => cookies.sessionKey !== undefined)).toBe(true);
  });

  it('rule 6: a switch that changes without the user is seen at the next reading', async () => {
    const rig = createRig('off');
    await rig.start().wake();
    const facts = () => Object.values(rig.state().accounts.accounts)[0]?.account.facts;
    expect(facts()?.switch).toMatchObject({ value: 'off' });
    switchOn(rig.replica.account(), rig.replica.clock.now());
    await rig.live(6 * MINUTE);
    expect(facts()?.switch).toMatchObject({ kind: 'known', value: 'on' });
  });

  it('rule 7: paid use is warned of before a window is full, and then said', async () => {
    const rig = createRig('overflow-near');
    await rig.start().wake();
    expect(titles(rig)).toContain('overflow-near');
    expect(titles(rig)).not.toContain('paying');
    await useUntilPaid(rig);
    expect(titles(rig)).toContain('paying');
    expect(rig.badge?.title).toBe('paying');
  });

  it('rule 11: a reload that only the server sends is foreseen', async () => {
    const rig = createRig('charge-near');
    await rig.start().wake();
    expect(rig.replica.account().charges).toEqual([]);
    expect(titles(rig)).toContain('reload-near');
  });

  it('rule 12: JSON tells the state; what the page’s switch shows cannot make it milder', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    const off = { kind: 'value', value: 'off' } as const;
    await worker.pageText(rig.replica.activeOrg, { switch: off, reload: off }, rig.replica.clock.now());
    expect(rig.badge?.title).toBe('armed');
    const { contradictions } = Object.values(rig.state().accounts.accounts)[0]?.account ?? { contradictions: [] };
    expect(contradictions.map(({ fact }) => fact).sort()).toEqual(['reload', 'switch']);
  });
});

describe('the bugs of the peers, over a pass and more', () => {
  it('`resets_at` jitter of ±1 s: one alert, whatever the seconds say', async () => {
    const rig = createRig('overflow-near');
    await rig.start().wake();
    await rig.live(20 * MINUTE);
    expect(titles(rig).filter((title) => title === 'overflow-near')).toHaveLength(1);
  });

  it('worker death: what was told is not told again by the next worker', async () => {
    const rig = createRig('paying');
    await rig.start().wake();
    const before = titles(rig);
    for (let life = 0; life < 5; life += 1) {
      rig.replica.advance(MINUTE);
      await rig.start().wake();
    }
    expect(titles(rig)).toEqual(before);
  });

  it('stale text shown as live: a fact has its own age, and ends as unknown', async () => {
    const rig = createRig('off');
    await rig.start().wake();
    rig.replica.faults.push({ match: /\/api\//, kind: 'server-error' });
    await rig.live(40 * MINUTE);
    const [stored] = Object.values(rig.state().accounts.accounts);
    expect(stored?.account.facts.balance).toMatchObject({ readAt: rig.replica.clock.now() - 40 * MINUTE });
    expect(rig.badge?.title).toBe('blind');
  });
});
