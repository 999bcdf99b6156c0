import { describe, expect, it } from 'vitest';
import type { Ceiling } from '../../src/risk/ceiling.ts';
import type { Risk, RiskDetails, RiskId } from '../../src/risk/risk.ts';
import { isolated } from '../../src/words/isolated.ts';
import { riskWords } from '../../src/words/risk-words.ts';
import type { Speech } from '../../src/words/speech.ts';
import { DAY, HOUR, MINUTE, NOW, usd } from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

function tell<K extends RiskId>(
  id: K,
  details: RiskDetails[K],
  payer?: 'user' | 'organization',
  amount: Risk['amount'] = 'none',
) {
  const risk = { id, org: 'x', severity: 'warning', key: 'k', amount, deadline: null, facts: [], details };
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
    lost: null,
    note: null,
    expiresAt: NOW + left,
    estimated,
    stage: '10d',
  });

describe('risks in words', () => {
  it('overflow-near', () => {
    const near = { ...SESSION, percent: 86.4, level: 80, fullAt: null };
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
    const near = {
      cause: 'threshold',
      balance: usd(610),
      threshold: usd(500),
      charge: usd(1000),
      foreseen: null,
    } as const;
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
    expect(expiring(40 * DAY, true)).toBe(
      '$43.80 expires about 20 Dec | What is not used by then is lost; the day is an estimate.',
    );
    // Of an estimate no hour is said, and it can be promotional credit as well as purchased.
    expect(expiring(2 * HOUR, true)).toMatch(/expires about 10 Nov \|/);
    expect(expiring(2 * DAY, true, 'purchased')).toMatch(/expires about 12 Nov \|/);
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

  it('overflow-near at the present pace', () => {
    const near = { ...SESSION, percent: 62.9, level: 'pace', fullAt: NOW + 20 * MINUTE, ceiling: BOUND } as const;
    expect(tell('overflow-near', near)).toBe(
      'Session at 62%, full by 14:52 at this pace | Then up to $15.86 can be spent. Next reset: 17:00.',
    );
    // Past a level it is the level that was told.
    expect(tell('overflow-near', { ...near, percent: 84, level: 80 })).toMatch(/^Session at 84%: paid use is near/);
  });

  it('reload-near, foreseen', () => {
    const foreseen = {
      cause: 'forecast',
      balance: usd(1240),
      threshold: usd(500),
      charge: usd(1000),
      foreseen: { at: NOW + 3 * HOUR, span: 3 * HOUR + 20 * MINUTE },
    } as const;
    expect(tell('reload-near', foreseen)).toBe(
      'A card charge of about $10.00 + tax is likely by 17:32 | At this pace the balance falls below $5.00 then. Based on the last 3 h 20 min.',
    );
    expect(tell('reload-near', { ...foreseen, charge: null, threshold: null })).toBe(
      'A card charge is likely by 17:32 | At this pace the balance reaches the point where auto-reload charges. Based on the last 3 h 20 min.',
    );
  });

  it('reload-by-expiry', () => {
    const expiry = {
      tranche: 't',
      expires: usd(4300),
      expiresAt: NOW + 3 * DAY,
      leaves: usd(412),
      charge: usd(1088),
      stage: '72h',
    } as const;
    expect(tell('reload-by-expiry', expiry)).toBe(
      'An expiry charges your card about $10.88 + tax | $43.00 expires by Fri 14:32 and leaves $4.12, below the point where auto-reload charges. Turn auto-reload off to prevent it.',
    );
    expect(tell('reload-by-expiry', { ...expiry, charge: null })).toMatch(/^An expiry charges your card \| \$43/);
    expect(tell('reload-by-expiry', { ...expiry, leaves: usd(-288) })).toMatch(/leaves -\$2\.88, below/);
  });

  it('limit-near by an amount', () => {
    const words = '$20.50 spent this month | The amount you asked to be told of is reached.';
    const spent = { level: 'amount', percent: null, spent: usd(2050), limit: null } as const;
    expect(tell('limit-near', spent)).toBe(words);
    expect(tell('limit-near', { ...spent, percent: 41, limit: usd(5000) })).toBe(words);
  });

  it('promo-used-up-still-on, promo-expired-still-on: what is paid from next', () => {
    const next = { tranche: 't', reload: false, balance: usd(812) };
    expect(tell('promo-used-up-still-on', next)).toBe(
      'Promotional credit is used up, usage credits are still on | What comes next is paid from your own $8.12.',
    );
    expect(tell('promo-expired-still-on', { ...next, expiredAt: NOW - HOUR })).toBe(
      'Promotional credit has expired, usage credits are still on | What comes next is paid from your own $8.12.',
    );
    // Auto-reload that could not be read counts as on: the sentence is true of both.
    expect(tell('promo-used-up-still-on', { ...next, reload: true })).toMatch(
      /\| What comes next is paid from your balance\. While auto-reload is on, your card refills it\.$/,
    );
    for (const balance of [usd(0), usd(-500)]) {
      expect(tell('promo-used-up-still-on', { ...next, balance })).toMatch(
        /\| Nothing is left to draw on: paid use stops until credit comes in\.$/,
      );
    }
    expect(tell('promo-expired-still-on', { ...next, expiredAt: NOW, balance: null })).toMatch(
      /\| What comes next is paid from your own credit, if there is any\.$/,
    );
  });

  it('credit-expiring: what is lost, and credit entered by hand', () => {
    const credit = {
      tranche: 't',
      kind: 'promo',
      remaining: usd(4380),
      lost: null,
      note: null,
      expiresAt: NOW + 8 * DAY,
      estimated: false,
      stage: '10d',
    } as const;
    expect(tell('credit-expiring', { ...credit, lost: usd(3120) })).toBe(
      '$43.80 expires in 8 days | Promotional credit: what is not used by 18 Nov is lost. At this pace $31.20 of it will be lost.',
    );
    expect(tell('credit-expiring', { ...credit, lost: usd(0) })).toMatch(
      /is lost\. At this pace it is used up before\.$/,
    );
    const hand = { ...credit, kind: 'hand', note: 'Voucher' } as const;
    expect(tell('credit-expiring', hand)).toBe(
      '$43.80 expires in 8 days | Entered by hand: Voucher. Use it by 18 Nov.',
    );
    expect(tell('credit-expiring', { ...hand, note: null })).toMatch(/\| Entered by hand\. Use it by 18 Nov\.$/);
  });

  it('month-rollover, before and after the turn, of which the hour is not known', () => {
    const turn = { limit: usd(5000), spent: usd(1290), at: NOW + 20 * HOUR };
    expect(tell('month-rollover', turn)).toBe(
      'A new month’s limit of $50.00 opens around Wed 10:32 | Usage credits are on. What was spent in the old month no longer counts.',
    );
    expect(tell('month-rollover', { ...turn, at: NOW })).toMatch(/^A new month’s limit of \$50\.00 opens about now \|/);
    expect(tell('month-rollover', { ...turn, spent: null, at: NOW - HOUR })).toMatch(/opens about now/);
  });

  it('plan-ending', () => {
    const end = { status: 'canceled', endsOn: '2026-11-20', balance: usd(4712), stage: '7d' } as const;
    expect(tell('plan-ending', end)).toBe(
      '$47.12 of credit may be lost with your plan | The plan ends on 20 Nov 2026, and credit can go with it.',
    );
    expect(tell('plan-ending', { ...end, stage: '1d' })).toMatch(/\| The plan ends on 20 Nov 2026/);
    expect(tell('plan-ending', { ...end, stage: 'ended' })).toMatch(/\| The plan ended on 20 Nov 2026/);
    expect(tell('plan-ending', { ...end, endsOn: null, stage: 'some-day' })).toMatch(
      /\| The plan may end, and credit can go with it\. claude\.ai does not say when\.$/,
    );
  });

  it('muted', () => {
    expect(tell('muted', { heard: false })).toBe(
      'Warnings do not reach you | Notifications are blocked on this device: warnings stand only here.',
    );
  });
});

describe('what the ledger tells, in words', () => {
  const interval = { after: NOW - 30 * MINUTE, before: NOW - 25 * MINUTE };

  it('reloaded', () => {
    expect(tell('reloaded', { how: 'reload', charged: usd(1000), ...interval })).toBe(
      'Auto-reload charged your card $10.00 + tax | Between 14:02 and 14:07. Turn auto-reload off to stop the next one.',
    );
    expect(tell('reloaded', { how: 'purchase', charged: usd(1000), ...interval })).toBe(
      'Credit of $10.00 was bought | Between 14:02 and 14:07, and not from this browser, as far as Watchdog saw.',
    );
  });

  it('runaway', () => {
    const run = { total: usd(3000), since: NOW - 5 * HOUR, until: NOW - 2 * MINUTE };
    expect(tell('runaway', { ...run, sign: 'reloads', count: 3 })).toBe(
      '3 reloads within a day: $30.00 + tax | From 9:32 to 14:30. Turn usage credits off to stop it.',
    );
    // The time that it took is in the two readings, and can be hours.
    expect(tell('runaway', { ...run, sign: 'spend', count: 1 })).toBe(
      'Fast spending: $30.00 | From 9:32 to 14:30. Turn usage credits off to stop it.',
    );
  });

  it.each<[RiskDetails['switch-drift']['what'], RiskDetails['switch-drift']['to'], string]>([
    ['switch', null, 'Usage credits were switched on'],
    ['reload', null, 'Auto-reload was switched on'],
    ['limit', usd(9000), 'The spend limit was raised to $90.00'],
    ['limit', 'none', 'The spend limit was removed'],
    ['threshold', usd(2000), 'Auto-reload now charges below $20.00'],
    ['target', usd(4000), 'Auto-reload now fills up to $40.00'],
  ])('switch-drift of %s to %j', (what, to, title) => {
    const from = to === null ? null : usd(500);
    expect(tell('switch-drift', { what, from, to, ...interval })).toBe(
      `${title} | Between 14:02 and 14:07, and not from this browser, as far as Watchdog saw.`,
    );
  });

  it('spent-with-headroom, spent-while-off, vanished', () => {
    expect(tell('spent-with-headroom', { spent: usd(120), since: NOW - HOUR, until: NOW })).toBe(
      '$1.20 drawn although your plan had room | Since 13:32. Some models and fast mode always draw credits; it can also be a fault.',
    );
    expect(tell('spent-while-off', { spent: usd(120), ...interval })).toBe(
      '$1.20 drawn while usage credits were off | Between 14:02 and 14:07. Ask claude.ai’s support about it.',
    );
    expect(tell('vanished', { missing: usd(120), ...interval })).toBe(
      '$1.20 is missing from the balance | Between 14:02 and 14:07, beyond what was spent and what expired.',
    );
  });

  it('over-limit, negative, reload-failed', () => {
    const over = { spent: usd(5100), limit: usd(5000) };
    expect(tell('over-limit', over, 'user', usd(100))).toBe(
      'The limit is passed by $1.00 | $51.00 of $50.00. The limit is soft: one long request can pass it.',
    );
    expect(tell('negative', { owed: usd(1592) })).toBe(
      'The balance is $15.92 below zero | More was used than there was.',
    );
    expect(tell('reload-failed', { reason: 'card_declined' })).toBe(
      'Auto-reload could not charge your card | claude.ai’s reason: card_declined.',
    );
  });

  it('claim-missing, still-on-after-claim', () => {
    expect(tell('claim-missing', { amount: usd(5000), claimedAt: NOW - HOUR })).toBe(
      '$50.00 was claimed and has not arrived | Claimed before 13:32. Open the usage page to check.',
    );
    expect(tell('claim-missing', { amount: null, claimedAt: NOW - HOUR })).toMatch(
      /^The claimed credit has not arrived/,
    );
    expect(tell('still-on-after-claim', { claimedAt: NOW - HOUR, days: 0 })).toBe(
      'Usage credits are still on after your claim | They went on with your claim, around 13:32. Past the free credit you pay.',
    );
  });
});

it('marks amounts and days off, where a face asks for it', () => {
  const marked: Speech = { ...english, format: isolated(english.format) };
  const details = { status: 'canceled', endsOn: '2026-11-20', balance: usd(4712), stage: '7d' };
  const risk = { id: 'plan-ending', severity: 'warning', key: 'k', amount: 'none', deadline: null, facts: [], details };
  const { title, body } = riskWords({ ...risk, org: 'x' } as unknown as Risk, NOW, marked);
  expect(title).toMatch(/\u2068\$47\.12\u2069/);
  expect(body).toMatch(/\u206820 Nov 2026\u2069/);
});

describe('the brake in words', () => {
  it('braked, brake-failed', () => {
    const pull = { control: 'switch', why: 'runaway', pulledAt: NOW - MINUTE } as const;
    expect(tell('braked', pull)).toBe(
      'Watchdog turned usage credits off | At 14:31, by the rule you chose: money running away. The usage page turns it on again.',
    );
    for (const why of [
      'user',
      'promoUsedUp',
      'promoExpiring',
      'windowPercent',
      'spentToday',
      'spentWithHeadroom',
      'afterClaim',
    ] as const)
      tell('braked', { ...pull, control: 'reload', why });
    expect(tell('brake-failed', pull)).toMatch(/^Usage credits could not be turned off/);
    expect(tell('brake-failed', { ...pull, control: 'reload' })).toMatch(/^Auto-reload could not be turned off/);
  });
});
