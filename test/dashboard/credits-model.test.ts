import { describe, expect, it } from 'vitest';
import type { Account, Facts, Offer } from '../../src/account/account.ts';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import type { Money } from '../../src/account/money.ts';
import type { Tranche } from '../../src/account/tranche.ts';
import { buysOf } from '../../src/dashboard/views/credits/buys.ts';
import { exampleAmount, handAmount } from '../../src/dashboard/views/credits/hand-amount.ts';
import { lossOf } from '../../src/dashboard/views/credits/loss-of.ts';
import { offerCard } from '../../src/dashboard/views/credits/offer-card.ts';
import { plannerOf } from '../../src/dashboard/views/credits/planner.ts';
import type { ExpiryForecast, Forecast } from '../../src/risk/forecast/forecast.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import * as a from '../popup/accounts.ts';
import { english } from '../words/speech.ts';
import { creditful, MANY_TRANCHES } from './credit-states.ts';
import { NO_PAST, stateOf } from './states.ts';

const VIEWING = { now: a.NOW, horizon: 30 * a.MINUTE, unseen: false };
const basis = { from: a.NOW - 7 * a.DAY, to: a.NOW, readings: 900 };
const stored = (account: Account, forecast: Partial<Forecast> | null = null) => {
  const found = stateOf([account], NO_PAST).accounts.accounts[account.org]!;
  const rates = { windows: {}, wallet: null, limit: null };
  const whole = { windows: {}, threshold: null, zero: null, limit: null, expiries: {}, rates };
  return { ...found, forecast: forecast && { ...whole, ...forecast } };
};
const planner = (account: Account, forecast: Partial<Forecast> | null = null, viewing = VIEWING) =>
  plannerOf(stored(account, forecast), viewing, english);
const wallet = (...tranches: Tranche[]) => a.account({ ...a.RICH, tranches });
const promo = MANY_TRANCHES[0]!;

describe('what will be lost', () => {
  const notBefore = (level: Money, kind: 'not-before' | 'idle' = 'not-before'): ExpiryForecast => ({
    ...{ kind, until: a.PROMO_END, level, basis },
  });
  it.each<[string, ExpiryForecast | undefined, string]>([
    ['nothing foretold', undefined, 'Not enough readings to say how much of it will be lost.'],
    ['too few readings', { kind: 'not-enough' }, 'Not enough readings to say how much of it will be lost.'],
    [
      'used up in time',
      { kind: 'at', at: a.NOW + 3 * a.DAY, basis },
      'At this pace it is used up around 13 Nov, before it expires.',
    ],
    ['a part', notBefore(a.usd(3120)), 'At this pace $31.20 will be lost on 19 Nov.'],
    ['more than there is, by an older reading', notBefore(a.usd(9999)), 'At this pace $43.80 will be lost on 19 Nov.'],
    ['nothing', notBefore(a.usd(0)), 'At this pace it is used up before it expires.'],
    ['all', notBefore(a.usd(4380), 'idle'), 'No use was seen of late: $43.80 will be lost on 19 Nov.'],
    ['another currency', notBefore(a.eur(1)), 'Not enough readings to say how much of it will be lost.'],
  ])('%s', (_, forecast, sentence) => {
    const { cards } = planner(wallet(promo), forecast === undefined ? null : { expiries: { 'promo-1': forecast } });
    expect(cards[0]!.sentence).toBe(sentence);
  });

  it('is taken apart in the bar, and told with what it rests on', () => {
    const rates = { windows: {}, limit: null, wallet: { perHour: a.usd(9), perDay: a.usd(149), basis } };
    const { cards, basis: rests } = planner(wallet(promo), { expiries: { 'promo-1': notBefore(a.usd(3120)) }, rates });
    const [card] = cards;
    expect(card!.bar).toMatchObject([
      { name: 'used', share: 5620 },
      { name: 'will', share: 1260 },
      { name: 'lost', share: 3120 },
    ]);
    expect(card!.sums.map(({ label, text }) => `${label} ${text}`)).toEqual([
      ...['Granted $100.00', 'Used $56.20', 'Will be used $12.60', 'Will be lost $31.20'],
    ]);
    expect(card!.barLabel).toBe('Used: $56.20, Will be used: $12.60 and Will be lost: $31.20');
    expect(card!.sentence).toBe(
      'At this pace $31.20 will be lost on 19 Nov. To use it all: $5.21 a day instead of $1.49.',
    );
    expect([rests, card!.losing, Math.round(card!.elapsed!.percent)]).toEqual(['Based on the last 7 d.', true, 91]);
  });

  it('is never more than what is left', () => {
    expect(lossOf(promo, { kind: 'not-before', until: 1, level: a.usd(5000), basis })?.lost).toEqual(a.usd(4380));
    expect(lossOf({ ...promo, remaining: a.usd(0) }, notBefore(a.usd(5)))).toBeNull();
  });
});

describe('the planner', () => {
  it('lists what is used next first, what is used up last, and nothing that has expired', () => {
    const { cards, note } = planner(creditful);
    expect(cards.map(({ id, name, left, until, origin }) => [id, name, left, until, ...origin])).toEqual([
      [
        'promo-1',
        'Promotional credit',
        '8 d 10 h',
        'until 19 Nov',
        'from 21 Aug',
        'claude.ai’s name for it: overage_credit_grant_2026_08',
      ],
      [
        'reload-1',
        'Purchased by auto-reload',
        null,
        'until about 17 Aug 2027, an estimate',
        'from 17 Aug',
        'claude.ai’s name for it: auto_recharge_v2',
      ],
      ['bought-1', 'Purchased credit', null, 'No expiry is known'],
      ['promo-0', 'Promotional credit', '8 d 10 h', 'until 19 Nov'],
    ]);
    expect(cards.map(({ sentence }) => sentence)).toEqual([
      'Not enough readings to say how much of it will be lost.',
      'Not enough readings to say how much of it will be lost. The date is an estimate, as none was given.',
      null,
      'It is used up.',
    ]);
    expect(note).toBeNull();
  });

  it('calls a promotion by its name where it is known which one it was', () => {
    const april = { granted: a.usd(10_000), grantedAt: Date.UTC(2026, 3, 10) };
    expect(planner(wallet({ ...promo, ...april })).cards[0]!.name).toBe('April 2026 credit');
  });

  it('does not believe an estimate against a reading', () => {
    const past = { expiresAt: a.NOW - a.DAY, expiryEstimated: true };
    const [card] = planner(wallet({ ...promo, ...past })).cards;
    expect(card!.sentence).toBe('It should have expired about 9 Nov, and claude.ai still lists it.');
    expect(planner(wallet({ ...promo, ...past, expiryEstimated: false })).cards).toEqual([]);
  });

  it.each<[string, Account, boolean, string, number]>([
    [
      'an old reading',
      a.aged,
      true,
      'When last read, 47 min ago. What will be lost is not foretold from old readings.',
      2,
    ],
    [
      'a shape that changed',
      a.changed,
      true,
      'The parts of the credit could not be read. What follows was read 3 h ago.',
      2,
    ],
    ['never read', a.account({}), true, 'The parts of the credit could not be read.', 0],
    ['a wallet of others', a.team, true, 'This account has no credit that you can see.', 0],
    ['an empty wallet', a.nothingToSpend, false, 'There is no credit that could expire.', 0],
  ])('says of %s what it is', (_, account, aged, note, count) => {
    const forecast = { expiries: { 'promo-4380': { kind: 'at' as const, at: a.NOW + a.DAY, basis } } };
    const found = planner(account, forecast);
    expect([found.aged, found.note, found.cards.length]).toEqual([aged, note, count]);
    if (aged) expect([found.basis, ...found.cards.map(({ sentence }) => sentence)].filter(Boolean)).toEqual([]);
  });

  it('takes everything for old while nothing can be seen', () => {
    expect(planner(creditful, null, { ...VIEWING, unseen: true }).aged).toBe(true);
  });
});

describe('the offer', () => {
  const OFFER: Offer = {
    amount: a.usd(5000),
    eligible: true,
    granted: false,
    expiresAt: a.NOW + 7 * a.DAY,
    needsPaymentSetup: false,
  };
  const event = (before: number, details: EventDetails): LedgerEntry => ({
    ...details,
    ...{ id: `${before}`, org: 'o', before, after: before - 5 * a.MINUTE, byRequest: true, facts: [] },
  });
  const asked = event(a.NOW - a.HOUR, { kind: 'asked', what: 'claim', answer: 'sent', amount: null });
  const grant = event(a.NOW - 50 * a.MINUTE, { kind: 'grant', amount: a.usd(5000), tranche: null, claimed: true });
  const of = (
    offer: Facts['offer'],
    entries: readonly LedgerEntry[] = [],
    more: Partial<Facts> = {},
    readAt = a.JUST_READ,
  ) => offerCard(a.account({ offer, ...more }, { readAt }), entries, DEFAULT_SETTINGS, VIEWING, english);
  const stepsOf = (...args: Parameters<typeof of>) => of(...args).steps.map(({ state, label }) => `${label}: ${state}`);
  const [available, eligible, claimed] = ['Available: done', 'Eligible: done', 'Claimed: done'];

  it.each<[string, Parameters<typeof of>, readonly string[]]>([
    ['nothing', ['none'], []],
    ['eligible', [OFFER], [available, eligible, 'Not claimed yet: next', 'Then it arrives: open']],
    [
      'not eligible',
      [{ ...OFFER, eligible: false }],
      [available, 'Not eligible: next', 'Not claimed yet: open', 'Then it arrives: open'],
    ],
    [
      'claimed here since it was read',
      [OFFER, [asked], {}, a.NOW - 2 * a.HOUR],
      [available, eligible, claimed, 'Not arrived yet: next'],
    ],
    [
      'claimed, but the offer is still open',
      [OFFER, [asked]],
      [available, eligible, 'Not claimed yet: next', 'Then it arrives: open'],
    ],
    [
      'granted and arrived',
      [{ ...OFFER, granted: true }, [asked, grant]],
      [available, eligible, claimed, 'Arrived: done'],
    ],
    [
      'granted, nothing seen',
      [{ ...OFFER, granted: true }],
      [available, eligible, claimed, 'Arrival not seen: unknown'],
    ],
    [
      'granted, in the wallet',
      [{ ...OFFER, granted: true }, [], { tranches: [{ ...promo, granted: a.usd(5000) }] }],
      [available, eligible, claimed, 'Arrived: done'],
    ],
    ['gone after the claim, arrived', ['none', [asked, grant]], [available, eligible, claimed, 'Arrived: done']],
    ['gone after the claim, not arrived', ['none', [asked]], [available, eligible, claimed, 'Not arrived yet: next']],
    ['an old claim', ['none', [event(a.NOW - 40 * a.DAY, { kind: 'claim', amount: null })]], []],
    ['refused here', ['none', [event(a.NOW, { kind: 'asked', what: 'claim', answer: 'refused', amount: null })]], []],
  ])('%s', (_, args, steps) => expect(stepsOf(...args)).toEqual(steps));

  it('says what claiming does, until when, and how old it is', () => {
    const says = 'Claiming it switches usage credits on, and they stay on when it is used up.';
    expect(of({ ...OFFER, needsPaymentSetup: true })).toMatchObject({
      ...{ amount: '$50.00', until: 'until 17 Nov', aged: false },
      sentences: [says, 'claude.ai asks for a payment method first.'],
    });
    expect(of({ ...OFFER, amount: null, expiresAt: null })).toMatchObject({
      amount: 'Amount unknown',
      until: 'no deadline is known',
    });
    expect(of({ ...OFFER, expiresAt: a.NOW - a.HOUR }).until).toBe('the deadline was 13:32');
    // Offers are read hourly: two hours are no age, four are.
    expect(of(OFFER, [], {}, a.NOW - 2 * a.HOUR).aged).toBe(false);
    expect(of(OFFER, [], {}, a.NOW - 4 * a.HOUR)).toMatchObject({
      aged: true,
      sentences: [says, 'When last read, 4 h ago.'],
    });
    expect(of('none', [asked, grant])).toMatchObject({ amount: '$50.00', until: 'claimed by 13:32' });
  });

  it('never takes an unknown offer for none', () => {
    const card = (recipe: a.Recipe) =>
      offerCard(a.account({ offer: 'none' }, recipe), [], DEFAULT_SETTINGS, VIEWING, english);
    expect(card({ unreadable: ['offer'] }).sentences).toEqual(['Whether a free credit is on offer is not known.']);
    expect(card({ notOffered: ['offer'] }).sentences).toEqual(['claude.ai offers this account no free credit.']);
    expect(card({}).sentences).toEqual(['No free credit is on offer.']);
  });
});

describe('an amount that was typed in', () => {
  const unit = (currency: string, exponent: number) => ({ currency, exponent });
  const USD = unit('USD', 2);
  it.each<[string, { currency: string; exponent: number }, string, number | string]>([
    ['250', USD, 'en-US', 25_000],
    ['12.5', USD, 'en-US', 1250],
    ['12,5', unit('EUR', 2), 'de', 1250],
    ['1.234,56', unit('EUR', 2), 'de', 123_456],
    ['1.234', unit('EUR', 2), 'de', 123_400],
    ['1,234', USD, 'en-US', 123_400],
    ['1.234', USD, 'en-US', 'text'],
    ['1,234.567', USD, 'en-US', 'text'],
    ['0.015', USD, 'en-US', 'text'],
    ['$12.50', USD, 'en-US', 1250],
    ['USD 12.50', USD, 'en-US', 1250],
    ['12.50 €', USD, 'en-US', 'currency'],
    ['1200', unit('JPY', 0), 'ja', 1200],
    ['¥1,200', unit('JPY', 0), 'ja', 1200],
    ['12.5', unit('JPY', 0), 'ja', 'text'],
    ['1.5', unit('KWD', 3), 'en', 1500],
    ['١٢٫٥', USD, 'ar-EG', 1250],
    ['１２', USD, 'ja', 1200],
    [' 12 ', USD, 'en-US', 1200],
    ['', USD, 'en-US', 'empty'],
    ['   ', USD, 'en-US', 'empty'],
    ['0', USD, 'en-US', 'sign'],
    ['0.00', USD, 'en-US', 'sign'],
    ['-5', USD, 'en-US', 'sign'],
    ['−$5', USD, 'en-US', 'sign'],
    ['twelve', USD, 'en-US', 'text'],
    ['1e3', USD, 'en-US', 'text'],
    ['12 34', USD, 'en-US', 'text'],
    ['007', USD, 'en-US', 'text'],
    ['9'.repeat(20), USD, 'en-US', 'text'],
    ['=1+1', USD, 'en-US', 'text'],
  ])('%j in %o (%s)', (typed, of, locale, expected) => {
    const read = handAmount(typed, of, locale);
    expect(read.ok ? read.amount : read.why).toEqual(
      typeof expected === 'number' ? { minor: expected, ...of } : expected,
    );
  });

  it.each([
    [USD, 2550],
    [unit('JPY', 0), 25],
    [unit('KWD', 3), 25_500],
  ])('is shown an example of its own scale: %o', (of, minor) => expect(exampleAmount(of)).toEqual({ ...of, minor }));
});

describe('what the balance buys', () => {
  const of = (account: Account | null, viewing = VIEWING) => buysOf(account, viewing, english);

  it('is worked out for the newest of each family, and the others apart', () => {
    const { amount, newest, older, note, aged } = of(a.armed);
    expect([amount, note, aged]).toEqual(['$47.92', null, false]);
    expect(
      newest.map(({ model, input, output, tokens, messages }) => [model, input, output, tokens, messages].join(' ')),
    ).toEqual([
      'Fable 5.2 $8.00 $40.00 1,190,000 239',
      'Opus 5.5 $4.00 $20.00 2,390,000 479',
      'Sonnet 5.5 $2.00 $10.00 4,790,000 958',
      'Haiku 4.5 $1.00 $5.00 9,580,000 1,910',
    ]);
    expect(older).toHaveLength(9);
  });

  it.each<[string, Account | null, string | null, string]>([
    ['no account', null, null, 'The balance is unknown, so only the rates are shown.'],
    ['an unknown balance', a.changed, null, 'The balance is unknown, so only the rates are shown.'],
    ['a hidden one', a.team, null, 'This account has no credit that you can see.'],
    ['a debt', a.owed, null, 'There is no balance to spend, so only the rates are shown.'],
    ['nothing', a.nothingToSpend, null, 'There is no balance to spend, so only the rates are shown.'],
    ['euros', a.credit, '€55.97', 'The rates are in US dollars and the balance is not, so only the rates are shown.'],
  ])('shows the rates alone for %s', (_, account, amount, note) => {
    const found = of(account);
    expect([found.amount, found.note]).toEqual([amount, note]);
    expect(
      [...found.newest, ...found.older].filter(({ tokens, messages }) => tokens !== null || messages !== null),
    ).toEqual([]);
  });

  it('marks an old balance', () => expect(of(a.aged).aged).toBe(true));
});
