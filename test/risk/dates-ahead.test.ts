import { describe, expect, it } from 'vitest';
import { type Account, emptyAccount, type Facts, type Offer } from '../../src/account/account.ts';
import type { HandCredit } from '../../src/account/hand-credit.ts';
import { type DateAhead, datesAhead } from '../../src/risk/dates-ahead.ts';
import {
  account,
  DAY,
  HOUR,
  member,
  NOW,
  notOffering,
  ORG,
  OTHER_ORG,
  READ_AT,
  tranche,
  usd,
  without,
} from './build.ts';

const DECEMBER = Date.UTC(2026, 11, 1);
const offer = (more: Partial<Offer> = {}): Offer => ({
  amount: usd(5000),
  eligible: true,
  granted: false,
  expiresAt: NOW + 5 * DAY,
  needsPaymentSetup: false,
  ...more,
});
const hand = (more: Partial<HandCredit> = {}): HandCredit => ({
  id: 'h1',
  org: ORG,
  amount: usd(1000),
  expiresAt: NOW + 4 * DAY,
  note: 'Voucher',
  addedAt: NOW - DAY,
  ...more,
});
const renewing = (nextChargeOn: string | null, endsOn: string | null = null) => ({
  subscription: { status: 'active', nextChargeOn, endsOn },
});

const ahead = (changes: Partial<Facts>, credits: readonly HandCredit[] = [], now = NOW): readonly DateAhead[] =>
  datesAhead(account(changes), credits, now);
const ids = (dates: readonly DateAhead[]) => dates.map(({ id }) => id);

describe('what is coming', () => {
  it('is said whole, the soonest first', () => {
    const facts: Partial<Facts> = {
      switch: 'on',
      tranches: [
        tranche(usd(2000), NOW + 300 * DAY, { id: 'bought', kind: 'purchased', expiryEstimated: true }),
        tranche(usd(4380), NOW + 3 * DAY, { id: 'gift' }),
      ],
      offer: offer(),
      ...renewing('2026-11-28'),
    };
    const common = { org: ORG, readAt: READ_AT };
    expect(ahead(facts, [hand()])).toEqual([
      {
        ...common,
        kind: 'expiry',
        id: 'expiry:gift',
        at: NOW + 3 * DAY,
        of: 'promo',
        credit: 'gift',
        amount: usd(4380),
        estimated: false,
        note: null,
      },
      {
        kind: 'expiry',
        id: 'hand:h1',
        org: ORG,
        readAt: NOW - DAY,
        at: NOW + 4 * DAY,
        of: 'hand',
        credit: 'h1',
        amount: usd(1000),
        estimated: false,
        note: 'Voucher',
      },
      { ...common, kind: 'claim', id: 'claim', at: NOW + 5 * DAY, amount: usd(5000) },
      { ...common, kind: 'renewal', id: 'renewal', at: Date.UTC(2026, 10, 28), on: '2026-11-28' },
      { ...common, kind: 'rollover', id: 'rollover:2026-12', at: DECEMBER, limit: usd(5000) },
      {
        ...common,
        kind: 'expiry',
        id: 'expiry:bought',
        at: NOW + 300 * DAY,
        of: 'purchased',
        credit: 'bought',
        amount: usd(2000),
        estimated: true,
        note: null,
      },
    ]);
  });

  it.each<[string, Partial<Facts>, string[]]>([
    ['nothing at all', {}, []],
    ['credit', { tranches: [tranche(usd(1), NOW + 1)] }, ['expiry:t1']],
    ['credit that expires this moment', { tranches: [tranche(usd(1), NOW)] }, []],
    ['credit that is used up', { tranches: [tranche(usd(0), NOW + DAY)] }, []],
    ['credit without an expiry', { tranches: [tranche(usd(1), null)] }, []],
    ['an offer', { offer: offer() }, ['claim']],
    ['an offer of an amount that is not known', { offer: offer({ amount: null }) }, ['claim']],
    ['an offer for others', { offer: offer({ eligible: false }) }, []],
    ['an offer that was claimed', { offer: offer({ granted: true }) }, []],
    ['an offer without an end', { offer: offer({ expiresAt: null }) }, []],
    ['an offer that is over', { offer: offer({ expiresAt: NOW }) }, []],
    ['the switch on, and a limit', { switch: 'on' }, ['rollover:2026-12']],
    ['the switch on, and no limit', { switch: 'on', limit: 'none' }, []],
    ['the switch off, and a limit', { switch: 'off' }, []],
    ['a renewal', renewing('2026-12-03'), ['renewal']],
    ['a renewal today', renewing('2026-11-15'), ['renewal']],
    ['a renewal yesterday', renewing('2026-11-14'), []],
    ['a renewal long ago', renewing('2026-10-15'), []],
    ['no renewal', renewing(null), []],
    ['a plan that ends before it would renew', renewing('2026-12-03', '2026-11-30'), []],
    ['a plan that ends instead of renewing', renewing('2026-12-03', '2026-12-03'), []],
    ['a plan that renews once more', renewing('2026-12-03', '2026-12-04'), ['renewal']],
    ['a renewal on a day that is none', renewing('2026-13-45'), []],
  ])('%s', (_, facts, expected) => expect(ids(ahead(facts))).toEqual(expected));

  it.each([
    [Date.UTC(2026, 10, 16, 11, 59), ['renewal']],
    [Date.UTC(2026, 10, 16, 12), []],
  ])('a renewal stays until its day is over in every time zone (%d)', (now, expected) => {
    expect(ids(ahead(renewing('2026-11-15'), [], now))).toEqual(expected);
  });

  it.each([
    [Date.UTC(2026, 11, 31, 23, 59), 'rollover:2027-01', Date.UTC(2027, 0, 1)],
    [Date.UTC(2027, 0, 1), 'rollover:2027-02', Date.UTC(2027, 1, 1)],
  ])('the month begins in UTC (%d)', (now, id, at) => {
    expect(ahead({ switch: 'on' }, [], now)).toMatchObject([{ id, at }]);
  });
});

describe('credit entered by hand', () => {
  it.each<[string, Partial<HandCredit>, (string | null)[]]>([
    ['of this organization', {}, [ORG]],
    // The same entry, whichever organization's calendar it is in.
    ['of none', { org: null }, [null]],
    ['of another', { org: OTHER_ORG }, []],
    ['of nothing', { amount: usd(0) }, []],
    ['that has expired', { expiresAt: NOW }, []],
  ])('%s', (_, more, orgs) => expect(ahead({}, [hand(more)]).map(({ org }) => org)).toEqual(orgs));

  it('has no note where that is blank', () =>
    expect(ahead({}, [hand({ note: ' \n' })])).toMatchObject([{ note: null }]));
});

describe('what is not known now', () => {
  const full = account({
    switch: 'on',
    tranches: [tranche(usd(100), NOW + DAY)],
    offer: offer(),
    ...renewing('2026-11-28'),
  });
  const all = ['expiry:t1', 'claim', 'renewal', 'rollover:2026-12'];
  const later = (of: Account, hours: number) => ids(datesAhead(of, [], NOW + hours * HOUR));

  it('comes all the same, by what was last known', () => {
    expect(later(full, 0)).toEqual(all);
    expect(later(full, 20)).toEqual(all);
    expect(later(without(full, 'switch', 'limit', 'tranches', 'offer', 'subscription'), 20)).toEqual(all);
  });

  it.each<[string, Account, unknown]>([
    ['a switch that was off', without(account({ switch: 'off' }), 'switch'), [{ limit: usd(5000), readAt: READ_AT }]],
    ['a limit', without(account({ switch: 'on' }), 'limit'), [{ limit: usd(5000), readAt: READ_AT }]],
    [
      'a limit that was none',
      without(account({ switch: 'on', limit: 'none' }), 'limit'),
      [{ limit: null, readAt: null }],
    ],
    ['anything', emptyAccount(ORG), [{ limit: null, readAt: null }]],
  ])('opens a new month for all that is known: %s', (_, of, expected) => {
    const dates = datesAhead(of, [], NOW);
    expect(ids(dates)).toEqual(['rollover:2026-12']);
    expect(dates).toMatchObject(expected as object);
  });

  it.each([
    ['credits that are not offered', notOffering(account({ switch: 'on' }), 'switch')],
    ['a limit that is not offered', notOffering(account({ switch: 'on' }), 'limit')],
    ['a wallet and an offer that are not offered', notOffering(member(), 'offer', 'subscription')],
  ])('but nothing comes of %s', (_, of) => expect(datesAhead(of, [], NOW)).toEqual([]));
});

describe('an entry keeps its id', () => {
  it('when its date, its amount or its age has changed', () => {
    const one = ahead({
      switch: 'on',
      tranches: [tranche(usd(100), NOW + DAY)],
      offer: offer(),
      ...renewing('2026-11-28'),
    });
    const two = ahead(
      {
        switch: 'on',
        tranches: [tranche(usd(7), NOW + 2 * DAY)],
        offer: offer({ amount: null, expiresAt: NOW + 9 * DAY }),
        ...renewing('2026-11-29'),
      },
      [],
      NOW + HOUR,
    );
    expect(ids(two).sort()).toEqual(ids(one).sort());
  });

  it('and two of one moment stand in one order', () => {
    const twins = [tranche(usd(1), NOW + DAY, { id: 'b' }), tranche(usd(1), NOW + DAY, { id: 'a' })];
    expect(ids(ahead({ tranches: twins }))).toEqual(['expiry:a', 'expiry:b']);
    expect(ids(ahead({ tranches: twins.toReversed() }))).toEqual(['expiry:a', 'expiry:b']);
  });
});
