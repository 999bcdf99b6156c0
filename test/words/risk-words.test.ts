import { describe, expect, it } from 'vitest';
import type { Ceiling } from '../../src/risk/ceiling.ts';
import type { Risk, RiskDetails, RiskId } from '../../src/risk/risk.ts';
import { riskWords } from '../../src/words/risk-words.ts';
import { DAY, HOUR, MINUTE, NOW, usd } from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

function tell<K extends RiskId>(id: K, details: RiskDetails[K], payer?: 'user' | 'organization') {
  const risk = { id, org: 'x', severity: 'warning', key: 'k', amount: 'none', deadline: null, facts: [], details };
  const { title, body } = riskWords(risk as unknown as Risk, NOW, english, payer);
  for (const text of [title, body]) {
    expect(text).not.toMatch(BROKEN);
    expect(text).not.toBe('');
  }
  return `${title} | ${body}`.replaceAll('\u00a0', ' ');
}

const SESSION = { window: 'five_hour', model: null, resetsAt: NOW + 2 * HOUR + 28 * MINUTE };
const BOUND: Ceiling = { kind: 'amount', amount: usd(1586), binds: 'limit' };
const OPEN: Ceiling = { kind: 'no-ceiling' };
const UNKNOWN: Ceiling = { kind: 'unknown' };
const expiring = (left: number, estimated = false, kind: 'promo' | 'purchased' = 'promo') =>
  tell('credit-expiring', {
    tranche: 't',
    kind,
    remaining: usd(4380),
    expiresAt: NOW + left,
    estimated,
    stage: '10d',
  });

describe('risks in words', () => {
  it('overflow-near', () => {
    const near = { ...SESSION, percent: 86.4, level: 80 };
    expect(tell('overflow-near', { ...near, ceiling: BOUND })).toBe(
      'Session at 86%: paid use is near | Then up to $15.86 can be spent. Next reset: 17:00.',
    );
    expect(tell('overflow-near', { ...near, ceiling: OPEN })).toMatch(/no ceiling/);
    expect(tell('overflow-near', { ...near, resetsAt: null, ceiling: UNKNOWN })).toMatch(/usage credits\.$/);
    expect(tell('overflow-near', { ...near, window: 'seven_day_opus', model: 'Opus', ceiling: BOUND })).toMatch(
      /^Week, Opus at/,
    );
    expect(tell('overflow-near', { ...near, window: 'juniper_tide', ceiling: BOUND })).toMatch(/^Juniper tide at/);
  });

  it('paying', () => {
    expect(tell('paying', { ...SESSION, spent: usd(6235), ceiling: BOUND })).toBe(
      'You are paying: $62.35 this month | Up to $15.86 more this month. Next reset: 17:00.',
    );
    expect(tell('paying', { ...SESSION, window: null, resetsAt: null, spent: null, ceiling: OPEN })).toBe(
      'You are paying right now | The spending has no ceiling.',
    );
    expect(tell('paying', { ...SESSION, spent: null, ceiling: UNKNOWN })).toMatch(/draw on usage credits/);
    expect(tell('paying', { ...SESSION, spent: usd(1), ceiling: { ...BOUND, binds: 'balance' } })).toMatch(/in all/);
    expect(tell('paying', { ...SESSION, spent: usd(1), ceiling: BOUND }, 'organization')).toMatch(/^Your organization/);
  });

  it('reload-near', () => {
    const near = { cause: 'threshold', balance: usd(610), threshold: usd(500), charge: usd(1000) } as const;
    expect(tell('reload-near', near)).toBe(
      'A card charge of about $10.00 + tax is near | The balance is $6.10, below $5.00 it reloads. A large request can charge more.',
    );
    expect(tell('reload-near', { ...near, charge: null, balance: null })).toMatch(/^A card charge is near/);
    expect(tell('reload-near', { ...near, cause: 'pending' })).toMatch(/^A card charge of \$10\.00 is pending/);
    expect(tell('reload-near', { ...near, cause: 'pending', charge: null })).toMatch(/^A card charge is pending/);
  });

  it('limit-near, no-ceiling, low-balance', () => {
    const limit = { level: 50, percent: 62.35, spent: usd(6235), limit: usd(10_000) };
    expect(tell('limit-near', limit)).toBe(
      '62% of the limit is spent | $62.35 of $100.00. One long request can pass it.',
    );
    expect(tell('limit-near', { ...limit, percent: 101 })).toMatch(/the limit is passed/);
    expect(tell('no-ceiling', { spent: null })).toMatch(/^Spending has no ceiling/);
    expect(tell('low-balance', { balance: usd(499) })).toBe('$4.99 left | Auto-reload is off: paid use stops at zero.');
  });

  it('credit-expiring, by what is left of its time', () => {
    expect(expiring(8 * DAY + 10 * HOUR)).toBe(
      '$43.80 expires in 8 days | Promotional credit: what is not used by 19 Nov is lost.',
    );
    expect(expiring(DAY + HOUR, false, 'purchased')).toMatch(/in 1 day \| Purchased/);
    expect(expiring(2 * HOUR + 1)).toMatch(/in 2 hours/);
    expect(expiring(90 * MINUTE)).toMatch(/in 1 hour \|/);
    expect(expiring(20 * MINUTE)).toMatch(/within the hour/);
    expect(expiring(-1)).toMatch(/has expired/);
    expect(expiring(40 * DAY, true)).toMatch(/worked out/);
  });

  it('offer-open, went-blind', () => {
    const offer = { amount: usd(5000), expiresAt: NOW + 20 * DAY, stage: 'open' } as const;
    expect(tell('offer-open', offer)).toBe('$50.00 free credit until 30 Nov | Claiming switches usage credits on.');
    expect(tell('offer-open', { ...offer, expiresAt: null })).toMatch(/^\$50\.00 free credit to claim/);
    expect(tell('offer-open', { ...offer, amount: null })).toMatch(/^Free credit to claim/);
    expect(tell('went-blind', { since: NOW - HOUR, last: 'armed' })).toBe(
      'Can’t see your account since 13:32 | When last read, your card could be charged.',
    );
  });
});
