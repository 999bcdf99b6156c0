import { describe, expect, test } from 'vitest';
import type { Account, FactName } from '../../../src/account/account.ts';
import type { Severity } from '../../../src/risk/risk.ts';
import { account, HOUR, jpy, kwd, MINUTE, NOW, ORG, reread, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const LATER = NOW + 5 * MINUTE;

/** Every fact read anew for the later moment, so that a new episode has a minute of its own. */
function anew(of: Account): Account {
  return reread(of, Object.keys(of.facts) as FactName[], 'worker', LATER - MINUTE);
}

describe('reload-near', () => {
  const near = (minor: number, more = {}) => account({ reload: 'on', balance: usd(minor), ...more });

  test('what it says of the threshold', () => {
    expect(openRisks('reload-near', near(412))).toMatchObject([
      {
        severity: 'danger',
        key: `${ORG}:threshold:-:${NOW}`,
        amount: usd(1088),
        deadline: null,
        details: { cause: 'threshold', balance: usd(412), threshold: usd(500), charge: usd(1088), foreseen: null },
      },
    ]);
  });

  test('what it says of a pending charge, whatever reload says', () => {
    expect(openRisks('reload-near', account({ pendingCharge: usd(1088) }))).toMatchObject([
      {
        key: `${ORG}:pending:1088:2:USD:-:${NOW}`,
        amount: usd(1088),
        details: { cause: 'pending', charge: usd(1088) },
      },
    ]);
  });

  test.each<[string, Account, number]>([
    ['far', near(751), 0],
    ['near', near(750), 1],
    ['reload off', account({ balance: usd(100) }), 0],
    ['reload unknown', without(near(100), 'reload'), 0],
    ['the page says so', reread(near(100), ['reload', 'balance'], 'page'), 1],
    ['stale', reread(near(100), ['balance'], 'worker', NOW - HOUR), 0],
    ['near and pending: one charge', near(100, { pendingCharge: usd(1088) }), 1],
  ])('%s', (_, of, count) => {
    expect(openRisks('reload-near', of)).toHaveLength(count);
  });

  test('a charge that is not known is no amount', () => {
    expect(openRisks('reload-near', without(near(100), 'reloadTarget'))).toMatchObject([
      { amount: 'none', details: { charge: null } },
    ]);
  });

  test('is told per crossing; not seeing does not end one', () => {
    const { tell } = teller();
    expect(tell(near(700))).toEqual(['danger reload-near']);
    expect(tell(near(600))).toEqual([]);
    expect(tell(without(near(600), 'balance'))).toEqual([]);
    expect(tell(near(600), NOW + HOUR)).toEqual(['danger went-blind']);
    expect(tell(near(600))).toEqual([]);
    expect(tell(near(1500))).toEqual([]);
    expect(tell(anew(near(700)), LATER)).toEqual(['danger reload-near']);
  });
});

describe('limit-near', () => {
  const spent = (minor: number, more = {}) => account({ switch: 'on', balance: usd(4712), spent: usd(minor), ...more });

  test.each<[string, Account, readonly [number, Severity] | null]>([
    ['below', spent(2499), null],
    ['half', spent(2500), [50, 'info']],
    ['80', spent(4000), [80, 'warning']],
    ['95', spent(4750), [95, 'danger']],
    ['past it', spent(11_000), [95, 'danger']],
    ['no limit', spent(11_000, { limit: 'none' }), null],
    ['a limit of nothing', spent(0, { limit: usd(0) }), null],
    ['switch off', spent(4000, { switch: 'off' }), null],
    ['two currencies', spent(4000, { limit: jpy(5000) }), null],
    ['limit unknown', without(spent(4000), 'limit'), null],
    ['the page says so', reread(spent(4000), ['spent'], 'page'), [80, 'warning']],
  ])('%s', (_, of, expected) => {
    const found = openRisks('limit-near', of).map(({ details, severity }) => [details.level, severity]);
    expect(found).toEqual(expected === null ? [] : [expected]);
  });

  test('is told per level and month, and not downwards', () => {
    const { tell } = teller();
    expect(tell(spent(2500))).toEqual(['info limit-near']);
    expect(tell(spent(2600))).toEqual([]);
    expect(tell(spent(4800))).toEqual(['danger limit-near']);
    const december = Date.UTC(2026, 11, 1, 0, 1);
    const late = reread(spent(4900), ['switch', 'limit', 'spent'], 'worker', december);
    expect(tell(late, december)).not.toContain('danger limit-near');
    const anew = (minor: number, at: number) => reread(spent(minor), ['switch', 'limit', 'spent'], 'worker', at);
    expect(tell(anew(0, december + 1), december + 1)).not.toContain('info limit-near');
    expect(tell(anew(2500, december + 2), december + 2)).toContain('info limit-near');
    expect(tell(anew(4800, december + 3), december + 3)).toContain('danger limit-near');
  });

  test('what it says', () => {
    expect(openRisks('limit-near', spent(4000))).toMatchObject([
      {
        key: `${ORG}:80:${NOW}`,
        amount: usd(1000),
        details: { level: 80, percent: 80, spent: usd(4000), limit: usd(5000) },
      },
    ]);
  });
});

describe('no-ceiling', () => {
  const open = (more = {}) => account({ switch: 'on', reload: 'on', balance: usd(4712), limit: 'none', ...more });

  test.each<[string, Account, number]>([
    ['open', open(), 1],
    ['a limit', open({ limit: usd(5000) }), 0],
    ['reload off', open({ reload: 'off' }), 0],
    ['switch off', open({ switch: 'off' }), 0],
    ['limit unknown', without(open(), 'limit'), 0],
    ['the page says so', reread(open(), ['limit'], 'page'), 1],
  ])('%s', (_, of, count) => {
    expect(openRisks('no-ceiling', of)).toHaveLength(count);
  });

  test('is told once for as long as it lasts', () => {
    const { tell } = teller();
    expect(tell(open())).toEqual(['warning no-ceiling']);
    expect(tell(open())).toEqual([]);
    expect(tell(without(open(), 'limit'))).toEqual([]);
    expect(tell(open())).toEqual([]);
    expect(tell(open({ limit: usd(5000) }))).toEqual([]);
    expect(tell(anew(open()), LATER)).toEqual(['warning no-ceiling']);
  });
});

describe('low-balance', () => {
  const left = (minor: number, more = {}) =>
    account({ switch: 'on', balance: usd(minor), ...more }, { balancePeak: usd(10_000) });

  test.each<[string, Account, Severity | null]>([
    ['enough', left(1001), null],
    ['a tenth of the peak', left(1000), 'info'],
    ['five dollars', left(500), 'warning'],
    ['nothing', left(0), null],
    ['reload on', left(500, { reload: 'on' }), null],
    ['reload unknown', without(left(500), 'reload'), null],
    ['reload off by the page alone', reread(left(500), ['reload'], 'page'), null],
    ['switch off', left(500, { switch: 'off' }), null],
    ['the page says so', reread(left(500), ['balance'], 'page'), 'warning'],
    ['700 yen', account({ switch: 'on', balance: jpy(700), limit: 'none' }), 'warning'],
    ['701 yen', account({ switch: 'on', balance: jpy(701), limit: 'none' }), null],
    ['two dinars', account({ switch: 'on', balance: kwd(2000), limit: 'none' }), 'warning'],
    ['two dinars and a fils', account({ switch: 'on', balance: kwd(2001), limit: 'none' }), null],
    ['a peak in another currency', account({ switch: 'on', balance: usd(600) }, { balancePeak: jpy(100_000) }), null],
  ])('%s', (_, of, severity) => {
    expect(openRisks('low-balance', of).map((risk) => risk.severity)).toEqual(severity === null ? [] : [severity]);
  });

  test.each<[string, Account, number, Severity | null]>([
    ['a sum of one’s own is whole units', left(750), 7, 'info'],
    ['reached', left(700), 7, 'warning'],
    ['in yen', account({ switch: 'on', balance: jpy(7), limit: 'none' }), 7, 'warning'],
    ['above it in yen', account({ switch: 'on', balance: jpy(8), limit: 'none' }), 7, null],
    ['in dinars', account({ switch: 'on', balance: kwd(7000), limit: 'none' }), 7, 'warning'],
    ['nothing at all', left(1), 0, 'info'],
  ])('%s', (_, of, lowBalanceUnits, severity) => {
    const found = openRisks('low-balance', of, NOW, { lowBalanceUnits }).map((risk) => risk.severity);
    expect(found).toEqual(severity === null ? [] : [severity]);
  });

  test('is told per crossing, and again when it grows worse', () => {
    const { tell } = teller();
    expect(tell(left(900))).toEqual(['info low-balance']);
    expect(tell(left(450))).toEqual(['warning low-balance']);
    expect(tell(left(700))).toEqual([]);
    expect(tell(left(0))).toEqual([]);
    expect(tell(left(300))).toEqual([]);
    expect(tell(left(9000))).toEqual([]);
    expect(tell(anew(left(300)), LATER)).toEqual(['warning low-balance']);
  });
});
