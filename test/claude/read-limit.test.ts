import { describe, expect, it } from 'vitest';
import { readLimit } from '../../src/claude/read-limit.ts';
import { BLIND, CURRENCY, eur, factsOf, NOW, readWith, SHAPE, saidOf, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';

const limit = (more: object) => factsOf(readLimit, { ...fixture('limit'), ...more });
const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();

describe('overage_spend_limit', () => {
  it('reads a full body', () => {
    expect(factsOf(readLimit, fixture('limit'))).toEqual({
      switch: val('on'),
      limit: val(eur(4000)),
      spent: val(eur(1291)),
      halt: val('none'),
    });
    expect(readWith(readLimit, fixture('limit')).unknownKeys).toEqual([]);
  });

  it('reads the body of 2025, which has no switch', () => {
    const facts = factsOf(readLimit, fixture('limit-2025'));
    expect(facts).toEqual({ limit: val(eur(3000)), spent: val(eur(410)), halt: val('none') });
    const unclear = factsOf(readLimit, { ...fixture('limit-2025'), spend_limit_amount_cents: null });
    expect(unclear).not.toHaveProperty('limit');
  });

  it('never keeps who the account belongs to', () => {
    expect(JSON.stringify(readLimit(fixture('limit'), BLIND))).not.toMatch(/somebody|Some Body/);
  });

  it.each([
    ['null is unlimited', { monthly_credit_limit: null }, 'limit', 'none'],
    ['a missing limit is not named', { monthly_credit_limit: undefined }, 'limit', undefined],
    ['a negative limit', { monthly_credit_limit: -1 }, 'limit', SHAPE],
    ['a limit as text', { monthly_credit_limit: '4000' }, 'limit', SHAPE],
    ['no currency', { currency: null }, 'limit', CURRENCY],
    ['a made-up currency', { currency: 'ZZZ' }, 'limit', CURRENCY],
    ['a fraction of a cent spent', { used_credits: 12.01 }, 'spent', eur(13)],
    ['negative spent', { used_credits: -12 }, 'spent', SHAPE],
    ['null spent', { used_credits: null }, 'spent', undefined],
    ['switched off', { is_enabled: false }, 'switch', 'off'],
    ['no flag', { is_enabled: null }, 'switch', undefined],
    ['a flag as text', { is_enabled: 'false' }, 'switch', SHAPE],
  ] as const)('%s', (_, more, name, expected) => expect(saidOf(limit(more), name)).toEqual(expected));

  it("a seat gives no amounts: they are the organization's", () => {
    expect(limit({ seat_tier: 'team_standard' })).toEqual({ switch: val('on'), halt: val('none') });
  });

  const later = NOW + DAY;
  it.each([
    ['nothing', {}, 'none'],
    ['out of credits', { out_of_credits: true }, { reason: 'out_of_credits', outOfCredits: true, until: null }],
    [
      'a reason',
      { disabled_reason: 'org_level_disabled' },
      { reason: 'org_level_disabled', outOfCredits: false, until: null },
    ],
    [
      'a reason that is new',
      { disabled_reason: 'moon_phase' },
      { reason: 'moon_phase', outOfCredits: false, until: null },
    ],
    [
      'a time to come',
      { disabled_reason: 'org_level_disabled_until', disabled_until: iso(later) },
      { reason: 'org_level_disabled_until', outOfCredits: false, until: later },
    ],
    ['a time that is over', { disabled_reason: 'org_level_disabled_until', disabled_until: iso(NOW - DAY) }, 'none'],
    [
      'an old time beside another reason',
      { disabled_reason: 'org_level_disabled', disabled_until: iso(NOW - DAY) },
      { reason: 'org_level_disabled', outOfCredits: false, until: null },
    ],
    ['a time without a reason', { disabled_until: iso(later) }, 'none'],
    ['a reason that is no text', { disabled_reason: 7 }, SHAPE],
    ['a flag that is none', { out_of_credits: 'yes' }, SHAPE],
  ])('halt: %s', (_, more, expected) => expect(saidOf(limit(more), 'halt')).toEqual(expected));
});
