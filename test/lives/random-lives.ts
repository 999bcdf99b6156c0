import { seededRandom } from '../replica/random.ts';
import type { PlanId } from '../replica/simulator/account.ts';
import { type Currency, localPrice } from '../replica/simulator/currency.ts';
import { DAY, HOUR, type Life } from './life.ts';
import type { Happening } from './life-happenings.ts';

const START = Date.UTC(2026, 10, 2);

/** Chance, put to use. */
class Dice {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  chance(share: number): boolean {
    return this.#random() < share;
  }
  whole(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }
  one<T>(...of: readonly [T, ...T[]]): T {
    return of[this.whole(0, of.length - 1)] ?? of[0];
  }
  some<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}

/** A life of some days that chance makes: any account, anything that happens to it. The same for the same seed. */
export function randomLife(seed: number): Life {
  const dice = new Dice(seed * 7919);
  const days = dice.whole(1, 3);
  const currency = dice.one<Currency>('USD', 'USD', 'USD', 'EUR', 'JPY', 'KWD');
  // Near the end of a month as often as in the middle of it.
  const start = START + dice.one(0, 9, 25, 27) * DAY + dice.whole(0, 23) * HOUR;
  const account = accountOf(dice, start, currency);
  return {
    name: `random ${seed}`,
    days,
    start,
    seed,
    pollMinutes: dice.one(30, 60),
    lull: dice.one(60, 90, 180),
    accounts: [account],
    happenings: [
      ...usesOf(dice, days, currency),
      // Members of a Team and Free accounts have nothing to change.
      ...(account.plan === 'team' || account.plan === 'free' ? [] : changesOf(dice, days, currency)),
      ...troublesOf(dice, days),
    ],
  };
}

function accountOf(dice: Dice, start: number, currency: Currency): Life['accounts'][number] {
  const price = (cents: number) => localPrice(cents, currency);
  const threshold = price(dice.whole(3, 15) * 100);
  const reload = dice.chance(0.5);
  const some = (share: number, most: number) =>
    dice.chance(share) ? dice.some(dice.whole(1, 2), () => ({ granted: price(dice.whole(50, most)) })) : [];
  const plan = dice.one<PlanId>('pro', 'pro', 'max-5x', 'max-20x', 'team', 'free');
  if (plan === 'free') return { plan, overage: { provisioned: false, everEnabled: false }, rest: { hasCard: false } };
  return {
    plan,
    currency,
    session: dice.one(0, 20, 60, 78, 95),
    week: dice.one(5, 40, 82),
    overage: {
      enabled: dice.chance(0.7),
      monthlyLimit: dice.one(null, price(2000), price(10_000)),
      used: price(dice.whole(0, 1500)),
    },
    purchased: some(0.7, 3000),
    promo: some(0.4, 3000).map((tranche) => ({ ...tranche, expiresAt: start + dice.whole(4, 120) * HOUR })),
    autoReload: {
      configured: reload,
      enabled: reload,
      threshold,
      target: threshold + price(dice.whole(10, 40) * 100),
      pendingMs: dice.one(0, 0, 2 * HOUR),
    },
    ...(dice.chance(0.2) ? { offer: { amount: price(2000), closesAt: start + dice.whole(10, 150) * HOUR } } : {}),
  };
}

function usesOf(dice: Dice, days: number, currency: Currency): readonly Happening[] {
  const kind = dice.one('message', 'message', 'always-paid', 'fault');
  return dice
    .some(dice.whole(1, 4), () => dice.whole(0, days * 24))
    .flatMap((hour) =>
      dice.some(dice.whole(5, 40), () => ({
        at: hour * HOUR + dice.whole(0, 4 * HOUR),
        do: 'use' as const,
        kind,
        cost: localPrice(dice.chance(0.02) ? dice.whole(500, 4000) : dice.whole(5, 90), currency),
      })),
    );
}

function changesOf(dice: Dice, days: number, currency: Currency): readonly Happening[] {
  const price = (cents: number) => localPrice(cents, currency);
  return dice.some(dice.whole(0, 4), (): Happening => {
    const at = dice.whole(0, days * DAY);
    const threshold = price(dice.whole(3, 20) * 100);
    return dice.one<Happening>(
      { at, do: 'switch', to: 'on' },
      { at, do: 'switch', to: 'off' },
      { at, do: 'reload', threshold, target: threshold + price(dice.whole(10, 30) * 100) },
      { at, do: 'reload-off' },
      { at, do: 'limit', to: dice.one(null, price(dice.whole(10, 50) * 100)) },
      { at, do: 'buy', amount: price(dice.whole(5, 30) * 100) },
      { at, do: 'claim' },
      { at, do: 'decline', reason: 'card_declined' },
    );
  });
}

function troublesOf(dice: Dice, days: number): readonly Happening[] {
  return dice
    .some(dice.whole(0, 3), () => dice.whole(0, days * DAY))
    .flatMap((at): readonly Happening[] => {
      const until = at + dice.whole(1, 20) * HOUR;
      const wrong = -dice.whole(1, 30) * HOUR - dice.whole(0, HOUR);
      const over: Happening = { at: until, do: 'faults-over' };
      return dice.one<readonly Happening[]>(
        [
          {
            at,
            do: 'fault',
            kind: dice.one('server-error', 'drop', 'hang', 'html', 'truncated', 'empty', 'cloudflare'),
          },
          over,
        ],
        [{ at, do: 'fault', kind: 'not-found', match: dice.one('prepaid', 'usage', 'spend_limit') }, over],
        [{ at, do: 'fault', kind: 'rate-limited', times: dice.whole(1, 3), retryAfter: dice.whole(60, 9000) }],
        [{ at, do: dice.one('sleep', 'close'), until }],
        [
          { at, do: 'sign-out' },
          { at: until, do: 'sign-in' },
        ],
        [
          { at, do: 'clock', by: wrong, alarms: dice.one('wall', 'timer') },
          { at: until, do: 'clock', by: -wrong, alarms: 'timer' },
          { at: until, do: 'visit' },
        ],
        [
          {
            at,
            do: 'variants',
            variants: dice.one(
              { usage: '2026-03' as const },
              { credits: 'bare' as const },
              { spend: 'absent' as const },
            ),
          },
        ],
        dice.some(6, () => ({
          at: dice.whole(at, until),
          do: 'kill',
          steps: dice.whole(0, 40),
          again: dice.one(1000, 60_000),
        })),
        dice.some(4, () => ({ at: dice.whole(at, until), do: 'visit' })),
      );
    });
}
