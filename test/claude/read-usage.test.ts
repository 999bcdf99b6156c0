import { describe, expect, it } from 'vitest';
import { readUsage } from '../../src/claude/read-usage.ts';
import { BLIND, CURRENCY, EURO, eur, factsOf, NOW, readWith, SHAPE, saidOf, usd, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';

const NOTHING = { five_hour: null, seven_day: null };
const usage = (more: object) => factsOf(readUsage, { ...NOTHING, ...more });

const EXTRA = { is_enabled: true, monthly_limit: 4000, used_credits: 100, currency: 'EUR', decimal_places: 2 };
const SPEND = {
  enabled: true,
  used: { amount_minor: 64, currency: 'USD', exponent: 2 },
  limit: { amount_minor: 5000, currency: 'USD', exponent: 2 },
};

describe('usage, whole', () => {
  it('reads a full body', () => {
    const facts = factsOf(readUsage, fixture('usage-eur'));
    expect(facts).toMatchObject({
      switch: val('on'),
      limit: val(eur(4000)),
      spent: val(eur(1291)),
      canToggle: val(true),
    });
    expect(facts).not.toHaveProperty('balance');
    expect(facts).not.toHaveProperty('reload');
    expect(readWith(readUsage, fixture('usage-eur')).contradictions).toEqual([]);
  });

  it.each([null, undefined, 1, 'text', true, [], { type: 'error', error: {} }, { error: { type: 'x' } }])(
    'refuses %j whole',
    (body) => expect(readUsage(body, BLIND)).toBeNull(),
  );

  it('names what it does not know, and no values', () => {
    const body = {
      ...NOTHING,
      copper_finch: { utilization: 1 },
      'me@example.com': 'secret',
      extra_usage: { is_enabled: true, monthly_limit: null, bonus: 'secret' },
      spend: { ...SPEND, mood: 'secret' },
    };
    const names = readWith(readUsage, body).unknownKeys;
    expect(names).toEqual(['copper_finch', '(not a name)', 'extra_usage.bonus', 'spend.mood']);
    expect(readWith(readUsage, fixture('usage-eur')).unknownKeys).toEqual(['copper_finch']);
  });
});

describe('the switch in usage', () => {
  it.each([
    ['both on', { spend: { enabled: true }, extra_usage: EXTRA }, val('on')],
    ['both off', { spend: { enabled: false }, extra_usage: { ...EXTRA, is_enabled: false } }, val('off')],
    ['spend alone', { spend: { enabled: false } }, val('off')],
    ['extra_usage alone', { extra_usage: { is_enabled: false } }, val('off')],
    ['spend off, extra_usage on', { spend: { enabled: false }, extra_usage: EXTRA }, val('on')],
    ['text beside off', { spend: { enabled: 'no' }, extra_usage: { is_enabled: false } }, SHAPE],
    ['text beside on', { spend: { enabled: 'no' }, extra_usage: EXTRA }, val('on')],
    ['0', { spend: { enabled: 0 } }, SHAPE],
    ['spend as a list', { spend: [], extra_usage: { is_enabled: false } }, SHAPE],
    ['extra_usage as text', { extra_usage: 'off' }, SHAPE],
    ['nulls', { spend: null, extra_usage: null }, undefined],
    ['no flag', { spend: {}, extra_usage: {} }, undefined],
    ['neither', {}, undefined],
  ])('%s', (_, body, expected) => expect(usage(body).switch).toEqual(expected));
});

describe('limit and spent in usage', () => {
  const limit = (spend: unknown, extra?: unknown) => saidOf(usage({ spend, extra_usage: extra }), 'limit');

  it.each([
    ['the amount in spend', limit(SPEND, EXTRA), usd(5000)],
    ['null in spend is no limit', limit({ ...SPEND, limit: null }, EXTRA), 'none'],
    ['null in an unsound spend asks extra_usage', limit({ limit: null }, EXTRA), eur(4000)],
    ['null in an unsound spend alone', limit({ limit: null }), SHAPE],
    ['a negative limit', limit({ ...SPEND, limit: { ...SPEND.limit, amount_minor: -1 } }, EXTRA), SHAPE],
    ['text', limit({ ...SPEND, limit: { ...SPEND.limit, amount_minor: '5000' } }, EXTRA), SHAPE],
    ['a bad exponent', limit({ ...SPEND, limit: { ...SPEND.limit, exponent: 9 } }, EXTRA), CURRENCY],
    ['a limit that is a bare number', limit({ ...SPEND, limit: 5000 }, EXTRA), SHAPE],
    ['a fraction rounds down', limit({ ...SPEND, limit: { ...SPEND.limit, amount_minor: 5000.9 } }), usd(5000)],
    ['no limit key in spend asks extra_usage', limit({ enabled: true }, EXTRA), eur(4000)],
    ['null in extra_usage is unlimited', limit(undefined, { ...EXTRA, monthly_limit: null }), 'none'],
    ['a missing key is unknown', limit(undefined, { is_enabled: true }), SHAPE],
    ['a negative one', limit(undefined, { ...EXTRA, monthly_limit: -5 }), SHAPE],
    ['text in extra_usage', limit(undefined, { ...EXTRA, monthly_limit: '4000' }), SHAPE],
    ['a bad decimal_places', limit(undefined, { ...EXTRA, decimal_places: 2.5 }), CURRENCY],
    ['an unknown currency', limit(undefined, { ...EXTRA, currency: 'credits' }), CURRENCY],
    ['spend as text', limit('x', EXTRA), SHAPE],
    ['nothing', limit(null, null), undefined],
  ])('limit: %s', (_, actual, expected) => expect(actual).toEqual(expected));

  const spent = (used: unknown, extra?: unknown) =>
    saidOf(usage({ spend: { ...SPEND, limit: undefined, used }, extra_usage: extra }), 'spent');

  it.each([
    ['the amount in spend', spent(SPEND.used, { ...EXTRA, currency: 'USD' }), usd(64)],
    ['a fraction rounds up', spent({ ...SPEND.used, amount_minor: 64.2 }), usd(65)],
    ['dust of floating point does not', spent({ ...SPEND.used, amount_minor: 64.00000001 }), usd(64)],
    ['a negative one gives way', spent({ ...SPEND.used, amount_minor: -3 }, EXTRA), eur(100)],
    ['a negative one alone', spent({ ...SPEND.used, amount_minor: -3 }), SHAPE],
    ['text alone', spent('64'), SHAPE],
    ['NaN', spent({ ...SPEND.used, amount_minor: Number.NaN }), SHAPE],
    ['beyond any number', spent({ ...SPEND.used, amount_minor: 1e300 }), SHAPE],
    ['extra_usage alone', saidOf(usage({ extra_usage: { ...EXTRA, used_credits: 0.4 } }), 'spent'), eur(1)],
    ['null in extra_usage', saidOf(usage({ extra_usage: { ...EXTRA, used_credits: null } }), 'spent'), undefined],
    ['negative in both', spent({ ...SPEND.used, amount_minor: -3 }, { ...EXTRA, used_credits: -1 }), SHAPE],
  ])('spent: %s', (_, actual, expected) => expect(actual).toEqual(expected));

  it('a body without a currency takes that of the account, else is unreadable', () => {
    const older = fixture('usage-older');
    expect(factsOf(readUsage, older)).toMatchObject({ switch: val('off'), limit: CURRENCY, spent: CURRENCY });
    expect(factsOf(readUsage, older, EURO)).toMatchObject({ limit: val(eur(2500)), spent: val(eur(130)) });
  });

  it('spent in one currency of a limit in another is unreadable', () => {
    const facts = usage({ spend: { ...SPEND, used: { amount_minor: 64, currency: 'EUR', exponent: 2 } } });
    expect(facts).toMatchObject({ limit: val(usd(5000)), spent: CURRENCY });
  });

  it('tells when the two places name different limits', () => {
    const reading = readWith(readUsage, { ...NOTHING, spend: SPEND, extra_usage: { ...EXTRA, currency: 'USD' } });
    expect(reading.contradictions).toEqual([{ fact: 'limit', kept: 'usage.spend', dropped: 'usage.extra_usage' }]);
  });

  it.each([
    [true, val(true)],
    [false, val(false)],
    [null, undefined],
    ['yes', SHAPE],
  ])('can_toggle %j', (can_toggle, expected) => {
    expect(usage({ spend: { ...SPEND, can_toggle } }).canToggle).toEqual(expected);
  });

  it('takes balance and auto-reload from spend only if they are ever filled', () => {
    const balance = { amount_minor: 700, currency: 'USD', exponent: 2 };
    expect(usage({ spend: { ...SPEND, balance } }).balance).toEqual(val(usd(700)));
    expect(usage({ spend: { ...SPEND, balance: 0 } })).not.toHaveProperty('balance');
    expect(usage({ spend: { ...SPEND, auto_reload: null } })).not.toHaveProperty('reload');
    expect(usage({ spend: { ...SPEND, auto_reload: 'off' } })).not.toHaveProperty('reload');
    expect(usage({ spend: { ...SPEND, auto_reload: balance } }).reload).toEqual(val('on'));
    expect(usage({ spend: { ...SPEND, auto_reload: { enabled: false } } }).reload).toEqual(val('off'));
  });

  it('reads times relative to nothing', () =>
    expect(readUsage(fixture('usage-eur'), { unit: null, now: NOW + 1e12 })).toEqual(
      readUsage(fixture('usage-eur'), BLIND),
    ));
});
