import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import type { RiskId } from '../../src/risk/risk.ts';
import { setAutoReload } from '../replica/simulator/auto-reload.ts';
import { claim } from '../replica/simulator/offer.ts';
import { switchOn } from '../replica/simulator/overage.ts';
import { buyAmount } from '../replica/simulator/purchase.ts';
import { EVER, HOUR, MINUTE, usd } from './history-contract.ts';
import { ownAccount, RELOADS } from './own-account.ts';
import { createRig, type Rig, START } from './rig.ts';

const DAY = 24 * HOUR;
const stored = (rig: Rig) => rig.state().accounts.accounts[rig.replica.activeOrg ?? '']!;
const told = (rig: Rig, ...ids: RiskId[]) =>
  rig.shown.filter(({ title }) => ids.includes(title as RiskId)).map(({ severity, title }) => `${severity} ${title}`);
const amountsOf = (rig: Rig, id: RiskId) => stored(rig).risks.flatMap((risk) => (risk.id === id ? [risk.amount] : []));
const asked = (rig: Rig, part: string) => rig.replica.log.filter(({ path }) => path.endsWith(part)).length;

async function started(...changes: Parameters<typeof ownAccount>): Promise<Rig> {
  const rig = createRig(ownAccount(...changes));
  await rig.start().wake();
  return rig;
}

/** Each charge of the simulator's card, in the order in which it came. */
const charged = (rig: Rig): Money[] => rig.replica.account().charges.map(({ amountMinor }) => usd(amountMinor));

describe('a pass after it happened', () => {
  it('tells a reload that use has fired, by its credit, once', async () => {
    const rig = await started({ autoReload: RELOADS });
    rig.replica.use({ cost: 1950 });
    await rig.live(20 * MINUTE);
    expect(charged(rig)).toEqual([usd(1150)]);
    expect(told(rig, 'reloaded')).toEqual(['danger reloaded']);
    expect(amountsOf(rig, 'reloaded')).toEqual(charged(rig));
    expect(told(rig, 'vanished', 'switch-drift', 'spent-while-off')).toEqual([]);
  });

  it('tells a reload that was pending when it has come', async () => {
    const rig = await started({ autoReload: { ...RELOADS, pendingMs: 20 * MINUTE } });
    rig.replica.use({ cost: 1950 });
    await rig.live(10 * MINUTE);
    expect(told(rig, 'reloaded')).toEqual([]);
    await rig.live(20 * MINUTE);
    expect(told(rig, 'reloaded')).toEqual(['danger reloaded']);
    expect(amountsOf(rig, 'reloaded')).toEqual(charged(rig));
  });

  it('tells two reloads, and that they are two', async () => {
    const rig = await started({ autoReload: RELOADS });
    for (const cost of [1950, 1100]) {
      rig.replica.use({ cost });
      await rig.live(70 * MINUTE);
    }
    expect(charged(rig)).toHaveLength(2);
    expect(told(rig, 'reloaded')).toEqual(['danger reloaded', 'danger reloaded']);
    const runaway = stored(rig).risks.find((risk) => risk.id === 'runaway' && risk.details.sign === 'reloads');
    expect(runaway).toMatchObject({ details: { count: 2, total: usd(1150 + 1100) } });
    rig.replica.advance(26 * HOUR);
    await rig.live(5 * MINUTE);
    expect(amountsOf(rig, 'reloaded')).toEqual([]);
    expect(amountsOf(rig, 'runaway')).toEqual([]);
  });

  it('tells a reload that the card refused', async () => {
    const decline = { reason: 'card_declined', stripeCode: 'insufficient_funds' };
    const rig = await started({ autoReload: { ...RELOADS, decline } });
    rig.replica.use({ cost: 1950 });
    await rig.live(30 * MINUTE);
    expect(told(rig, 'reload-failed', 'reloaded')).toEqual(['warning reload-failed']);
  });

  it('tells a purchase that was made elsewhere', async () => {
    const rig = await started();
    buyAmount(rig.replica.account(), rig.replica.clock.now(), 2500);
    await rig.live(10 * MINUTE);
    expect(told(rig, 'reloaded')).toEqual(['warning reloaded']);
    expect(amountsOf(rig, 'reloaded')).toEqual([usd(2500)]);
  });

  it('tells a switch, and an auto-reload, that went on by themselves', async () => {
    const rig = await started({ overage: { enabled: false } });
    switchOn(rig.replica.account(), rig.replica.clock.now());
    await rig.live(10 * MINUTE);
    expect(told(rig, 'switch-drift')).toEqual(['warning switch-drift']);
    setAutoReload(rig.replica.account(), rig.replica.clock.now(), 500, 1500);
    await rig.live(10 * MINUTE);
    expect(told(rig, 'switch-drift')).toEqual(['warning switch-drift', 'danger switch-drift']);
    expect(told(rig, 'still-on-after-claim')).toEqual([]);
  });

  it('tells credits that were drawn though the plan had room, at most every six hours', async () => {
    const rig = await started({ session: 20 });
    for (let n = 0; n < 20; n += 1) {
      rig.replica.use({ cost: 3, kind: 'fault' });
      await rig.live(10 * MINUTE);
    }
    expect(told(rig, 'spent-with-headroom', 'runaway')).toEqual(['warning spent-with-headroom']);
    await rig.live(4 * HOUR);
    expect(told(rig, 'spent-with-headroom')).toHaveLength(2);
    rig.replica.advance(7 * HOUR);
    await rig.live(10 * MINUTE);
    expect(told(rig, 'spent-with-headroom')).toHaveLength(2);
  });

  it('tells a balance that vanished', async () => {
    const rig = await started();
    rig.replica.account().wallet.tranches.pop();
    await rig.live(3 * MINUTE);
    expect(told(rig, 'vanished')).toEqual([]);
    await rig.live(15 * MINUTE);
    expect(told(rig, 'vanished')).toEqual(['warning vanished']);
    expect(amountsOf(rig, 'vanished')).toEqual([usd(2000)]);
    expect(told(rig, 'reloaded', 'spent-while-off')).toEqual([]);
  });

  it('tells a balance that sank while paid use was off', async () => {
    const rig = await started({ overage: { enabled: false } });
    const [, purchased] = rig.replica.account().wallet.tranches;
    purchased!.remaining -= 700;
    await rig.live(20 * MINUTE);
    expect(told(rig, 'vanished', 'spent-while-off')).toEqual(['danger spent-while-off']);
    expect(amountsOf(rig, 'spent-while-off')).toEqual([usd(700)]);
  });

  it('tells of a promotion that was used up, once', async () => {
    const rig = await started();
    rig.replica.use({ cost: 300 });
    await rig.live(HOUR);
    expect(told(rig, 'promo-used-up-still-on', 'promo-expired-still-on')).toEqual(['warning promo-used-up-still-on']);
    expect(stored(rig).events.filter(({ kind }) => kind === 'promo-used-up')).toHaveLength(1);
  });

  it('tells of a promotion whose end fired a reload without any use', async () => {
    const promo = [{ granted: 2000, remaining: 600, expiresAt: START + HOUR + 7 * MINUTE, programId: 'promotion' }];
    const purchased = [
      { granted: 5000, remaining: 100, grantedAt: Date.UTC(2026, 9, 10), expiresAt: Date.UTC(2027, 9, 10) },
    ];
    const rig = await started({ promo, purchased, autoReload: RELOADS, session: 0 });
    await rig.live(90 * MINUTE);
    expect(charged(rig)).toEqual([usd(1400)]);
    expect(told(rig, 'reloaded')).toEqual(['danger reloaded']);
    expect(told(rig, 'promo-expired-still-on', 'promo-used-up-still-on')).toEqual(['warning promo-expired-still-on']);
    expect(told(rig, 'reload-by-expiry').length).toBeGreaterThan(0);
    const entries = await rig.history.entries(rig.replica.activeOrg ?? '', 0, EVER);
    const kinds = entries.map(({ kind }) => kind).filter((kind) => kind !== 'window-reset');
    expect(kinds).toEqual(['expiry', 'reload']);
    expect(told(rig, 'vanished')).toEqual([]);
  });

  it('tells that the limit was overshot, and again in the next month', async () => {
    const rig = await started({ overage: { enabled: true, used: 900, monthlyLimit: 1000 } });
    rig.replica.use({ cost: 800 });
    await rig.live(10 * MINUTE);
    expect(told(rig, 'over-limit')).toEqual(['warning over-limit']);
    rig.replica.advance(21 * DAY);
    await rig.live(10 * MINUTE);
    for (const window of rig.replica.account().windows) window.used = window.capacity;
    rig.replica.use({ cost: 1100 });
    await rig.live(10 * MINUTE);
    expect(told(rig, 'over-limit')).toEqual(['warning over-limit', 'warning over-limit']);
  });

  it('finds a claim soon after its credit, though offers are read hourly', async () => {
    const offer = { amount: 10_000, arrivalDelayMs: 7 * MINUTE };
    const rig = await started({ overage: { enabled: false }, offer });
    await rig.live(10 * MINUTE);
    const before = asked(rig, 'overage_credit_grant');
    claim(rig.replica.account(), rig.replica.clock.now(), true);
    await rig.live(15 * MINUTE);
    expect(asked(rig, 'overage_credit_grant')).toBe(before + 1);
    expect(stored(rig).account.facts.offer).toMatchObject({ value: { granted: true } });
    await rig.live(HOUR);
    expect(told(rig, 'still-on-after-claim', 'claim-missing')).toEqual(['warning still-on-after-claim']);
    for (let day = 0; day < 9; day += 1) {
      rig.replica.advance(DAY - 10 * MINUTE);
      await rig.live(10 * MINUTE);
    }
    expect(told(rig, 'still-on-after-claim')).toHaveLength(7);
    expect(told(rig, 'claim-missing')).toEqual([]);
  });

  it('tells of a claim whose credit does not come', async () => {
    const rig = await started({ overage: { enabled: false }, offer: { amount: 10_000, arrivalDelayMs: 90 * DAY } });
    claim(rig.replica.account(), rig.replica.clock.now(), true);
    await rig.live(40 * MINUTE);
    expect(told(rig, 'claim-missing')).toEqual(['warning claim-missing']);
    rig.replica.advance(2 * DAY);
    await rig.live(10 * MINUTE);
    expect(told(rig, 'claim-missing')).toHaveLength(1);
  });

  it('does not go on asking for an offer that cannot be read', async () => {
    const rig = await started({ overage: { enabled: false }, offer: { amount: 10_000 } });
    rig.replica.faults.push({ match: /overage_credit_grant/, kind: 'server-error' });
    switchOn(rig.replica.account(), rig.replica.clock.now());
    await rig.live(3 * HOUR);
    expect(asked(rig, 'overage_credit_grant')).toBeLessThanOrEqual(6);
  });
});
