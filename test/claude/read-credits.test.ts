import { describe, expect, it } from 'vitest';
import { NOT_OFFERED, unreadable } from '../../src/account/observation.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { readCredits } from '../../src/claude/read-credits.ts';
import { BLIND, CURRENCY, EURO, eur, factsOf, readWith, SHAPE, saidOf, usd, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';

const credits = (more: object, context = BLIND) =>
  factsOf(readCredits, { ...fixture('credits-eur'), ...more }, context);
const EMPTY = fixture('credits-empty');

function tranchesOf(more: object): readonly Tranche[] {
  const { tranches } = credits(more);
  if (tranches?.kind !== 'value') throw new Error('unreadable');
  return tranches.value;
}

describe('prepaid/credits', () => {
  it('reads a full body', () => {
    const { tranches, ...facts } = factsOf(readCredits, fixture('credits-eur'));
    expect(facts).toEqual({
      balance: val(eur(3712)),
      reload: val('on'),
      reloadThreshold: val(eur(700)),
      reloadTarget: val(eur(2100)),
      reloadFailure: val('none'),
      pendingCharge: val('none'),
      lastPurchase: val(eur(1400)),
      expiryPolicyMonths: val(12),
    });
    expect(tranches).toMatchObject(val([{ kind: 'purchased' }, { kind: 'promo' }, { kind: 'promo' }]));
    expect(readWith(readCredits, fixture('credits-eur'))).toMatchObject({ contradictions: [], unknownKeys: [] });
  });

  it.each([
    ['a plain amount', {}, eur(3712)],
    ['0', { amount: 0, balance: null }, eur(0)],
    ['below zero', { amount: -1592, balance: null }, eur(-1592)],
    ['a fraction rounds down', { amount: 3712.9 }, eur(3712)],
    ['a negative fraction, too', { amount: -0.5, balance: null }, eur(-1)],
    ['text', { amount: '3712' }, SHAPE],
    ['NaN', { amount: Number.NaN }, SHAPE],
    ['missing', { amount: undefined }, SHAPE],
    ['null beside tranches', { amount: null }, SHAPE],
    ['a made-up currency', { currency: 'credits' }, CURRENCY],
    ['a currency as a number', { currency: 978 }, CURRENCY],
    ['the currency of the balance object', { currency: null }, eur(3712)],
    ['nothing, where the object beside it says something', { amount: 0 }, unreadable('contradiction')],
  ])('balance: %s', (_, more, expected) => expect(saidOf(credits(more), 'balance')).toEqual(expected));

  it.each([
    ['an account that never had credit', {}, eur(0)],
    ['no currency anywhere', { currency: null }, CURRENCY],
    ['no list of tranches', { tranches: undefined }, SHAPE],
    ['tranches of another kind', { tranches: 'none' }, SHAPE],
    ['a balance object', { balance: { money: { amount_minor: 5, currency: 'EUR', exponent: 2 } } }, SHAPE],
    ['a balance that is no object', { balance: 5 }, SHAPE],
    ['whole units', { balance_credits: 12 }, SHAPE],
    ['a missing amount', { amount: undefined }, SHAPE],
  ])('balance without an amount: %s', (_, more, expected) => {
    expect(saidOf(factsOf(readCredits, { ...EMPTY, ...more }), 'balance')).toEqual(expected);
  });

  it('borrows the currency of the account where the body has none', () => {
    expect(saidOf(factsOf(readCredits, { ...EMPTY, currency: null }, EURO), 'balance')).toEqual(eur(0));
  });

  it('tells when the balance object says another amount, and keeps `amount`', () => {
    const reading = readWith(readCredits, { ...fixture('credits-eur'), amount: 3000 });
    expect(reading.readings.balance).toEqual(val(eur(3000)));
    expect(reading.contradictions).toEqual([{ fact: 'balance', kept: 'prepaid.amount', dropped: 'prepaid.balance' }]);
  });

  it('two currencies for one balance are unreadable', () => {
    const facts = credits({ currency: 'USD', tranches: [], promo_tranches: [] });
    expect(facts.balance).toEqual({ kind: 'unreadable', reason: 'contradiction' });
  });
});

describe('auto-reload', () => {
  const reload = (settings: unknown) => credits({ auto_reload_settings: settings });
  const NUMBERS = { threshold_in_minor_units: 700, reload_to_in_minor_units: 2100 };

  it.each([
    ['null was never configured', null, val('off')],
    ['an explicit false', { enabled: false }, val('off')],
    ['an explicit false beside numbers', { enabled: false, ...NUMBERS }, val('off')],
    ['an explicit true', { enabled: true, ...NUMBERS }, val('on')],
    ['no flag', NUMBERS, val('on')],
    ['an empty object', {}, val('on')],
    ['a flag of another kind', { enabled: 'false' }, val('on')],
    ['null as a flag', { enabled: null }, val('on')],
    ['a missing key', undefined, SHAPE],
    ['text', 'off', SHAPE],
    ['a list', [], SHAPE],
    ['false', false, SHAPE],
  ])('%s', (_, settings, expected) => expect(reload(settings).reload).toEqual(expected));

  it.each([
    ['numbers', NUMBERS, val(eur(700)), val(eur(2100))],
    [
      'fractions round up',
      { threshold_in_minor_units: 700.1, reload_to_in_minor_units: 2100.1 },
      val(eur(701)),
      val(eur(2101)),
    ],
    ['no numbers', { enabled: true }, SHAPE, SHAPE],
    ['a negative threshold', { ...NUMBERS, threshold_in_minor_units: -1 }, SHAPE, val(eur(2100))],
    ['another currency', { ...NUMBERS, currency: 'USD' }, CURRENCY, CURRENCY],
    ['off with numbers', { ...NUMBERS, enabled: false }, val(eur(700)), val(eur(2100))],
    ['off without numbers', { enabled: false }, undefined, undefined],
    ['never configured', null, undefined, undefined],
    ['unreadable', 'x', undefined, undefined],
  ])('threshold and target: %s', (_, settings, threshold, target) => {
    const facts = reload(settings);
    expect([facts.reloadThreshold, facts.reloadTarget]).toEqual([threshold, target]);
  });

  it.each([
    ['both null', {}, 'none'],
    ['both missing', { auto_reload_disabled_reason: undefined, auto_reload_stripe_error_code: undefined }, 'none'],
    ['a reason', { auto_reload_disabled_reason: 'payment_failed' }, 'payment_failed'],
    ['a code of the card', { auto_reload_stripe_error_code: 'card_declined' }, 'card_declined'],
    ['no text', { auto_reload_disabled_reason: 5 }, SHAPE],
  ])('failure: %s', (_, more, expected) => expect(saidOf(credits(more), 'reloadFailure')).toEqual(expected));
});

describe('charges', () => {
  it.each([
    [null, 'none'],
    [0, 'none'],
    [1380, eur(1380)],
    [1380.5, eur(1381)],
    [-1, SHAPE],
    ['1380', SHAPE],
  ])('a pending charge of %j', (raw, expected) => {
    expect(saidOf(credits({ pending_invoice_amount_cents: raw }), 'pendingCharge')).toEqual(expected);
    expect(saidOf(credits({ last_paid_purchase_cents: raw }), 'lastPurchase')).toEqual(expected);
  });

  it('a body without the field of a pending charge tells of none; the last purchase is left as it was', () => {
    const without = { pending_invoice_amount_cents: undefined, last_paid_purchase_cents: undefined };
    expect(saidOf(credits(without), 'pendingCharge')).toEqual(NOT_OFFERED);
    expect(saidOf(credits(without), 'lastPurchase')).toBeUndefined();
  });

  it.each([
    [6, 6],
    [null, undefined],
    [0, SHAPE],
    [1.5, SHAPE],
    ['12', SHAPE],
  ])('a policy of %j months', (raw, expected) => {
    expect(saidOf(credits({ expiry_policy_months: raw }), 'expiryPolicyMonths')).toEqual(expected);
  });
});

describe('tranches', () => {
  const PROMO = { remaining_amount_minor_units: 100, currency: 'EUR', expires_at: null, granted_at: null };
  const one = (tranche: unknown, more: object = {}) => credits({ tranches: [tranche], promo_tranches: null, ...more });

  it('works out the expiry of purchased credit by the policy', () => {
    const [purchased] = tranchesOf({});
    expect(purchased).toMatchObject({ expiryEstimated: true, expiresAt: Date.parse('2027-08-31T09:30:00.123Z') });
    const [half] = tranchesOf({ expiry_policy_months: 6 });
    expect(half?.expiresAt).toBe(Date.parse('2027-02-28T09:30:00.123Z'));
    const [usual] = tranchesOf({ expiry_policy_months: null });
    expect(usual?.expiresAt).toBe(purchased?.expiresAt);
  });

  it('invents no expiry for promotional credit', () => {
    const [promo] = tranchesOf({ tranches: [], promo_tranches: [{ ...PROMO, granted_at: '2026-09-01T00:00:00Z' }] });
    expect(promo).toMatchObject({ kind: 'promo', expiresAt: null, expiryEstimated: false });
  });

  it('keeps a promotion that is used up', () => {
    expect(tranchesOf({}).map(({ remaining }) => remaining.minor)).toEqual([900, 2810, 0]);
  });

  it('takes the id of claude.ai, else one that survives use and jitter', () => {
    const [purchased, promo] = tranchesOf({});
    expect(purchased?.id).toBe('3f0c6a52-0000-4000-8000-0000000000a1');
    const body = fixture('credits-eur') as { promo_tranches: Record<string, unknown>[] };
    body.promo_tranches[0]!.remaining_amount_minor_units = 1;
    body.promo_tranches[0]!.expires_at = '2026-12-18T00:00:00.7Z';
    expect(tranchesOf(body)[1]?.id).toBe(promo?.id);
  });

  it('tells twins apart', () => {
    const ids = tranchesOf({ tranches: null, promo_tranches: [PROMO, PROMO, PROMO] }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('reads the amount object where the plain number is missing', () => {
    const remaining = { amount_minor: 50, currency: 'EUR', exponent: 2 };
    expect(tranchesOf({ tranches: [{ remaining }] })[0]?.remaining).toEqual(eur(50));
  });

  it.each([
    ['both null', { tranches: null, promo_tranches: null }, val([])],
    ['both empty', { tranches: [], promo_tranches: [] }, val([])],
    ['one missing', { tranches: [], promo_tranches: undefined }, val([])],
    ['both missing', { tranches: undefined, promo_tranches: undefined }, SHAPE],
    ['no list', { tranches: {} }, SHAPE],
  ])('%s', (_, more, expected) => expect(credits(more).tranches).toEqual(expected));

  it.each([
    ['what remains is missing', { granted_amount_minor_units: 5 }, SHAPE],
    ['what remains is text', { ...PROMO, remaining_amount_minor_units: '100' }, SHAPE],
    ['it is no object', 7, SHAPE],
    ['it is null', null, SHAPE],
    ['another currency', { ...PROMO, currency: 'USD' }, CURRENCY],
  ])('unreadable when %s', (_, tranche, expected) => expect(one(tranche).tranches).toEqual(expected));

  it('a field that is not needed may be garbled', () => {
    const odd = { ...PROMO, granted_amount_minor_units: 'x', expires_at: 'soon', granted_at: 5, id: 7, program_id: {} };
    expect(one(odd).tranches).toMatchObject(val([{ granted: null, expiresAt: null, grantedAt: null, program: null }]));
  });

  it('takes the currency of the body where a tranche has none', () => {
    const facts = factsOf(readCredits, fixture('credits-usd'));
    expect(facts).toMatchObject({
      balance: val(usd(5240)),
      tranches: val([{ remaining: usd(5239) }]),
      reload: val('off'),
    });
  });
});
