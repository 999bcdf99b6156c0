import { describe, expect, it } from 'vitest';
import { setAutoReload } from './simulator/auto-reload.ts';
import { DAY, HOUR } from './simulator/calendar.ts';
import { localPrice } from './simulator/currency.ts';
import { switchOn } from './simulator/overage.ts';
import { settle } from './simulator/passage.ts';
import { use } from './simulator/use.ts';
import { balanceOf } from './simulator/wallet.ts';
import { account, charged, reload, start } from './test-support.ts';

describe('auto-reload', () => {
  it.each([
    [0, 1500],
    [400, 1100],
    [499, 1001],
    [500, null],
    [2000, null],
  ])('with %i on the wallet, switching it on charges %o at once', (balance, amount) => {
    const one = account({ purchased: [{ granted: balance }] });
    setAutoReload(one, start, 500, 1500);
    expect(charged(one)).toEqual(amount === null ? [] : [[amount, 'reload-by-setting']]);
    expect(balanceOf(one.wallet)).toBe(amount === null ? balance : 1500);
  });

  it('charges when the threshold is raised above the balance', () => {
    const one = account({ purchased: [{ granted: 900 }], autoReload: reload });
    setAutoReload(one, start, 1000, 3000);
    expect(charged(one)).toEqual([[2100, 'reload-by-setting']]);
  });

  it('charges at once when the switch is turned on over a low balance', () => {
    const one = account({ purchased: [{ granted: 400 }], autoReload: reload });
    switchOn(one, start);
    expect(charged(one)).toEqual([[1100, 'reload-by-switch']]);
  });

  it('charges again and again while credit is used, tax on top', () => {
    const one = account({
      session: 100,
      overage: { enabled: true },
      purchased: [{ granted: 600 }],
      autoReload: reload,
      rest: { taxPermille: 190 },
    });
    for (let turn = 0; turn < 3; turn += 1) use(one, start, { cost: 1100 });
    expect(one.charges).toEqual([
      { at: start, amountMinor: 2000, taxMinor: 380, why: 'reload-by-use' },
      { at: start, amountMinor: 1100, taxMinor: 209, why: 'reload-by-use' },
      { at: start, amountMinor: 1100, taxMinor: 209, why: 'reload-by-use' },
    ]);
    expect(one.wallet.tranches.at(-1)?.programId).toBe('auto_recharge_additional_usage_individual');
  });

  it('charges when credit expires without any use, at the moment it does', () => {
    const one = account({
      overage: { enabled: true },
      promo: [{ granted: 900, expiresAt: start + 2 * DAY }],
      purchased: [{ granted: 300 }],
      autoReload: reload,
    });
    settle(one, start + 2 * DAY - 1);
    expect(one.charges).toEqual([]);
    settle(one, start + 5 * DAY);
    expect(one.charges).toEqual([{ at: start + 2 * DAY, amountMinor: 1200, taxMinor: 0, why: 'reload-by-expiry' }]);
  });

  it('does not charge for an expiry while the switch is off', () => {
    const one = account({ promo: [{ granted: 900, expiresAt: start + DAY }], autoReload: reload });
    settle(one, start + 2 * DAY);
    expect(one.charges).toEqual([]);
  });

  it('stays pending for a while and charges once', () => {
    const one = account({
      session: 100,
      overage: { enabled: true },
      purchased: [{ granted: 600 }],
      autoReload: { ...reload, pendingMs: HOUR },
    });
    use(one, start, { cost: 200 });
    use(one, start, { cost: 200 });
    expect(one.pendingInvoice?.amount).toBe(1100);
    expect(one.charges).toEqual([]);
    settle(one, start + HOUR);
    expect(charged(one)).toEqual([[1100, 'reload-by-use']]);
    expect(one.pendingInvoice).toBeNull();
    expect(balanceOf(one.wallet)).toBe(1300);
  });

  it('stops after a refused card and says why', () => {
    const one = account({
      session: 100,
      overage: { enabled: true },
      purchased: [{ granted: 600 }],
      autoReload: { ...reload, decline: { reason: 'payment_failed', stripeCode: 'card_declined' } },
    });
    use(one, start, { cost: 200 });
    expect(one.charges).toEqual([]);
    expect(one.autoReload).toMatchObject({ disabledReason: 'payment_failed', stripeErrorCode: 'card_declined' });
  });

  it.each([
    ['JPY', 500, 1000],
    ['USD', 500, 1000],
    ['KWD', 1500, 3000],
  ] as const)('counts %s in its own minor units', (currency, threshold, amount) => {
    const one = account({ currency, purchased: [{ granted: localPrice(500, currency) }] });
    setAutoReload(one, start, threshold, threshold * 3);
    expect(one.charges).toEqual([]);
    switchOn(one, start);
    use(one, start, { cost: 1, kind: 'always-paid' });
    expect(charged(one)).toEqual([[amount + 1, 'reload-by-use']]);
  });
});
