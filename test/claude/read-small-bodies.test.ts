import { describe, expect, it } from 'vitest';
import { readBundles } from '../../src/claude/read-bundles.ts';
import { readCard } from '../../src/claude/read-card.ts';
import { readOffer } from '../../src/claude/read-offer.ts';
import { readSubscription } from '../../src/claude/read-subscription.ts';
import { BLIND, CURRENCY, EURO, eur, factsOf, SHAPE, saidOf, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';

describe('overage_credit_grant', () => {
  const offer = (more: object) => saidOf(factsOf(readOffer, { ...fixture('offer-open'), ...more }), 'offer');
  const OPEN = {
    amount: eur(9000),
    eligible: true,
    granted: false,
    expiresAt: Date.UTC(2026, 11, 1, 7, 59),
    needsPaymentSetup: true,
  };

  it.each([
    ['an open offer', {}, OPEN],
    ['none', { available: false }, 'none'],
    ['granted', { granted: true }, { ...OPEN, granted: true }],
    [
      'the shorter body before October 2026',
      { needs_payment_setup: undefined, feature: undefined, expires_at: undefined },
      { ...OPEN, expiresAt: null, needsPaymentSetup: false },
    ],
    ['no amount', { amount_minor_units: null, currency: null }, { ...OPEN, amount: null }],
    ['an amount of unknown currency', { currency: null }, { ...OPEN, amount: null }],
    ['an amount as text', { amount_minor_units: '9000' }, SHAPE],
    ['no flag', { available: undefined }, SHAPE],
    ['a flag as text', { available: 'false' }, SHAPE],
    ['no eligible', { eligible: null }, SHAPE],
    ['no granted', { granted: undefined }, SHAPE],
  ])('%s', (_, more, expected) => expect(offer(more)).toEqual(expected));
});

describe('prepaid/bundles', () => {
  const bundles = (more: object, context = BLIND) =>
    saidOf(factsOf(readBundles, { ...fixture('bundles'), ...more }, context), 'bundles');

  it('reads a full body', () => {
    expect(bundles({})).toEqual({
      bundles: [
        { id: 'bundle_50', credit: eur(5000), price: eur(4500) },
        { id: 'bundle_250', credit: eur(25_000), price: eur(20_000) },
      ],
      paidThisMonth: eur(4500),
      monthlyCap: eur(200_000),
      resetsAt: Date.UTC(2026, 11, 1),
    });
  });

  it.each([
    ['no currency', { currency: null }, CURRENCY],
    ['no list', { bundles: null }, SHAPE],
    ['only garbled ones', { bundles: [1, {}] }, SHAPE],
  ])('%s', (_, more, expected) => expect(bundles(more)).toEqual(expected));

  it('leaves a garbled one out', () => {
    const good = { id: 'b', credit_minor_units: 2, price_minor_units: 1 };
    expect(bundles({ bundles: [good, { id: 'c' }] })).toMatchObject({ bundles: [{ id: 'b' }] });
  });

  it('borrows the currency of the account', () => {
    expect(bundles({ currency: undefined }, EURO)).toMatchObject({ monthlyCap: eur(200_000) });
  });
});

describe('subscription_details', () => {
  it.each([
    [
      { status: 'active', next_charge_date: '2026-12-07' },
      { status: 'active', nextChargeOn: '2026-12-07', endsOn: null },
    ],
    [
      { status: 'canceled', next_charge_date: null },
      { status: 'canceled', nextChargeOn: null, endsOn: null },
    ],
    [
      { status: 'canceled', next_charge_date: null, cancel_at: '2026-12-09T00:00:00Z' },
      { status: 'canceled', nextChargeOn: null, endsOn: '2026-12-09' },
    ],
    [
      { status: 'canceled', ends_at: '2026-12-09' },
      { status: 'canceled', nextChargeOn: null, endsOn: '2026-12-09' },
    ],
    // An end that cannot be read is one that nobody told of; the status still says that it ends.
    [
      { status: 'canceled', cancel_at: 'soon', ends_at: 7 },
      { status: 'canceled', nextChargeOn: null, endsOn: null },
    ],
    [{ status: 'trialing' }, { status: 'trialing', nextChargeOn: null, endsOn: null }],
    [{ status: 'active', next_charge_date: 'soon' }, SHAPE],
    [{ status: 'active', next_charge_date: '2026-19-40' }, SHAPE],
    [{ next_charge_date: '2026-12-07' }, SHAPE],
    [{}, SHAPE],
  ])('%j', (body, expected) => expect(saidOf(factsOf(readSubscription, body), 'subscription')).toEqual(expected));
});

describe('payment_method', () => {
  it.each([
    [fixture('card'), val('present')],
    [{ type: 'link' }, val('present')],
    [null, val('absent')],
    [{ brand: null, country: null, last4: null, type: null }, val('absent')],
    [{}, SHAPE],
    [{ brand: null }, SHAPE],
    [{ payment_method: null }, SHAPE],
  ])('%j', (body, expected) => expect(factsOf(readCard, body).card).toEqual(expected));

  it('keeps nothing of the card', () => {
    expect(JSON.stringify(readCard(fixture('card')))).not.toMatch(/visa|0000|NL/);
  });
});

it.each([readOffer, readBundles, readSubscription, readCard])('%o refuses what is no object', (reader) => {
  for (const body of [undefined, 1, 'x', [], { type: 'error' }]) expect(reader(body, BLIND)).toBeNull();
});
