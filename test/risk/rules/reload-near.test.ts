import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import { confirmShown } from '../../../src/risk/confirm-shown.ts';
import type { Severity } from '../../../src/risk/risk.ts';
import type { Scene } from '../../../src/risk/scene.ts';
import type { Settings } from '../../../src/risk/settings.ts';
import {
  account,
  BASIS,
  foreseeing,
  foretold,
  HOUR,
  MINUTE,
  NOW,
  notBefore,
  ORG,
  READ_AT,
  reloadAt,
  reread,
  tranche,
  usd,
  without,
} from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const armed = (minor = 4712, more = {}, balanceRoseAt: number | null = null) =>
  account({ reload: 'on', balance: usd(minor), ...more }, { balanceRoseAt });
const inHours = (hours: number) => reloadAt(NOW + hours * HOUR);

describe('a reload that is foreseen', () => {
  test.each<[string, Account, Partial<Scene>, readonly Severity[]]>([
    ['within a day', armed(), inHours(24), ['warning']],
    ['now', armed(), inHours(0), ['warning']],
    ['a minute later', armed(), reloadAt(NOW + 24 * HOUR + MINUTE), []],
    ['not before then', armed(), foreseeing(notBefore(NOW + 90 * HOUR, usd(900))), []],
    ['no use', armed(), foreseeing(notBefore(NOW + 90 * HOUR, usd(4712), 'idle')), []],
    ['not enough readings', armed(), foreseeing({ kind: 'not-enough' }), []],
    ['no auto-reload to foretell', armed(), { forecast: foretold() }, []],
    ['nothing foretold', armed(), {}, []],
    ['auto-reload off', account({ balance: usd(4712) }), inHours(2), []],
    ['auto-reload unknown', without(armed(), 'reload'), inHours(2), []],
    ['auto-reload on by the page’s word', reread(armed(), ['reload'], 'page'), inHours(2), ['warning']],
    ['auto-reload off by the page’s word', reread(account(), ['reload'], 'page'), inHours(2), []],
    ['balance unknown', without(armed(), 'balance'), inHours(2), ['warning']],
    ['near already: the fact is told, not the forecast', armed(750), inHours(2), ['danger']],
    ['near already, and nothing foretold', armed(750), {}, ['danger']],
    ['a charge is pending', armed(4712, { pendingCharge: usd(1000) }), inHours(2), ['danger']],
  ])('%s', (_, of, beside, severities) => {
    expect(openRisks('reload-near', of, NOW, {}, beside).map(({ severity }) => severity)).toEqual(severities);
  });

  test('the time is the user’s to set', () => {
    const open = (changes: Partial<Settings>) => openRisks('reload-near', armed(), NOW, changes, inHours(30));
    expect(open({ reloadHours: 30 })).toHaveLength(1);
    expect(open({ reloadHours: 29 })).toHaveLength(0);
  });

  test('what it says', () => {
    expect(openRisks('reload-near', armed(), NOW, {}, inHours(9))).toMatchObject([
      {
        key: `${ORG}:threshold:-:${NOW}`,
        amount: usd(1000),
        deadline: NOW + 9 * HOUR,
        facts: ['reload', 'balance', 'reloadThreshold', 'reloadTarget', 'spent'],
        details: {
          cause: 'forecast',
          balance: usd(4712),
          threshold: usd(500),
          charge: usd(1000),
          foreseen: { at: NOW + 9 * HOUR, span: BASIS.to - BASIS.from },
        },
      },
    ]);
  });

  test('a charge that is not known is no amount', () => {
    expect(openRisks('reload-near', without(armed(), 'reloadTarget'), NOW, {}, inHours(9))).toMatchObject([
      { amount: 'none', details: { charge: null } },
    ]);
  });

  test('a moment that has passed since the forecast was made is now', () => {
    expect(openRisks('reload-near', armed(), NOW, {}, inHours(-1))).toMatchObject([
      { deadline: NOW, details: { foreseen: { at: NOW } } },
    ]);
  });

  test('an expiry that takes the balance there alone is told as an expiry only', () => {
    const of = armed(4712, { tranches: [tranche(usd(4300), NOW + 9 * HOUR)] });
    expect(openRisks('reload-near', of, NOW, {}, reloadAt(NOW + 9 * HOUR, 'expiry'))).toEqual([]);
    expect(openRisks('reload-by-expiry', of, NOW, {}, reloadAt(NOW + 9 * HOUR, 'expiry'))).toHaveLength(1);
    // The use comes first: that is another charge, and a sooner one.
    expect(openRisks('reload-near', of, NOW, {}, inHours(5))).toHaveLength(1);
    // The expiry alone would not do it.
    const together = armed(4712, { tranches: [tranche(usd(4200), NOW + 9 * HOUR)] });
    expect(openRisks('reload-near', together, NOW, {}, reloadAt(NOW + 9 * HOUR, 'expiry'))).toHaveLength(1);
  });
});

describe('one way down is told once', () => {
  test('a warning, then the danger that proves it right, as the same crossing', () => {
    const { tell, told } = teller();
    expect(tell(armed(1200), NOW, {}, inHours(9))).toEqual(['warning reload-near']);
    expect(tell(armed(900), NOW + HOUR / 4, {}, inHours(3))).toEqual([]);
    expect(tell(armed(740), NOW + HOUR / 4, {}, inHours(2))).toEqual(['danger reload-near']);
    expect(tell(armed(700), NOW + HOUR / 4, {}, inHours(1))).toEqual([]);
    expect(Object.keys(told().entries)).toEqual([`reload-near:${ORG}:threshold:-:${NOW}`]);
    expect(told().entries[`reload-near:${ORG}:threshold:-:${NOW}`]).toMatchObject({ raised: true });
    expect(told().outbox.map(({ severity }) => severity)).toEqual(['danger']);
    expect(confirmShown(told(), [`reload-near:${ORG}:threshold:-:${NOW}`]).outbox).toEqual([]);
  });

  test('after the balance has risen it is told anew', () => {
    const { tell } = teller();
    expect(tell(armed(900), NOW, {}, inHours(9))).toEqual(['warning reload-near']);
    expect(tell(armed(740), NOW, {}, inHours(2))).toEqual(['danger reload-near']);
    const topped = (minor: number) => armed(minor, {}, READ_AT);
    expect(tell(topped(4712), NOW)).toEqual([]);
    // A forecast so soon after the last charge would be noise; what is near is not.
    expect(tell(topped(1500), NOW, {}, inHours(20))).toEqual([]);
    expect(tell(topped(700), NOW, {}, inHours(2))).toEqual(['danger reload-near']);
    expect(tell(armed(700, {}, READ_AT + 5 * MINUTE), NOW, {}, inHours(2))).toEqual(['danger reload-near']);
  });

  /** The account as it is read some hours later: an ended crossing would get another minute, and so another key. */
  const afterHours = (hours: number, minor = 2000) =>
    account({ reload: 'on', balance: usd(minor) }, { readAt: READ_AT + hours * HOUR });

  test.each<[string, (now: number) => Partial<Scene>]>([
    ['a little later than a day', (now) => reloadAt(now + 30 * HOUR)],
    ['not enough readings', () => foreseeing({ kind: 'not-enough' })],
    ['no further than it can be foretold', (now) => foreseeing(notBefore(now + 24 * HOUR, usd(520)))],
    ['idle, of which a short look says little', (now) => foreseeing(notBefore(now + 10 * HOUR, usd(2000), 'idle'))],
  ])('a forecast that wavers is told once: %s', (_, between) => {
    const { tell } = teller();
    expect(tell(afterHours(0), NOW, {}, reloadAt(NOW + 23 * HOUR))).toEqual(['warning reload-near']);
    expect(tell(afterHours(1), NOW + HOUR, {}, between(NOW + HOUR))).toEqual([]);
    expect(tell(afterHours(2), NOW + 2 * HOUR, {}, reloadAt(NOW + 25 * HOUR))).toEqual([]);
  });

  test.each<[string, (now: number) => Partial<Scene>]>([
    ['far off', (now) => reloadAt(now + 49 * HOUR)],
    ['not to be reached', (now) => foreseeing(notBefore(now + 90 * HOUR, usd(900)))],
    ['no use at all', (now) => foreseeing(notBefore(now + 90 * HOUR, usd(2000), 'idle'))],
  ])('a forecast that was wrong ends the crossing: %s', (_, between) => {
    const { tell } = teller();
    expect(tell(afterHours(0), NOW, {}, reloadAt(NOW + 23 * HOUR))).toEqual(['warning reload-near']);
    expect(tell(afterHours(1), NOW + HOUR, {}, between(NOW + HOUR))).toEqual([]);
    expect(tell(afterHours(2), NOW + 2 * HOUR, {}, reloadAt(NOW + 25 * HOUR))).toEqual([]);
    expect(tell(afterHours(7), NOW + 7 * HOUR, {}, reloadAt(NOW + 25 * HOUR))).toEqual(['warning reload-near']);
  });

  test('auto-reload off ends it, not seeing does not', () => {
    const { tell } = teller();
    expect(tell(afterHours(0), NOW, {}, reloadAt(NOW + 23 * HOUR))).toEqual(['warning reload-near']);
    expect(tell(without(afterHours(1), 'reload'), NOW + HOUR, {}, reloadAt(NOW + 22 * HOUR))).toEqual([]);
    expect(tell(afterHours(2), NOW + 2 * HOUR, {}, reloadAt(NOW + 22 * HOUR))).toEqual([]);
    const off = account({ balance: usd(2000) }, { readAt: READ_AT + 3 * HOUR });
    expect(tell(off, NOW + 3 * HOUR, {}, { forecast: foretold() })).toEqual([]);
    expect(tell(afterHours(7), NOW + 7 * HOUR, {}, reloadAt(NOW + 22 * HOUR))).toEqual(['warning reload-near']);
  });
});
