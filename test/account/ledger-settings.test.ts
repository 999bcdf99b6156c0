import { describe, expect, it } from 'vitest';
import { type Readings, value } from '../../src/account/observation.ts';
import type { PlanWindow } from '../../src/account/window.ts';
import { between, eur, HOUR, MINUTE, T, told, usd, window } from './ledger-looks.ts';

describe('what was set', () => {
  const on: Readings = { reload: value('on'), reloadThreshold: value(usd(500)), reloadTarget: value(usd(1500)) };

  it.each<[string, Readings, Readings, object[]]>([
    ['the switch', {}, { switch: value('off') }, [{ kind: 'switch', to: 'off' }]],
    [
      'auto-reload on, with its numbers',
      { reloadThreshold: value(usd(100)) },
      on,
      [{ kind: 'reload-switch', to: 'on' }],
    ],
    ['auto-reload off', on, { reload: value('off') }, [{ kind: 'reload-switch', to: 'off' }]],
    [
      'a higher threshold',
      on,
      { reloadThreshold: value(usd(600)) },
      [{ kind: 'threshold', from: usd(500), to: usd(600), direction: 'riskier' }],
    ],
    [
      'a lower threshold',
      on,
      { reloadThreshold: value(usd(400)) },
      [{ kind: 'threshold', from: usd(500), to: usd(400), direction: 'safer' }],
    ],
    [
      'a higher target',
      on,
      { reloadTarget: value(usd(1600)) },
      [{ kind: 'target', from: usd(1500), to: usd(1600), direction: 'riskier' }],
    ],
    ['a target in another currency', on, { reloadTarget: value(eur(1600)) }, []],
    [
      'a higher limit',
      {},
      { limit: value(usd(20_000)) },
      [{ kind: 'limit', from: usd(10_000), to: usd(20_000), direction: 'riskier' }],
    ],
    [
      'a lower limit',
      {},
      { limit: value(usd(1)) },
      [{ kind: 'limit', from: usd(10_000), to: usd(1), direction: 'safer' }],
    ],
    [
      'no limit',
      {},
      { limit: value('none') },
      [{ kind: 'limit', from: usd(10_000), to: 'none', direction: 'riskier' }],
    ],
    [
      'a first limit',
      { limit: value('none') },
      { limit: value(usd(1)) },
      [{ kind: 'limit', from: 'none', to: usd(1), direction: 'safer' }],
    ],
    ['the same limit in another scale', {}, { limit: value({ minor: 100, exponent: 0, currency: 'USD' }) }, []],
    ['the plan', {}, { plan: value('max-5x') }, [{ kind: 'plan', from: 'pro', to: 'max-5x' }]],
    [
      'a charge that is pending',
      {},
      { pendingCharge: value(usd(1000)) },
      [{ kind: 'pending-charge', amount: usd(1000) }],
    ],
    [
      'another charge',
      { pendingCharge: value(usd(1)) },
      { pendingCharge: value(usd(2)) },
      [{ kind: 'pending-charge', amount: usd(2) }],
    ],
    ['a charge that is over', { pendingCharge: value(usd(1)) }, { pendingCharge: value('none') }, []],
    [
      'a reload that was refused',
      {},
      { reloadFailure: value('card_declined') },
      [{ kind: 'reload-failed', reason: 'card_declined' }],
    ],
    ['a refusal that is over', { reloadFailure: value('card_declined') }, { reloadFailure: value('none') }, []],
  ])('%s', (_name, was, is, events) => {
    expect(told(between(was, is))).toEqual(events);
  });
});

describe('a window', () => {
  it.each<[string, PlanWindow, PlanWindow, boolean]>([
    ['that ends half an hour later or more', window(3), window(3, { resetsAt: T + 2 * HOUR + 31 * MINUTE }), true],
    ['that ends a little later', window(3), window(3, { resetsAt: T + 2 * HOUR + 30 * MINUTE }), false],
    ['that emptied and ends another time', window(50), window(45, { resetsAt: T + 2 * HOUR + 2 * MINUTE }), true],
    ['that emptied and waits', window(50), window(0, { resetsAt: null }), true],
    ['that emptied within the jitter', window(50), window(40, { resetsAt: T + 2 * HOUR - MINUTE }), false],
    ['that emptied a little', window(50), window(46, { resetsAt: T + 2 * HOUR + 2 * MINUTE }), false],
    ['that begins', window(0, { resetsAt: null }), window(2), false],
    ['without a number', window(null), window(null), false],
  ])('%s', (_name, was, is, reset) => {
    const events = between({ windows: value([was]) }, { windows: value([is]) });
    expect(told(events)).toEqual(reset ? [{ kind: 'window-reset', window: 'five_hour' }] : []);
  });
});
