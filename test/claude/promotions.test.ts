import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/account/money.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { expiryBy, PROMOTIONS, type Promotion, promotionOf } from '../../src/claude/promotions.ts';
import { readCredits } from '../../src/claude/read-credits.ts';
import { eur, factsOf, saidOf, usd } from './expectations.ts';

const DAY = 86_400_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const byId = (id: string): Promotion => PROMOTIONS.find((each) => each.id === id)!;

const promo = (granted: Money | null, grantedAt: number | null, more: Partial<Tranche> = {}): Tranche => ({
  id: 't',
  kind: 'promo',
  remaining: usd(1),
  granted,
  grantedAt,
  expiresAt: null,
  expiryEstimated: false,
  program: null,
  ...more,
});

/** The clock of Anthropic's own deadlines. */
const pacific = (time: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'short' }).format(
    time,
  );

describe('the promotions', () => {
  it.each([
    ['2026-02-opus-4.6', '2026-02-04 23:59', '2026-02-16 23:59', '2026-02-17T07:59'],
    ['2026-04-spring', '2026-04-03 00:00', '2026-04-17 23:59', '2026-04-18T06:59'],
    ['2026-07-fable-5', '2026-07-01 00:00', '2026-08-02 23:59', '2026-08-03T06:59'],
    ['2026-09-cloud-sessions', '2026-09-01 00:00', '2026-10-07 23:59', '2026-10-08T06:59'],
  ])('%s could be claimed from %s to %s, Pacific time', (id, from, until, untilUtc) => {
    const { claimFrom, claimUntil } = byId(id);
    expect([pacific(claimFrom), pacific(claimUntil)]).toEqual([from, until]);
    expect(claimUntil).toBe(utc(untilUtc));
  });

  it.each([
    [
      '2026-02-opus-4.6',
      [
        ['pro', 5000],
        ['max-5x', 5000],
        ['max-20x', 5000],
      ],
    ],
    [
      '2026-04-spring',
      [
        ['pro', 2000],
        ['max-5x', 10_000],
        ['max-20x', 20_000],
        ['team', 20_000],
      ],
    ],
    [
      '2026-07-fable-5',
      [
        ['pro', 10_000],
        ['team', 10_000],
      ],
    ],
    [
      '2026-09-cloud-sessions',
      [
        ['pro', 10_000],
        ['max-5x', 25_000],
        ['max-20x', 25_000],
      ],
    ],
  ])('%s gave each plan its amount', (id, expected) => {
    const given = byId(id).grants.flatMap(({ plans, amount }) => plans.map((plan) => [plan, amount]));
    expect(given).toEqual(expected.map(([plan, minor]) => [plan, usd(minor as number)]));
  });

  it('have ids of their own, and windows that end after they begin', () => {
    expect(new Set(PROMOTIONS.map(({ id }) => id)).size).toBe(PROMOTIONS.length);
    expect(PROMOTIONS.filter(({ claimFrom, claimUntil }) => claimFrom >= claimUntil)).toEqual([]);
  });
});

describe('the promotion of a tranche', () => {
  const FEB_FROM = utc('2026-02-05T07:59');
  const FEB_UNTIL = utc('2026-02-17T07:59');
  const APRIL = utc('2026-04-10T12:00');
  const JULY = utc('2026-07-20T12:00');

  it.each<[string, Tranche, string | null]>([
    ['within the window', promo(usd(5000), utc('2026-02-10T12:00')), '2026-02-opus-4.6'],
    ['at its first moment', promo(usd(5000), FEB_FROM), '2026-02-opus-4.6'],
    ['before it', promo(usd(5000), FEB_FROM - 1), null],
    ['at the deadline', promo(usd(5000), FEB_UNTIL), '2026-02-opus-4.6'],
    ['a week late', promo(usd(5000), FEB_UNTIL + 7 * DAY), '2026-02-opus-4.6'],
    ['later than that', promo(usd(5000), FEB_UNTIL + 7 * DAY + 1), null],
    ['$20 in April', promo(usd(2000), APRIL), '2026-04-spring'],
    ['$100 in April', promo(usd(10_000), APRIL), '2026-04-spring'],
    ['$200 in April', promo(usd(20_000), APRIL), '2026-04-spring'],
    ['$100 in July', promo(usd(10_000), JULY), '2026-07-fable-5'],
    ['$20 in July', promo(usd(2000), JULY), null],
    ['a cent less', promo(usd(9999), JULY), null],
    ['on another scale', promo({ minor: 100, exponent: 0, currency: 'USD' }, JULY), '2026-07-fable-5'],
    ['another currency', promo(eur(10_000), JULY), null],
    ['a currency of another scale', promo({ minor: 100, exponent: 0, currency: 'JPY' }, JULY), null],
    ['credit with a ledger of its own', promo(usd(25_000), utc('2026-09-20T12:00')), null],
    ['no amount', promo(null, JULY), null],
    ['no date', promo(usd(10_000), null), null],
    ['purchased', promo(usd(10_000), JULY, { kind: 'purchased' }), null],
  ])('%s', (_, tranche, expected) => expect(promotionOf(tranche)?.id ?? null).toBe(expected));

  it('is nobody’s where two would fit', () => {
    const fable = byId('2026-07-fable-5');
    const twin = { ...fable, id: 'twin' };
    expect(promotionOf(promo(usd(10_000), JULY), [fable])?.id).toBe(fable.id);
    expect(promotionOf(promo(usd(10_000), JULY), [fable, twin])).toBeNull();
  });
});

describe('its expiry', () => {
  it.each([
    ['2026-02-opus-4.6', '2026-02-10T12:00', '2026-04-11T12:00'],
    ['2026-04-spring', '2026-04-10T12:00', '2026-07-09T12:00'],
    ['2026-07-fable-5', '2026-07-20T12:00', '2026-09-17T07:00'],
    // Pacific time went back an hour on 1 November.
    ['2026-09-cloud-sessions', '2026-09-20T12:00', '2026-11-04T08:00'],
  ])('%s, granted %s', (id, granted, expires) => expect(expiryBy(byId(id), utc(granted))).toBe(utc(expires)));
});

describe('a promotional tranche of the body', () => {
  const GRANTED = '2026-04-10T12:00:00Z';
  const body = (tranche: object, currency = 'USD') => ({
    amount: 100,
    currency,
    balance: null,
    auto_reload_settings: null,
    tranches: [],
    promo_tranches: [
      {
        remaining_amount_minor_units: 100,
        granted_amount_minor_units: 10_000,
        currency,
        expires_at: null,
        granted_at: GRANTED,
        ...tranche,
      },
    ],
  });
  const read = (tranche: object, currency?: string): Tranche =>
    (saidOf(factsOf(readCredits, body(tranche, currency)), 'tranches') as Tranche[])[0]!;

  it('without an expiry takes that of its promotion, as an estimate', () => {
    expect(read({})).toMatchObject({ expiresAt: utc('2026-07-09T12:00'), expiryEstimated: true });
  });

  it.each<[string, object, string | undefined, number | null]>([
    ['keeps the expiry that was read', { expires_at: '2026-06-01T00:00:00Z' }, undefined, utc('2026-06-01T00:00')],
    ['of another amount has none', { granted_amount_minor_units: 9000 }, undefined, null],
    ['of no amount has none', { granted_amount_minor_units: null }, undefined, null],
    ['of another time has none', { granted_at: '2026-05-10T12:00:00Z' }, undefined, null],
    ['of no time has none', { granted_at: null }, undefined, null],
    ['in another currency has none', {}, 'EUR', null],
  ])('%s', (_, tranche, currency, expiresAt) => {
    expect(read(tranche, currency)).toMatchObject({ expiresAt, expiryEstimated: false });
  });

  it('has the same id with the estimate as without it, so that no reading takes it for a new one', () => {
    expect(read({}).id).toBe('promo|-|1775822400000|-|10000:2:USD');
  });
});
