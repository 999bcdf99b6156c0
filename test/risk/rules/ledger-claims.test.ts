import { describe, expect, it, test } from 'vitest';
import type { EventDetails, LedgerEntry } from '../../../src/account/event.ts';
import { NOT_OFFERED, type Readings, unreadable, value } from '../../../src/account/observation.ts';
import { claimMissing } from '../../../src/risk/rules/claim-missing.ts';
import { stillOnAfterClaim } from '../../../src/risk/rules/still-on-after-claim.ts';
import { MINUTE, offer, promo, T, tranche, usd } from '../../account/ledger-looks.ts';
import { entry, foundBy } from '../../watch/entries.ts';
import { observed } from '../../watch/observed.ts';
import { account, jpy, NOW, ORG } from '../build.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const claim = (ago: number, amount: EventDetails & { kind: 'claim' } = { kind: 'claim', amount: usd(10_000) }) =>
  entry(ago, amount);
const grant = (ago: number, minor = 10_000, claimed = false) =>
  entry(ago, { kind: 'grant', amount: usd(minor), tranche: 'g', claimed });
const on = (ago: number) => entry(ago, { kind: 'switch', to: 'on' });

const OPEN: Readings = { offer: value(offer()), switch: value('off') };
const CLAIMED: Readings = { offer: value(offer({ granted: true })) };
const SWITCHED_ON: Readings = { switch: value('on') };
const CAME: Readings = { balance: value(usd(15_000)), tranches: value([tranche('p', 5000), promo('g', 10_000)]) };

describe('claim-missing', () => {
  // The wallet was read a minute ago.
  it.each<[string, LedgerEntry[], number]>([
    ['a claim of which nothing has come', [claim(17)], 1],
    ['within a quarter of an hour', [claim(15)], 0],
    ['though the wallet was read too early to say so', [claim(15.5)], 0],
    ['a week later', [claim(7 * DAY)], 1],
    ['when nobody waits for it any more', [claim(7 * DAY + 1)], 0],
    ['it came at once', [claim(17), grant(17)], 0],
    ['it came late', [claim(17), grant(3)], 0],
    ['it came too long before the offer was still open', [grant(83), claim(17)], 1],
    ['it came within the hour before the offer was still open', [grant(82), claim(17)], 0],
    ['it came without a tranche', [claim(17), entry(3, { kind: 'unexplained-rise', amount: usd(10_000) })], 0],
    ['more came', [claim(17), grant(3, 10_001)], 0],
    ['less came', [claim(17), grant(3, 9999)], 1],
    ['another credit came long before', [grant(DAY), claim(17)], 1],
    ['a reload came', [claim(17), entry(3, { kind: 'reload', amount: usd(10_000) })], 1],
    ['of unknown amount, and something came', [claim(17, { kind: 'claim', amount: null }), grant(3, 1)], 0],
    ['of unknown amount, and nothing came', [claim(17, { kind: 'claim', amount: null })], 1],
    ['in another currency: nobody can tell how much', [claim(17, { kind: 'claim', amount: jpy(9) }), grant(3)], 0],
  ])('%s', (_name, events, count) => {
    expect(foundBy(claimMissing, events)).toHaveLength(count);
  });

  it('what it says', () => {
    expect(foundBy(claimMissing, [claim(17)])).toMatchObject([
      { severity: 'warning', amount: usd(10_000), key: claim(17).id, details: { claimedAt: NOW - 17 * 60_000 } },
    ]);
    expect(foundBy(claimMissing, [claim(17, { kind: 'claim', amount: null })])).toMatchObject([{ amount: 'none' }]);
  });

  it('says nothing of a wallet that cannot be read', () => {
    const { facts, ...rest } = account();
    const balance = { kind: 'unknown', reason: 'shape', since: NOW } as const;
    expect(foundBy(claimMissing, [claim(17)], { ...rest, facts: { ...facts, balance } })).toEqual([]);
  });

  test('a claim whose credit never comes is told once', () => {
    const life = observed(OPEN)
      .read(5, { ...CLAIMED, ...SWITCHED_ON })
      .read(5)
      .read(5);
    expect(life.told('claim-missing')).toEqual([]);
    life.read(5).read(5).read(DAY).read(DAY);
    expect(life.told('claim-missing')).toEqual(['20 warning claim-missing']);
    expect(life.read(7 * DAY).open('claim-missing')).toEqual([]);
  });

  test('one whose credit comes after a while is not told, though offers are read hourly', () => {
    const life = observed(OPEN).read(5, SWITCHED_ON).read(5, CAME).read(45, CLAIMED).read(30).read(DAY);
    expect(life.told('claim-missing')).toEqual([]);
  });

  test('nor is one whose credit only the balance shows, also a day and more later', () => {
    const bare: Readings = { tranches: unreadable(), lastPurchase: value('none') };
    const life = observed({ ...OPEN, ...bare })
      .read(5, { ...SWITCHED_ON, balance: value(usd(15_000)) })
      .read(5, CLAIMED);
    for (let hour = 0; hour < 30; hour += 1) life.read(HOUR);
    expect(life.told('claim-missing')).toEqual([]);
  });

  test('it comes while the worker is told of nothing', () => {
    const unread: Readings = { balance: unreadable(), tranches: unreadable() };
    const life = observed(OPEN)
      .read(5, { ...CLAIMED, ...SWITCHED_ON, ...unread })
      .read(20, unread);
    expect(life.told('claim-missing')).toEqual([]);
    life.read(5, CAME);
    expect(life.told('claim-missing')).toEqual([]);
  });
});

describe('still-on-after-claim', () => {
  const live = account({ switch: 'on' });

  it.each<[string, LedgerEntry[], number]>([
    ['a claim that switched it on', [on(11), claim(11)], 1],
    ['within the grace', [on(9), claim(9)], 0],
    ['noted after the switch, as offers are read hourly', [on(65), claim(11)], 1],
    ['the switch went on long before', [on(80), claim(11)], 0],
    ['the switch went on after', [claim(31), on(11)], 0],
    ['the switch was on already', [claim(11)], 0],
    ['its credit came, and the claim was not noted', [on(11), grant(11, 1, true)], 1],
    ['credit came that nobody claimed', [on(11), grant(11)], 0],
    ['it was switched off and on again', [on(DAY), claim(DAY), entry(60, { kind: 'switch', to: 'off' }), on(30)], 0],
    ['on the seventh day', [on(6.9 * DAY), claim(6.9 * DAY)], 1],
    ['after a week', [on(7 * DAY), claim(7 * DAY)], 0],
  ])('%s', (_name, events, count) => {
    expect(foundBy(stillOnAfterClaim, events, live)).toHaveLength(count);
    expect(foundBy(stillOnAfterClaim, events, account({ switch: 'off' }))).toEqual([]);
  });

  it('after the user’s own grace', () => {
    const events = [on(11), claim(11)];
    expect(foundBy(stillOnAfterClaim, events, live, { claimGraceMinutes: 12 })).toEqual([]);
    expect(foundBy(stillOnAfterClaim, [on(0), claim(0)], live, { claimGraceMinutes: 0 })).toHaveLength(1);
  });

  it('what it says', () => {
    expect(foundBy(stillOnAfterClaim, [on(25 * HOUR), claim(25 * HOUR)], live)).toMatchObject([
      {
        severity: 'warning',
        org: ORG,
        amount: usd(10_000),
        details: { claimedAt: NOW - 25 * HOUR * 60_000, days: 1 },
      },
    ]);
  });

  const daily = (life: ReturnType<typeof observed>, days: number) => {
    for (let hour = 0; hour < days * 24; hour += 1) life.read(HOUR);
    return life.told('still-on-after-claim');
  };

  test('is told after the grace, and daily for a week', () => {
    const life = observed(OPEN)
      .read(5, { ...CLAIMED, ...SWITCHED_ON, ...CAME })
      .read(5)
      .read(5);
    expect(life.told('still-on-after-claim')).toEqual(['15 warning still-on-after-claim']);
    expect(daily(life, 10)).toHaveLength(7);
  });

  test('is told once for a claim whose credit comes later', () => {
    const life = observed(OPEN)
      .read(5, { ...CLAIMED, ...SWITCHED_ON })
      .read(15)
      .read(5, CAME)
      .read(15)
      .read(15);
    expect(life.told('still-on-after-claim')).toEqual(['20 warning still-on-after-claim']);
    expect(life.open('still-on-after-claim')).toMatchObject([{ details: { claimedAt: T + 5 * MINUTE, days: 0 } }]);
  });

  test('is told once where the offer was read last', () => {
    const life = observed(OPEN).read(5, SWITCHED_ON).read(5, CAME).read(5, CLAIMED).read(15).read(15);
    expect(life.told('still-on-after-claim')).toEqual(['30 warning still-on-after-claim']);
  });

  test('the settings page, on which it was claimed, hides nothing', () => {
    const life = observed(OPEN)
      .page({ switch: value('on'), balance: value(usd(15_000)) })
      .read(5, { ...CLAIMED, ...SWITCHED_ON, ...CAME })
      .read(15);
    expect(life.told('still-on-after-claim')).toEqual(['20 warning still-on-after-claim']);
  });

  test('ends when it is switched off, and does not come back when the user switches it on', () => {
    const life = observed(OPEN)
      .read(5, { ...CLAIMED, ...SWITCHED_ON, ...CAME })
      .read(15)
      .read(5, { switch: value('off') });
    expect(life.open('still-on-after-claim')).toEqual([]);
    life.read(3 * HOUR, SWITCHED_ON).read(HOUR);
    expect(daily(life, 2)).toHaveLength(1);
  });

  test('says nothing of an offer that is gone, or of one that is none', () => {
    const life = observed({ ...OPEN, offer: NOT_OFFERED })
      .read(5, { ...SWITCHED_ON, ...CAME })
      .read(15);
    expect(life.told('still-on-after-claim', 'claim-missing')).toEqual([]);
  });
});
