import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/account/event.ts';
import { named } from '../../src/account/ledger-names.ts';
import { value } from '../../src/account/observation.ts';
import { between, LATER, ORG, promo, reloaded, T, tranche, usd, window } from './ledger-looks.ts';

const busy = () =>
  between(
    { windows: value([window(50, { key: 'a' }), window(50, { key: 'b' })]) },
    {
      balance: value(usd(7000)),
      tranches: value([tranche('p', 5000), reloaded('r', 1000), reloaded('s', 700), promo('g', 300)]),
      windows: value([window(0, { key: 'a', resetsAt: null }), window(0, { key: 'b', resetsAt: null })]),
      switch: value('off'),
    },
  );

describe('the names of entries', () => {
  it('are of the organization, the kind and the reading, and a number where there are several', () => {
    expect(named(busy()).map(({ id }) => id)).toEqual([
      `${ORG}:reload:${LATER}`,
      `${ORG}:reload:${LATER}:1`,
      `${ORG}:grant:${LATER}`,
      `${ORG}:switch:${LATER}`,
      `${ORG}:window-reset:${LATER}`,
      `${ORG}:window-reset:${LATER}:1`,
    ]);
  });

  it('are the same for the same comparison, and leave the event as it is', () => {
    expect(named(busy())).toEqual(named(busy()));
    expect(named(busy()).map(({ id: _id, ...event }) => event)).toEqual(busy());
  });

  it('of two kinds, two readings or two organizations are never the same', () => {
    const [event] = busy() as [LedgerEvent];
    const anyEvent: fc.Arbitrary<LedgerEvent> = fc.record({
      org: fc.constantFrom('a-1', 'a', 'a-11'),
      kind: fc.constantFrom('switch', 'reload-switch', 'reload'),
      before: fc.constantFrom(T, LATER, 1, 11),
    }) as unknown as fc.Arbitrary<LedgerEvent>;
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        // One comparison for each organization and reading, as they are made.
        const apart = new Map<string, LedgerEvent[]>();
        for (const one of events) {
          const key = `${one.org} ${one.before}`;
          apart.set(key, [...(apart.get(key) ?? []), { ...event, ...one }]);
        }
        const ids = [...apart.values()].flatMap((group) => named(group).map(({ id }) => id));
        expect(new Set(ids).size).toBe(events.length);
      }),
    );
  });
});
