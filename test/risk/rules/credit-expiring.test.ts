import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { HandCredit } from '../../../src/account/hand-credit.ts';
import type { Money } from '../../../src/account/money.ts';
import type { ExpiryForecast } from '../../../src/risk/forecast/forecast.ts';
import type { ExpiryStageName, Severity } from '../../../src/risk/risk.ts';
import {
  account,
  DAY,
  foretold,
  HOUR,
  handCredit,
  MINUTE,
  NOW,
  notBefore,
  ORG,
  OTHER_ORG,
  reached,
  tranche,
  usd,
  without,
} from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const END = NOW + 2 * DAY;
const expiring = account({ tranches: [tranche(usd(3120), END)] });
const pace = (forecast: ExpiryForecast, id = 't1') => ({ forecast: foretold({ expiries: { [id]: forecast } }) });

describe('what is lost at the present pace', () => {
  test.each<[string, ReturnType<typeof pace> | object, Money | null, Severity]>([
    ['part of it', pace(notBefore(END, usd(1200))), usd(1200), 'warning'],
    ['all of it', pace(notBefore(END, usd(3120), 'idle')), usd(3120), 'warning'],
    ['nothing: it is used up before', pace(reached(NOW + DAY)), usd(0), 'info'],
    ['nothing, to the cent', pace(notBefore(END, usd(0))), usd(0), 'info'],
    ['not enough readings', pace({ kind: 'not-enough' }), null, 'warning'],
    ['foretold of another', pace(reached(NOW + DAY), 't2'), null, 'warning'],
    ['nothing foretold', {}, null, 'warning'],
  ])('%s', (_, beside, lost, severity) => {
    expect(openRisks('credit-expiring', expiring, NOW, {}, beside)).toMatchObject([
      { severity, amount: usd(3120), details: { lost, remaining: usd(3120), stage: '3d' } },
    ]);
  });

  test('a pace that slackens makes more of the same stage', () => {
    const { tell } = teller();
    expect(tell(expiring, NOW, {}, pace(reached(NOW + DAY)))).toEqual(['info credit-expiring']);
    expect(tell(expiring, NOW, {}, pace(notBefore(END, usd(1200))))).toEqual(['warning credit-expiring']);
    expect(tell(expiring, NOW, {}, pace(reached(NOW + DAY)))).toEqual([]);
    expect(tell(expiring, NOW, {}, pace(notBefore(END, usd(900))))).toEqual([]);
  });
});

describe('stages that the user chose', () => {
  test.each<[string, readonly ExpiryStageName[], number, ExpiryStageName | null]>([
    ['its own', ['3d'], 2 * DAY, '3d'],
    ['off', ['10d', '30d'], 2 * DAY, '10d'],
    ['only later ones', ['1d', '2h'], 2 * DAY, null],
    ['the last', ['2h'], HOUR, '2h'],
    ['none', [], HOUR, null],
  ])('%s', (_, expiryStages, ahead, stage) => {
    const of = account({ tranches: [tranche(usd(3120), NOW + ahead)] });
    const found = openRisks('credit-expiring', of, NOW, { expiryStages }).map(({ details }) => details.stage);
    expect(found).toEqual(stage === null ? [] : [stage]);
  });

  test('a stage that is off is not told', () => {
    const { tell } = teller({ expiryStages: ['3d', '2h'] });
    const left = (ahead: number) => account({ tranches: [tranche(usd(3120), NOW + ahead)] });
    expect(tell(left(3 * DAY))).toEqual(['warning credit-expiring']);
    expect(tell(left(20 * HOUR))).toEqual([]);
    expect(tell(left(2 * HOUR))).toEqual(['warning credit-expiring']);
  });
});

describe('credit entered by hand', () => {
  const open = (credits: readonly HandCredit[], of: Account = account()) =>
    openRisks('credit-expiring', of, NOW, {}, { credits });

  test('what it says', () => {
    expect(open([handCredit(END, { org: ORG })])).toEqual([
      {
        id: 'credit-expiring',
        org: ORG,
        severity: 'warning',
        key: `${ORG}:h1:3d`,
        amount: usd(2500),
        deadline: END,
        facts: [],
        grounds: [],
        details: {
          tranche: 'h1',
          kind: 'hand',
          remaining: usd(2500),
          lost: null,
          expiresAt: END,
          estimated: false,
          note: 'Voucher',
          stage: '3d',
        },
      },
    ]);
  });

  test.each<[string, HandCredit, number]>([
    ['of this organization', handCredit(END, { org: ORG }), 1],
    ['of none', handCredit(END), 1],
    ['of another', handCredit(END, { org: OTHER_ORG }), 0],
    ['over', handCredit(NOW), 0],
    ['far off', handCredit(NOW + 31 * DAY), 0],
    ['of no amount', handCredit(END, { amount: usd(0) }), 0],
  ])('%s', (_, credit, count) => {
    expect(open([credit])).toHaveLength(count);
  });

  test('needs no reading, and no note', () => {
    const blind = without(account(), 'tranches', 'switch', 'reload', 'balance', 'windows');
    expect(open([handCredit(END, { note: '  ' })], blind)).toMatchObject([{ details: { note: null } }]);
  });

  test('stands beside what was read', () => {
    expect(open([handCredit(END - MINUTE)], expiring).map(({ details }) => details.kind)).toEqual(['hand', 'promo']);
  });

  test('of no organization is told once, however many there are', () => {
    const { tell, snooze } = teller();
    const other = account({}, { org: OTHER_ORG });
    const credits = [handCredit(NOW + DAY)];
    expect(tell(account(), NOW, {}, { credits })).toEqual(['warning credit-expiring']);
    expect(tell(other, NOW, {}, { credits })).toEqual([]);
    const [risk] = open(credits);
    snooze(risk!, NOW + 5 * HOUR);
    expect(tell(other, NOW + HOUR, {}, { credits })).toEqual([]);
    expect(tell(account(), NOW + HOUR, {}, { credits })).toEqual([]);
    expect(tell(other, NOW + 5 * HOUR, {}, { credits })).toEqual(['warning credit-expiring']);
    expect(tell(account(), NOW + 5 * HOUR, {}, { credits })).toEqual([]);
  });

  test('of an organization is told for that one', () => {
    const { tell } = teller();
    const credits = [handCredit(END, { org: OTHER_ORG })];
    expect(tell(account(), NOW, {}, { credits })).toEqual([]);
    expect(tell(account({}, { org: OTHER_ORG }), NOW, {}, { credits })).toEqual(['warning credit-expiring']);
  });
});
