import { describe, expect, it } from 'vitest';
import { DAY, HOUR, nextMonthStart } from './simulator/calendar.ts';
import { claim } from './simulator/offer.ts';
import { switchOff } from './simulator/overage.ts';
import { settle } from './simulator/passage.ts';
import { bundlesOf, buyAmount, buyBundle } from './simulator/purchase.ts';
import { use } from './simulator/use.ts';
import { balanceOf } from './simulator/wallet.ts';
import { account, charged, reload, start } from './test-support.ts';

describe('the order of use', () => {
  it('takes promo credit first, soonest expiry first, then purchased credit', () => {
    const one = account({
      overage: { enabled: true },
      promo: [
        { granted: 100, expiresAt: start + 9 * DAY },
        { granted: 100, expiresAt: start + 3 * DAY },
      ],
      purchased: [{ granted: 100 }, { granted: 100, expiresAt: start + DAY }],
    });
    const left = () => one.wallet.tranches.map(({ remaining }) => remaining);
    use(one, start, { cost: 150, kind: 'always-paid' });
    expect(left()).toEqual([50, 0, 100, 100]);
    use(one, start, { cost: 100, kind: 'always-paid' });
    expect(left()).toEqual([0, 0, 100, 50]);
  });

  it('lets one request overshoot, and settles the debt with the next credit', () => {
    const one = account({ overage: { enabled: true }, purchased: [{ granted: 100 }] });
    expect(use(one, start, { cost: 400, kind: 'always-paid' }).allowed).toBe(true);
    expect(balanceOf(one.wallet)).toBe(-300);
    expect(use(one, start, { cost: 1, kind: 'always-paid' })).toMatchObject({
      allowed: false,
      refusal: 'out_of_credits',
    });
    buyAmount(one, start, 1000);
    expect(balanceOf(one.wallet)).toBe(700);
  });
});

describe('use', () => {
  it.each([
    ['within the plan', 50, 100, { allowed: true, fromPlan: 100, fromCredits: 0 }],
    ['across the limit', 95, 200, { allowed: true, fromPlan: 50, fromCredits: 150 }],
    ['at the limit', 100, 200, { allowed: true, fromPlan: 0, fromCredits: 200 }],
  ])('%s', (_name, session, cost, outcome) => {
    const one = account({ session, overage: { enabled: true }, purchased: [{ granted: 5000 }] });
    expect(use(one, start, { cost })).toMatchObject(outcome);
  });

  it('without credits finishes a message and refuses the next', () => {
    const one = account({ session: 95 });
    expect(use(one, start, { cost: 200 }).allowed).toBe(true);
    expect(one.windows[0]?.used).toBe(1150);
    expect(use(one, start, { cost: 1 })).toMatchObject({ allowed: false, refusal: 'org_level_disabled' });
    expect(use(one, start + 5 * HOUR, { cost: 1 }).allowed).toBe(true);
  });

  it.each(['always-paid', 'fault'] as const)('%s draws credits with headroom', (kind) => {
    const one = account({ overage: { enabled: true }, purchased: [{ granted: 5000 }] });
    expect(use(one, start, { cost: 70, kind })).toMatchObject({ fromPlan: 0, fromCredits: 70 });
  });

  it('refuses amounts that are not whole minor units', () => {
    expect(() => use(account(), start, { cost: 0.5 })).toThrow(RangeError);
  });

  it('stops at the daily redemption limit', () => {
    const one = account({ overage: { enabled: true }, purchased: [{ granted: 900_000 }] });
    use(one, start, { cost: 200_000, kind: 'always-paid' });
    expect(use(one, start, { cost: 1, kind: 'always-paid' }).refusal).toBe('org_spend_cap_reached');
    expect(use(one, start + DAY, { cost: 1, kind: 'always-paid' }).allowed).toBe(true);
  });
});

describe('the monthly limit', () => {
  it('is soft, blocks afterwards, is not lifted by buying and begins again on the 1st', () => {
    const one = account({ overage: { enabled: true, monthlyLimit: 1000 }, purchased: [{ granted: 9000 }] });
    expect(use(one, start, { cost: 2500, kind: 'always-paid' }).allowed).toBe(true);
    expect(one.overage.used).toBe(2500);
    buyBundle(one, start, bundlesOf(one)[0]!);
    expect(use(one, start, { cost: 1, kind: 'always-paid' }).refusal).toBe('org_level_disabled_until');
    const first = nextMonthStart(start);
    expect(use(one, first - 1, { cost: 1, kind: 'always-paid' }).allowed).toBe(false);
    expect(use(one, first, { cost: 1, kind: 'always-paid' }).allowed).toBe(true);
    expect(one.overage.used).toBe(1);
  });

  it('counts a member and the organization', () => {
    const one = account({
      plan: 'team',
      session: 100,
      overage: { enabled: true, monthlyLimit: 4000 },
      rest: { organizationSpend: { monthlyLimit: 200_000, used: 5000 } },
    });
    use(one, start, { cost: 300 });
    expect(one.overage.used).toBe(300);
    expect(one.organizationSpend?.used).toBe(5300);
    expect(one.charges).toEqual([]);
  });
});

describe('claims and plans', () => {
  it('a claim switches usage credits on and charges a low balance before the credit arrives', () => {
    const one = account({
      purchased: [{ granted: 400 }],
      autoReload: reload,
      offer: { amount: 2000, arrivalDelayMs: HOUR },
    });
    expect(claim(one, start, true)).toBe('claimed');
    expect(one.overage.enabled).toBe(true);
    expect(charged(one)).toEqual([[1100, 'reload-by-switch']]);
    expect(balanceOf(one.wallet)).toBe(1500);
    settle(one, start + HOUR);
    expect(balanceOf(one.wallet)).toBe(3500);
    expect(claim(one, start + HOUR, true)).toBe('already-claimed');
  });

  it('an offer that closed cannot be claimed', () => {
    expect(claim(account({ offer: { amount: 2000, closesAt: start } }), start, true)).toBe('not-available');
  });

  it('renews monthly, and a cancelled plan takes its credit along', () => {
    const one = account({
      purchased: [{ granted: 700 }],
      subscription: { renewsAt: start + DAY, endsAt: start + 40 * DAY },
    });
    settle(one, start + 39 * DAY);
    expect(charged(one)).toEqual([
      [2000, 'renewal'],
      [2000, 'renewal'],
    ]);
    settle(one, start + 41 * DAY);
    expect(one.plan).toBe('free');
    expect(balanceOf(one.wallet)).toBe(0);
  });

  it('the balance stays when the switch goes off', () => {
    const one = account({ overage: { enabled: true }, purchased: [{ granted: 700 }] });
    switchOff(one, start);
    expect(balanceOf(one.wallet)).toBe(700);
    expect(use(one, start, { cost: 1, kind: 'always-paid' }).allowed).toBe(false);
  });

  it('a year of a running session keeps every amount whole', () => {
    const one = account({
      overage: { enabled: true, monthlyLimit: 30_000 },
      purchased: [{ granted: 5000 }],
      autoReload: reload,
      rest: { taxPermille: 77, routine: { everyMs: HOUR, nextAt: start, cost: 173, kind: 'message', model: null } },
    });
    settle(one, start + 365 * DAY);
    const paid = one.charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const spent = one.events.reduce((sum, { what, amount }) => sum + (what === 'paid-use' ? amount : 0), 0);
    const expired = one.events.reduce((sum, { what, amount }) => sum + (what === 'expired' ? amount : 0), 0);
    expect(balanceOf(one.wallet)).toBe(5000 + paid - spent - expired);
    expect(
      one.charges.every(({ amountMinor, taxMinor }) => Number.isInteger(amountMinor) && Number.isInteger(taxMinor)),
    ).toBe(true);
    expect(one.charges.length).toBeGreaterThan(20);
  });
});
