import { describe, expect, it } from 'vitest';
import { type Account, emptyAccount } from '../../src/account/account.ts';
import type { Source } from '../../src/account/fact.ts';
import { merge } from '../../src/account/merge.ts';
import { NOT_OFFERED, type Observation, type Readings, unreadable, value } from '../../src/account/observation.ts';
import { setClockBack } from '../../src/account/set-clock-back.ts';
import type { PlanWindow } from '../../src/account/window.ts';

const ORG = 'a-1';
const MINUTE = 60_000;
const T = 1_800_000_000_000;
const usd = (minor: number) => ({ minor, exponent: 2, currency: 'USD' });

function seen(at: number, readings: Readings, source: Source = 'worker'): Observation {
  return { org: ORG, at, source, readings, contradictions: [] };
}

function observed(...observations: Observation[]): Account {
  return observations.reduce(merge, emptyAccount(ORG));
}

const session = (percent: number): PlanWindow => ({
  key: 'five_hour',
  percent,
  resetsAt: T,
  model: null,
  kind: 'plan',
  exhausted: false,
});

describe('a reading', () => {
  it('fills a fact with its value, age and source', () => {
    expect(observed(seen(T, { balance: value(usd(4792)) })).facts.balance).toEqual({
      kind: 'known',
      value: usd(4792),
      readAt: T,
      source: 'worker',
    });
  });

  it('leaves what it does not name as it was, with its own age', () => {
    const account = observed(
      seen(T, { balance: value(usd(1)), switch: value('on') }),
      seen(T + MINUTE, { switch: value('off') }),
    );
    expect(account.facts.balance).toMatchObject({ kind: 'known', readAt: T });
    expect(account.facts.switch).toMatchObject({ value: 'off', readAt: T + MINUTE });
  });

  it('that is older changes nothing', () => {
    const account = observed(seen(T, { switch: value('on') }), seen(T - 1, { switch: value('off') }));
    expect(account.facts.switch).toMatchObject({ value: 'on', readAt: T });
  });

  it('that could not be understood makes the fact unknown and keeps its last value', () => {
    const account = observed(seen(T, { reload: value('on') }), seen(T + MINUTE, { reload: unreadable() }));
    expect(account.facts.reload).toEqual({
      kind: 'unknown',
      reason: 'shape',
      since: T + MINUTE,
      last: { kind: 'known', value: 'on', readAt: T, source: 'worker' },
    });
  });

  it('that stays unreadable says since when', () => {
    const account = observed(seen(T, { reload: unreadable() }), seen(T + MINUTE, { reload: unreadable() }));
    expect(account.facts.reload).toMatchObject({ kind: 'unknown', since: T });
  });

  it('of another organization is refused', () => {
    expect(() => merge(emptyAccount('b-2'), seen(T, {}))).toThrow(/another organization/);
  });

  it('does not touch the account that it was given', () => {
    const before = observed(seen(T, { switch: value('on') }));
    const copy = structuredClone(before);
    merge(before, seen(T + 1, { switch: value('off') }));
    expect(before).toEqual(copy);
  });
});

describe('a wallet that is not offered', () => {
  it.each(['free', 'team', 'enterprise'] as const)('is taken as such on a %s plan', (plan) => {
    const account = observed(
      seen(T, { balance: value(usd(1)), plan: value(plan) }),
      seen(T + 1, { balance: NOT_OFFERED }),
    );
    expect(account.facts.balance.kind).toBe('not-offered');
  });

  it.each(['pro', 'max-5x', 'max-20x'] as const)('is not believed on a %s plan that had one', (plan) => {
    const account = observed(
      seen(T, { balance: value(usd(1)), plan: value(plan) }),
      seen(T + 1, { balance: NOT_OFFERED }),
    );
    expect(account.facts.balance).toMatchObject({ kind: 'known', readAt: T });
  });

  it('is not believed while the plan is unknown either', () => {
    const account = observed(seen(T, { reload: value('on') }), seen(T + 1, { reload: NOT_OFFERED }));
    expect(account.facts.reload).toMatchObject({ kind: 'known', value: 'on' });
  });

  it('is taken where there never was one', () => {
    expect(observed(seen(T, { balance: NOT_OFFERED })).facts.balance.kind).toBe('not-offered');
  });
});

describe('a switch that is suddenly not offered', () => {
  it('is not believed on a plan that sells credits: a known "on" ages instead', () => {
    const before = seen(T, { switch: value('on'), limit: value(usd(5000)), plan: value('pro') });
    const account = observed(before, seen(T + 1, { switch: NOT_OFFERED, limit: NOT_OFFERED }));
    expect(account.facts.switch).toMatchObject({ kind: 'known', value: 'on', readAt: T });
    expect(account.facts.limit).toMatchObject({ kind: 'known', readAt: T });
  });
});

describe('the text of the page', () => {
  it.each([
    ['before', T - MINUTE, 'off', 'worker'],
    ['after', T + 500, 'on', 'page'],
  ] as const)('that has stood there unchanged since %s JSON was asked', (_name, saidSince, value_, source) => {
    const stale = { ...seen(T + 1000, { reload: value('on') }, 'page'), saidSince };
    const account = observed(seen(T, { reload: value('off') }), stale);
    expect(account.facts.reload).toMatchObject({ value: value_, source });
    expect(account.contradictions).toHaveLength(source === 'page' ? 1 : 0);
  });

  it('counts where JSON gave nothing, however long it has stood there', () => {
    const stale = { ...seen(T + 1000, { reload: value('on') }, 'page'), saidSince: T - MINUTE };
    expect(observed(seen(T, { reload: unreadable() }), stale).facts.reload).toMatchObject({
      value: 'on',
      source: 'page',
    });
  });

  it('does not overtake JSON that was asked for just before it', () => {
    const account = observed(
      seen(T - MINUTE, { windows: value([session(10)]) }),
      seen(T + 500, { windows: value([session(30)]) }, 'page'),
      seen(T, { windows: value([session(30)]) }),
    );
    expect(account.facts.windows).toMatchObject({ source: 'worker', readAt: T });
  });

  it('counts where JSON gave nothing', () => {
    expect(observed(seen(T, { switch: value('on') }, 'page')).facts.switch).toMatchObject({
      value: 'on',
      source: 'page',
    });
    const account = observed(seen(T, { switch: unreadable() }), seen(T + 1, { switch: value('on') }, 'page'));
    expect(account.facts.switch).toMatchObject({ value: 'on', source: 'page' });
  });

  it('raises: a riskier word replaces JSON of the same moment and is named', () => {
    const account = observed(seen(T, { reload: value('off') }), seen(T + 1, { reload: value('on') }, 'page'));
    expect(account.facts.reload).toMatchObject({ value: 'on', source: 'page' });
    expect(account.contradictions).toMatchObject([{ fact: 'reload', kept: 'page: on', dropped: 'worker: off' }]);
  });

  it('never lowers: a safer word changes nothing, at once or later, and is named at once', () => {
    for (const later of [1, 10 * MINUTE]) {
      const account = observed(seen(T, { reload: value('on') }), seen(T + later, { reload: value('off') }, 'page'));
      expect(account.facts.reload).toMatchObject({ value: 'on', source: 'worker', readAt: T });
      expect(account.contradictions).toHaveLength(later === 1 ? 1 : 0);
    }
  });

  it('that agrees does not freshen', () => {
    const account = observed(seen(T, { switch: value('on') }), seen(T + MINUTE, { switch: value('on') }, 'page'));
    expect(account.facts.switch).toMatchObject({ source: 'worker', readAt: T });
    expect(account.contradictions).toEqual([]);
  });

  it.each([
    ['limit', value('none' as const), value(usd(5000)), true],
    ['limit', value(usd(5000)), value('none' as const), false],
    ['limit', value(usd(9000)), value(usd(5000)), true],
    ['spent', value(usd(10)), value(usd(9)), true],
    ['spent', value(usd(9)), value(usd(10)), false],
    ['balance', value(usd(1)), value(usd(9)), false],
    ['windows', value([session(90)]), value([session(50)]), true],
    ['windows', value([session(20)]), value([session(50)]), false],
    ['windows', value([session(52)]), value([session(50)]), false],
  ] as const)('%s: the riskier of two counts', (name, page, json, taken) => {
    const account = observed(seen(T, { [name]: json }), seen(T + 1, { [name]: page }, 'page'));
    expect(account.facts[name]).toMatchObject({ source: taken ? 'page' : 'worker' });
  });

  it('raises one window and leaves the others as JSON has them', () => {
    const week: PlanWindow = { ...session(61), key: 'seven_day' };
    const account = observed(
      seen(T, { windows: value([session(50), week]) }),
      seen(T + 1, { windows: value([{ ...session(97), resetsAt: null }]) }, 'page'),
    );
    expect(account.facts.windows).toMatchObject({ value: [session(97), week], source: 'page' });
  });

  it('gives way to JSON that is read later', () => {
    const account = observed(seen(T, { reload: value('on') }, 'page'), seen(T + 5 * MINUTE, { reload: value('off') }));
    expect(account.facts.reload).toMatchObject({ value: 'off', source: 'worker' });
  });

  it('is not forgotten when JSON becomes unreadable', () => {
    const account = observed(seen(T, { reload: value('on') }, 'page'), seen(T + MINUTE, { reload: unreadable() }));
    expect(account.facts.reload).toMatchObject({ value: 'on', source: 'page' });
  });
});

describe('spend that rises', () => {
  it('is noticed from one reading to the next, and keeps its time through quiet ones', () => {
    const rising = observed(seen(T, { spent: value(usd(100)) }), seen(T + MINUTE, { spent: value(usd(164)) }));
    expect(rising.spendRise).toEqual({ from: usd(100), to: usd(164), since: T, at: T + MINUTE });
    expect(merge(rising, seen(T + 2 * MINUTE, { spent: value(usd(164)) })).spendRise).toEqual(rising.spendRise);
  });

  it('is not invented by a failed reading, a new month, or another currency', () => {
    expect(observed(seen(T, { spent: value(usd(100)) }), seen(T + 1, {})).spendRise).toBeNull();
    expect(observed(seen(T, { spent: value(usd(100)) }), seen(T + 1, { spent: value(usd(0)) })).spendRise).toBeNull();
    const yen = { minor: 900, exponent: 0, currency: 'JPY' };
    expect(observed(seen(T, { spent: value(usd(100)) }), seen(T + 1, { spent: value(yen) })).spendRise).toBeNull();
  });

  it('stays said through a pass that read something else', () => {
    const rising = observed(
      seen(T, { spent: value(usd(1)) }),
      seen(T + 1, { spent: value(usd(2)) }),
      seen(T + 2, { plan: value('pro') }),
    );
    expect(rising.spendRise).not.toBeNull();
  });
});

describe('the peak of the balance', () => {
  it('follows a rise and stays through a fall', () => {
    const readings = [500, 4000, 3000, 900].map((minor, index) => seen(T + index, { balance: value(usd(minor)) }));
    expect(observed(...readings).balancePeak).toEqual(usd(4000));
    expect(observed(...readings, seen(T + 9, { balance: value(usd(1500)) })).balancePeak).toEqual(usd(1500));
  });
});

describe('a clock that was set back', () => {
  it('makes facts from the future unknown, and lets a reading of now replace them', () => {
    const future = observed(seen(T + 86_400_000, { reload: value('off'), balance: value(usd(1)) }));
    const back = setClockBack(future, T);
    expect(back.facts.reload).toMatchObject({ kind: 'unknown', reason: 'stale', last: { value: 'off' } });
    expect(merge(back, seen(T, { reload: value('on') })).facts.reload).toMatchObject({ kind: 'known', value: 'on' });
  });

  it('changes nothing otherwise', () => {
    const account = observed(seen(T, { reload: value('off') }));
    expect(setClockBack(account, T)).toBe(account);
  });
});

describe('when the balance rose', () => {
  const at = (minute: number, minor: number, source: Source = 'worker') =>
    seen(T + minute * MINUTE, { balance: value(usd(minor)) }, source);

  it.each<[string, Observation[], number | null]>([
    ['is not known of a first reading', [at(0, 500)], null],
    ['is when the higher one was read', [at(0, 500), at(5, 1500)], 5],
    ['stays through falls and quiet readings', [at(0, 500), at(5, 1500), at(10, 900), at(15, 900)], 5],
    ['moves with each rise', [at(0, 500), at(5, 1500), at(10, 900), at(15, 1900)], 15],
    ['is none by a unit or two: that is a rounding', [at(0, 500), at(5, 502)], null],
    ['is one from the third unit on', [at(0, 500), at(5, 503)], 5],
    ['is no matter of an older reading', [at(5, 500), at(0, 1500)], null],
    [
      'shows after a time in which it could not be read',
      [at(0, 500), seen(T + 5 * MINUTE, { balance: unreadable() }), at(10, 900)],
      10,
    ],
    [
      'is no rise from one currency to another',
      [at(0, 500), seen(T + 5 * MINUTE, { balance: value({ ...usd(900), currency: 'EUR' }) })],
      null,
    ],
    [
      'is one in another scale',
      [at(0, 500), seen(T + 5 * MINUTE, { balance: value({ minor: 6, exponent: 0, currency: 'USD' }) })],
      5,
    ],
    ['is none where the page says more than JSON', [at(0, 500), at(1, 900, 'page')], null],
  ])('%s', (_name, observations, minute) => {
    expect(observed(...observations).balanceRoseAt).toBe(minute === null ? null : T + minute * MINUTE);
  });

  it('lies not in the future once the clock was set back', () => {
    const account = setClockBack(observed(at(0, 500), at(60, 1500)), T);
    expect(account.balanceRoseAt).toBe(T);
  });
});

describe('what JSON told last', () => {
  const under = (account: Account) => account.facts.switch;

  it('is kept under a page’s word, however often that is said', () => {
    const account = observed(
      seen(T, { switch: value('off') }),
      seen(T + MINUTE, { switch: unreadable() }),
      seen(T + 2 * MINUTE, { switch: value('off') }, 'page'),
      seen(T + 3 * MINUTE, { switch: value('on') }, 'page'),
    );
    expect(under(account)).toEqual({
      kind: 'known',
      value: 'on',
      readAt: T + 3 * MINUTE,
      source: 'page',
      proven: { value: 'off', readAt: T, source: 'worker' },
    });
  });

  it('is replaced by newer JSON, also where the page’s word stands', () => {
    const page = observed(seen(T, { switch: value('off') }), seen(T + MINUTE, { switch: value('on') }, 'page'));
    expect(under(merge(page, seen(T + 2 * MINUTE, { switch: value('off') })))).toMatchObject({
      source: 'page',
      proven: { value: 'off', readAt: T + 2 * MINUTE },
    });
    expect(under(merge(page, seen(T + 9 * MINUTE, { switch: value('off') })))).toEqual({
      kind: 'known',
      value: 'off',
      readAt: T + 9 * MINUTE,
      source: 'worker',
    });
  });

  it('is nothing where JSON never told', () => {
    expect(under(observed(seen(T, { switch: value('on') }, 'page')))).not.toHaveProperty('proven');
  });
});
