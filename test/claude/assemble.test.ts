import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/watch/ports.ts';
import { CURRENCY, eur, NOT_OFFERED, NOW, SHAPE, saidOf, usd, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';
import { Failed, lookOf, NONE, ORG } from './look-of.ts';

const USAGE = fixture('usage-eur');
const LIMIT = fixture('limit');
const CREDITS = fixture('credits-eur');
const BARE = { five_hour: { utilization: 1 }, seven_day: null };

const readingsOf = (...of: Parameters<typeof lookOf>) => lookOf(...of).observation.readings;
const failureOf = (look: ReturnType<typeof lookOf>, part: Part) =>
  look.reports.find((report) => report.part === part)?.failure?.kind ?? null;

describe('a look put together', () => {
  it('carries organization, time and source, and names only what was asked', () => {
    const { observation, reports } = lookOf({ card: fixture('card') }, { source: 'tab' });
    expect(observation).toEqual({
      org: ORG,
      at: NOW,
      source: 'tab',
      readings: { card: val('present') },
      contradictions: [],
    });
    expect(reports).toEqual([{ part: 'card', failure: null, unknownKeys: [] }]);
  });

  it('holds every fact of a full account', () => {
    const look = lookOf({
      usage: USAGE,
      limit: LIMIT,
      credits: CREDITS,
      offer: fixture('offer-open'),
      bundles: fixture('bundles'),
      subscription: fixture('subscription'),
      card: fixture('card'),
    });
    const unread = Object.entries(look.observation.readings).filter(([, reading]) => reading.kind !== 'value');
    expect(unread).toEqual([]);
    expect(Object.keys(look.observation.readings)).toHaveLength(19);
    expect(look.observation.contradictions).toEqual([]);
  });

  it('a failed part names nothing', () => {
    const failed = new Failed('rate-limited');
    const look = lookOf({ usage: USAGE, limit: failed, credits: failed, offer: failed });
    expect(Object.keys(look.observation.readings).sort()).toEqual(['canToggle', 'limit', 'spent', 'switch', 'windows']);
    expect(failureOf(look, 'credits')).toBe('rate-limited');
  });

  it('a body of another kind is a failure of shape', () => {
    const look = lookOf({ usage: [], credits: CREDITS });
    expect(failureOf(look, 'usage')).toBe('shape');
    expect(look.observation.readings).not.toHaveProperty('windows');
    expect(look.observation.readings.balance).toEqual(val(eur(3712)));
  });

  it('a body in which nothing can be read is no success, and its facts are unknown', () => {
    const look = lookOf({ usage: {}, credits: {} });
    expect(failureOf(look, 'usage')).toBe('shape');
    expect(look.observation.readings).toMatchObject({ windows: SHAPE, balance: SHAPE, reload: SHAPE, tranches: SHAPE });
    expect(look.observation.readings).not.toHaveProperty('switch');
  });
});

describe('which place counts', () => {
  it.each([
    ['usage on, limit off', USAGE, { ...LIMIT, is_enabled: false }, 'on', 'usage.spend on', 'limit off'],
    [
      'usage off, limit on',
      { ...BARE, extra_usage: { is_enabled: false } },
      LIMIT,
      'on',
      'limit on',
      'usage.extra_usage off',
    ],
  ])('the riskier switch: %s', (_, usage, limit, expected, kept, dropped) => {
    const { observation } = lookOf({ usage, limit });
    expect(saidOf(observation.readings, 'switch')).toBe(expected);
    expect(observation.contradictions).toContainEqual({ fact: 'switch', kept, dropped });
  });

  it('the switch of the limit where usage does not say', () => {
    expect(readingsOf({ usage: BARE, limit: { ...LIMIT, is_enabled: false } }).switch).toEqual(val('off'));
    expect(readingsOf({ usage: BARE, limit: fixture('limit-2025') })).not.toHaveProperty('switch');
  });

  it('amounts of usage before those of the limit', () => {
    const limit = { ...LIMIT, monthly_credit_limit: 999_900, used_credits: 500_000 };
    expect(readingsOf({ usage: USAGE, limit })).toMatchObject({ limit: val(eur(4000)), spent: val(eur(1291)) });
  });

  it('amounts of the limit where usage has none', () => {
    expect(readingsOf({ usage: BARE, limit: LIMIT })).toMatchObject({ limit: val(eur(4000)), spent: val(eur(1291)) });
    const halfSaid = { ...BARE, extra_usage: { is_enabled: true } };
    expect(readingsOf({ usage: halfSaid, limit: LIMIT }).limit).toEqual(val(eur(4000)));
    expect(readingsOf({ usage: halfSaid }).limit).toEqual(SHAPE);
  });

  it('but never in place of an invalid one', () => {
    const usage = { ...BARE, spend: { enabled: true, limit: { amount_minor: -1 } } };
    expect(readingsOf({ usage, limit: LIMIT }).limit).toEqual(SHAPE);
  });

  it('balance and auto-reload of usage only where prepaid gave none', () => {
    const balance = { amount_minor: 1, currency: 'EUR', exponent: 2 };
    const usage = { ...BARE, spend: { enabled: true, balance, auto_reload: { enabled: false } } };
    expect(readingsOf({ usage, credits: CREDITS })).toMatchObject({ balance: val(eur(3712)), reload: val('on') });
    const limited = { usage, credits: new Failed('rate-limited') };
    expect(readingsOf(limited)).toMatchObject({ balance: val(eur(1)), reload: val('off') });
  });
});

describe('the currency of a look', () => {
  const older = fixture('usage-older');
  it.each([
    ['a neighbour says it', { usage: older, credits: CREDITS }, null, val(eur(2500))],
    ['the account has it', { usage: older }, { currency: 'USD', exponent: 2 }, val(usd(2500))],
    [
      'a neighbour goes before memory',
      { usage: older, credits: CREDITS },
      { currency: 'USD', exponent: 2 },
      val(eur(2500)),
    ],
    ['neighbours disagree', { usage: older, credits: CREDITS, limit: { currency: 'USD' } }, null, CURRENCY],
    ['nobody says it', { usage: older }, null, CURRENCY],
  ])('%s', (_, given, unit, expected) => expect(readingsOf(given, { unit }).limit).toEqual(expected));
});

function neverSetUp(): unknown {
  return { ...(fixture('limit') as object), is_enabled: false, disabled_reason: 'overage_not_provisioned' };
}

describe('not offered', () => {
  const WALLET = ['balance', 'tranches', 'reload', 'reloadThreshold', 'reloadTarget', 'pendingCharge', 'lastPurchase'];

  it('beside a good reading of usage', () => {
    const look = lookOf({ usage: USAGE, limit: NONE, credits: NONE, offer: NONE, bundles: NONE });
    const { readings } = look.observation;
    for (const name of [...WALLET, 'halt', 'offer', 'bundles']) expect(readings).toHaveProperty(name, NOT_OFFERED);
    expect(readings).toMatchObject({ switch: val('on'), limit: val(eur(4000)) });
    expect(failureOf(look, 'credits')).toBe('not-offered');
  });

  it.each<[string, Parameters<typeof lookOf>[0], 'not-offered' | 'refused']>([
    ['a limit that is there speaks of a wallet', { limit: fixture('limit') }, 'refused'],
    ['nothing else was asked', {}, 'refused'],
    ['the limit was refused for another reason', { limit: new Failed('timeout') }, 'refused'],
    ['the limit is not offered either', { limit: NONE }, 'not-offered'],
    ['credits were never set up', { limit: neverSetUp() }, 'not-offered'],
  ])('no wallet on a personal account: %s', (_, given, expected) => {
    const look = lookOf({ usage: USAGE, credits: NONE, ...given });
    expect(failureOf(look, 'credits')).toBe(expected);
    expect('reload' in look.observation.readings).toBe(expected === 'not-offered');
  });

  it.each([
    ['usage was not asked for', {}],
    ['usage failed', { usage: new Failed('server-error') }],
    ["usage is somebody else's", { usage: new Failed('wrong-organization') }],
    ['usage cannot be read', { usage: {} }],
    ['usage is of another kind', { usage: [] }],
  ])('wrong organization: a refusal counts for nothing when %s', (_, given) => {
    const look = lookOf({ ...given, credits: NONE, limit: NONE });
    expect(failureOf(look, 'credits')).toBe('wrong-organization');
    for (const name of [...WALLET, 'switch', 'halt']) expect(look.observation.readings).not.toHaveProperty(name);
  });

  it('the Free plan has no paid use at all', () => {
    const { readings } = lookOf({ usage: fixture('usage-free'), limit: NONE, credits: NONE }).observation;
    expect(readings.windows).toEqual(val([]));
    for (const name of ['switch', 'limit', 'spent', ...WALLET]) expect(readings).toHaveProperty(name, NOT_OFFERED);
  });

  it.each([
    ['the limit was not refused', { limit: new Failed('timeout'), credits: NONE }],
    ['the credits were not asked for', { limit: NONE }],
    ['there is a window', { usage: BARE, limit: NONE, credits: NONE }],
  ])('but the switch stays unknown when %s', (_, given) => {
    expect(readingsOf({ usage: fixture('usage-free'), ...given })).not.toHaveProperty('switch');
  });
});
