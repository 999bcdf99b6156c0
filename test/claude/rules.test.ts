import { describe, expect, it } from 'vitest';
import { readCredits } from '../../src/claude/read-credits.ts';
import { readLimit } from '../../src/claude/read-limit.ts';
import { readUsage } from '../../src/claude/read-usage.ts';
import { eur, factsOf, NOW, SHAPE, saidOf, usd, val, windowOf } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';
import { lookOf } from './look-of.ts';

/** The rules of reading that decide the design, each by its number. */
describe('the rules of reading', () => {
  it('rule 2: null balance and auto-reload in usage say nothing', () => {
    const facts = factsOf(readUsage, fixture('usage-eur'));
    expect(facts).not.toHaveProperty('balance');
    expect(facts).not.toHaveProperty('reload');
  });

  it('rule 3: exponents 0, 2 and 3, and never `balance_credits`', () => {
    expect(factsOf(readCredits, fixture('credits-jpy')).balance).toEqual(
      val({ minor: 12_000, exponent: 0, currency: 'JPY' }),
    );
    const dinar = { ...fixture('credits-jpy'), amount: 12_345, currency: 'KWD', balance: null };
    expect(factsOf(readCredits, dinar).balance).toEqual(val({ minor: 12_345, exponent: 3, currency: 'KWD' }));
    expect(factsOf(readCredits, fixture('credits-usd')).balance).toEqual(val(usd(5240)));
    const wholeUnitsOnly = { ...fixture('credits-usd'), amount: undefined, balance: null };
    expect(factsOf(readCredits, wholeUnitsOnly).balance).toEqual(SHAPE);
  });

  it('rule 4: percentages are 0–100 and beyond, times are ISO', () => {
    const facts = factsOf(readUsage, { five_hour: { utilization: 114, resets_at: 1_790_000_000 }, seven_day: null });
    expect(windowOf(facts, 'five_hour')).toMatchObject({ percent: 114, resetsAt: null });
    const small = factsOf(readUsage, { five_hour: { utilization: 1 }, seven_day: null });
    expect(windowOf(small, 'five_hour')?.percent).toBe(1);
  });

  it('rule 5: on and out of credits at once', () => {
    const facts = factsOf(readLimit, { ...fixture('limit'), out_of_credits: true });
    expect(facts).toMatchObject({ switch: val('on'), halt: val({ reason: 'out_of_credits', outOfCredits: true }) });
  });

  it('rule 5: suspended extra usage is not "off"; the limit keeps the values', () => {
    const usage = { five_hour: null, seven_day: null, extra_usage: null };
    expect(factsOf(readUsage, usage)).not.toHaveProperty('switch');
    const { readings } = lookOf({ usage, limit: fixture('limit') }).observation;
    expect(readings).toMatchObject({ switch: val('on'), limit: val(eur(4000)), spent: val(eur(1291)) });
  });

  it.each([
    ['team', null],
    ['enterprise', null],
    [null, 'team_standard'],
  ] as const)("rule 8: %s with seat %s: the amounts are the member's, the stop is the organization's", (kind, seat) => {
    const limit = {
      ...fixture('limit'),
      seat_tier: seat,
      monthly_credit_limit: 9_000_000,
      used_credits: 4_000_000,
      disabled_reason: 'org_spend_cap_reached',
    };
    const { readings } = lookOf({ usage: fixture('usage-eur'), limit }, { kind }).observation;
    expect(readings).toMatchObject({ limit: val(eur(4000)), spent: val(eur(1291)) });
    expect(saidOf(readings, 'halt')).toMatchObject({ reason: 'org_spend_cap_reached' });
    const silent = lookOf({ usage: { five_hour: null, seven_day: null }, limit }, { kind }).observation.readings;
    expect(silent).not.toHaveProperty('limit');
    expect(silent).not.toHaveProperty('spent');
  });

  it('rule 9: `disabled_until` counts only while it lies ahead', () => {
    const until = (time: number) =>
      saidOf(
        factsOf(readLimit, {
          ...fixture('limit'),
          disabled_reason: 'org_level_disabled',
          disabled_until: new Date(time).toISOString(),
        }),
        'halt',
      );
    expect(until(NOW + 1)).toMatchObject({ until: NOW + 1 });
    expect(until(NOW)).toMatchObject({ until: null });
  });

  it('rule 10: readings of one reset compare equal', () => {
    const at = (resets_at: string) =>
      windowOf(factsOf(readUsage, { five_hour: { utilization: 1, resets_at }, seven_day: null }), 'five_hour')
        ?.resetsAt;
    expect(at('2026-11-20T17:59:59.120000+00:00')).toBe(at('2026-11-20T18:00:00.861899+00:00'));
  });
});
