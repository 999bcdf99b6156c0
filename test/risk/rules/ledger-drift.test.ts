import { describe, expect, it, test } from 'vitest';
import type { EventDetails } from '../../../src/account/event.ts';
import { type Readings, unreadable, value } from '../../../src/account/observation.ts';
import { switchDrift } from '../../../src/risk/rules/switch-drift.ts';
import { tranche, usd } from '../../account/ledger-looks.ts';
import { entry, foundBy } from '../../watch/entries.ts';
import { observed } from '../../watch/observed.ts';
import { MINUTE, NOW } from '../build.ts';

const DAY = 24 * 60;
const limit = (from: number | 'none', to: number | 'none', direction: 'riskier' | 'safer'): EventDetails => ({
  kind: 'limit',
  from: from === 'none' ? from : usd(from),
  to: to === 'none' ? to : usd(to),
  direction,
});

describe('switch-drift', () => {
  it.each<[string, EventDetails, object[]]>([
    [
      'the switch went on',
      { kind: 'switch', to: 'on' },
      [{ severity: 'warning', amount: 'none', facts: ['switch'], details: { what: 'switch' } }],
    ],
    ['the switch went off', { kind: 'switch', to: 'off' }, []],
    [
      'auto-reload went on',
      { kind: 'reload-switch', to: 'on' },
      [{ severity: 'danger', facts: ['reload'], details: { what: 'reload' } }],
    ],
    ['auto-reload went off', { kind: 'reload-switch', to: 'off' }, []],
    [
      'a higher limit',
      limit(5000, 9000, 'riskier'),
      [{ severity: 'warning', amount: usd(9000), details: { what: 'limit', from: usd(5000), to: usd(9000) } }],
    ],
    ['no limit', limit(5000, 'none', 'riskier'), [{ amount: 'no-ceiling', details: { to: 'none' } }]],
    ['a lower limit', limit(5000, 4000, 'safer'), []],
    ['a first limit', limit('none', 4000, 'safer'), []],
    [
      'a higher threshold',
      { kind: 'threshold', from: usd(500), to: usd(900), direction: 'riskier' },
      [{ severity: 'warning', amount: usd(900), facts: ['reloadThreshold'], details: { what: 'threshold' } }],
    ],
    ['a lower threshold', { kind: 'threshold', from: usd(500), to: usd(100), direction: 'safer' }, []],
    [
      'a higher target',
      { kind: 'target', from: usd(1500), to: usd(2500), direction: 'riskier' },
      [{ facts: ['reloadTarget'], details: { what: 'target' } }],
    ],
    ['a lower target', { kind: 'target', from: usd(1500), to: usd(1400), direction: 'safer' }, []],
    ['another plan', { kind: 'plan', from: 'pro', to: 'max-20x' }, []],
  ])('%s', (_name, details, risks) => {
    expect(foundBy(switchDrift, [entry(1, details)])).toMatchObject(risks);
    expect(foundBy(switchDrift, [entry(1, details)])).toHaveLength(risks.length);
    expect(foundBy(switchDrift, [entry(1, details, { byRequest: true })])).toEqual([]);
    expect(foundBy(switchDrift, [entry(DAY, details)])).toEqual([]);
  });

  it('says between which readings', () => {
    expect(foundBy(switchDrift, [entry(1, { kind: 'switch', to: 'on' })])).toMatchObject([
      { details: { after: NOW - 6 * MINUTE, before: NOW - MINUTE, from: null, to: null } },
    ]);
  });

  const on: Readings = { reload: value('on'), reloadThreshold: value(usd(500)), reloadTarget: value(usd(1500)) };
  const off: Readings = { switch: value('off') };

  test('each change of a life, each once', () => {
    const life = observed(off)
      .read(5)
      .read(5, { switch: value('on') })
      .read(5, on)
      .read(5, { limit: value('none') })
      .read(5, { reloadThreshold: value(usd(900)) })
      .read(5, { reloadTarget: value(usd(9000)) })
      .read(5)
      .read(5, { reloadTarget: value(usd(1500)), limit: value(usd(10_000)), switch: value('off') });
    expect(life.told('switch-drift')).toEqual([
      '10 warning switch-drift',
      '15 danger switch-drift',
      '20 warning switch-drift',
      '25 warning switch-drift',
      '30 warning switch-drift',
    ]);
    expect(life.wait(DAY + 1).open('switch-drift')).toEqual([]);
  });

  test('a switch that flips to and fro is told each time that it goes on', () => {
    const life = observed(off);
    for (const to of ['on', 'off', 'on'] as const) life.read(5, { switch: value(to) });
    expect(life.told('switch-drift')).toEqual(['5 warning switch-drift', '15 warning switch-drift']);
  });

  test('a change while nothing could be read, or of the night, is told by the next reading', () => {
    const blind = { switch: unreadable<never>(), limit: unreadable<never>() };
    const life = observed(off)
      .read(5, blind)
      .read(5, blind)
      .read(600, { switch: value('on'), limit: value('none') });
    expect(life.told('switch-drift')).toEqual(['610 warning switch-drift', '610 warning switch-drift']);
  });

  test('a page that says it first does not keep it from being told', () => {
    const life = observed(off).page({ switch: value('on'), reload: value('on') });
    expect(life.told('switch-drift')).toEqual([]);
    life.read(5, { switch: value('on'), ...on });
    expect(life.told('switch-drift')).toEqual(['5 danger switch-drift', '5 warning switch-drift']);
  });

  test('a page that is wrong is no drift', () => {
    const life = observed(off)
      .page({ switch: value('on'), limit: value('none') })
      .read(5)
      .read(5);
    expect(life.told('switch-drift')).toEqual([]);
  });

  test('the first reading is none, whatever it says', () => {
    const life = observed({ ...on, limit: value('none'), tranches: value([tranche('p', 5000)]) }).read(5);
    expect(life.told('switch-drift')).toEqual([]);
  });
});
