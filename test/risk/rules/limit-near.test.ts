import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import { account, jpy, kwd, MINUTE, NOW, notOffering, ORG, reread, usd, without } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const spent = (minor: number, more = {}) =>
  account({ switch: 'on', balance: usd(90_000), limit: 'none', spent: usd(minor), ...more });
const of = (levels: readonly { readonly details: { readonly level: unknown } }[]) =>
  levels.map(({ details }) => details.level);

describe('limit-near by an amount', () => {
  test.each<[string, Account, number | null, readonly (number | 'amount')[]]>([
    ['below', spent(1999), 20, []],
    ['reached', spent(2000), 20, ['amount']],
    ['none set', spent(90_000), null, []],
    ['without a limit', spent(5000), 20, ['amount']],
    ['the limit unknown', without(spent(5000, { limit: usd(1) }), 'limit'), 20, ['amount']],
    ['no limit offered', notOffering(spent(5000), 'limit'), 20, ['amount']],
    ['beside a level', spent(4000, { limit: usd(5000) }), 20, [80, 'amount']],
    ['before a level', spent(2000, { limit: usd(5000) }), 20, ['amount']],
    ['switch off', spent(5000, { switch: 'off' }), 20, []],
    ['switch unknown', without(spent(5000), 'switch'), 20, []],
    ['spent unknown', without(spent(5000), 'spent'), 20, []],
    ['by the page’s word', reread(spent(5000), ['spent'], 'page'), 20, ['amount']],
    ['whole yen', spent(0, { spent: jpy(2000) }), 2000, ['amount']],
    ['below in yen', spent(0, { spent: jpy(1999) }), 2000, []],
    ['whole dinars', spent(0, { spent: kwd(20_000) }), 20, ['amount']],
    ['below in dinars', spent(0, { spent: kwd(19_999) }), 20, []],
  ])('%s', (_, account, limitUnits, levels) => {
    expect(of(openRisks('limit-near', account, NOW, { limitUnits }))).toEqual(levels);
  });

  test('what it says, with a limit and without', () => {
    expect(openRisks('limit-near', spent(2500), NOW, { limitUnits: 20 })).toMatchObject([
      {
        severity: 'warning',
        key: `${ORG}:amount:${NOW}`,
        facts: ['switch', 'spent'],
        details: { level: 'amount', percent: null, spent: usd(2500), limit: null },
      },
    ]);
    expect(openRisks('limit-near', spent(2000, { limit: usd(8000) }), NOW, { limitUnits: 20 })).toMatchObject([
      { amount: usd(6000), details: { level: 'amount', percent: 25, spent: usd(2000), limit: usd(8000) } },
    ]);
    expect(openRisks('limit-near', spent(2000, { limit: jpy(8000) }), NOW, { limitUnits: 20 })).toMatchObject([
      { details: { level: 'amount', percent: null } },
    ]);
  });

  test.each<[string, (of: Account) => Account]>([
    ['a limit', (of) => of],
    ['no limit', (of) => ({ ...of, facts: { ...of.facts, limit: { ...of.facts.limit, value: 'none' } as never } })],
    ['no limit offered', (of) => notOffering(of, 'limit')],
    ['a limit that cannot be read', (of) => without(of, 'limit')],
  ])('is told once a month, with %s', (_, with_) => {
    const { tell } = teller({ limitUnits: 20 });
    const read = (minor: number, minutes: number) => {
      const all = account(
        { switch: 'on', balance: usd(90_000), limit: usd(100_000), spent: usd(minor) },
        { readAt: NOW + minutes * MINUTE },
      );
      const named = (text: string) => text.endsWith('limit-near');
      return tell(with_(all), NOW + minutes * MINUTE).filter(named);
    };
    expect(read(1900, 0)).toEqual([]);
    expect(read(2100, 5)).toEqual(['warning limit-near']);
    expect(read(2200, 10)).toEqual([]);
    // The counter has started again.
    expect(read(0, 15)).toEqual([]);
    expect(read(2100, 20)).toEqual(['warning limit-near']);
  });

  test('a level and the amount are two things to tell', () => {
    const { tell } = teller({ limitUnits: 20 });
    expect(tell(spent(2500, { limit: usd(5000) }))).toEqual(['warning limit-near', 'info limit-near']);
    expect(tell(spent(4000, { limit: usd(5000) }))).toEqual(['warning limit-near']);
  });

  test('a limit that cannot be read for a while brings no level up again', () => {
    const { tell } = teller();
    const limited = spent(4000, { limit: usd(5000) });
    expect(tell(limited)).toEqual(['warning limit-near']);
    expect(tell(without(limited, 'limit'))).toEqual([]);
    const later = account(
      { switch: 'on', balance: usd(90_000), limit: usd(5000), spent: usd(4100) },
      { readAt: NOW + 5 * MINUTE },
    );
    expect(tell(later, NOW + 5 * MINUTE)).toEqual([]);
  });
});
