import fc from 'fast-check';
import { type Account, emptyAccount } from '../../src/account/account.ts';
import { merge } from '../../src/account/merge.ts';
import { fetchHttp } from '../../src/claude/http.ts';
import { claudeProvider } from '../../src/claude/provider.ts';
import { CLAUDE_ORIGIN } from '../../src/claude/site.ts';
import { manualClock } from '../replica/clock.ts';
import type { Fault } from '../replica/faults.ts';
import { createFetch } from '../replica/fetch.ts';
import { createReplica, type Replica } from '../replica/replica.ts';
import type { Account as Simulated, UseKind } from '../replica/simulator/account.ts';
import { setAutoReload, stopAutoReload } from '../replica/simulator/auto-reload.ts';
import { addMonths, DAY, HOUR, MINUTE } from '../replica/simulator/calendar.ts';
import { createAccount } from '../replica/simulator/create-account.ts';
import { type Currency, localPrice } from '../replica/simulator/currency.ts';
import { claim } from '../replica/simulator/offer.ts';
import { setLimit, switchOff, switchOn } from '../replica/simulator/overage.ts';
import { bundlesOf, buyAmount, buyBundle } from '../replica/simulator/purchase.ts';
import { worldOf } from '../replica/world.ts';

/** What can happen to an account between two looks. Amounts are US cents of a price list. */
export type Action =
  | { readonly do: 'use'; readonly cents: number; readonly kind: UseKind; readonly model: string | null }
  | { readonly do: 'buy'; readonly cents: number }
  | { readonly do: 'bundle'; readonly index: number }
  | { readonly do: 'claim'; readonly enable: boolean }
  | { readonly do: 'reload'; readonly threshold: number; readonly more: number }
  | { readonly do: 'stop-reload' | 'on' | 'off' }
  | { readonly do: 'limit'; readonly cents: number | null }
  | { readonly do: 'wait'; readonly ms: number };

const amount = (most: number) => fc.integer({ min: 1, max: most });

export const anyUse: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('use' as const),
  cents: amount(2500),
  kind: fc.constantFrom<UseKind>('message', 'message', 'always-paid', 'fault'),
  model: fc.constantFrom(null, null, 'Fable'),
});

/** Shorter than the life of any credit: one that came and ended unseen would have left no trace. */
export const anyWait: fc.Arbitrary<Action> = fc
  .oneof(
    fc.integer({ min: 1, max: 10 }).map((n) => n * MINUTE),
    fc.integer({ min: 1, max: 20 }).map((n) => n * HOUR),
    fc.integer({ min: 1, max: 5 }).map((n) => n * DAY),
  )
  .map((ms) => ({ do: 'wait', ms }));

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: anyUse },
  { weight: 7, arbitrary: anyWait },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('buy' as const), cents: amount(1500) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bundle' as const), index: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('claim' as const), enable: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('reload' as const), threshold: amount(2500), more: amount(2000) }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Action>({ do: 'on' }, { do: 'on' }, { do: 'on' }, { do: 'off' }, { do: 'stop-reload' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      cents: fc.option(fc.integer({ min: 3000, max: 50_000 })),
    }),
  },
);

export interface WorldFacts {
  /** The day of November on which it begins. */
  readonly day: number;
  readonly currency: Currency;
  /** Minor units that the tranches say less than the balance. */
  readonly shortfall: number;
  /** How long a reload stays pending, and whether the card refuses the first. */
  readonly pendingMs: number;
  readonly declines: boolean;
  readonly arrivalDelayMs: number;
  readonly promo: readonly { readonly cents: number; readonly days: number }[];
  /** Purchased credit that ends so many days from now, which claude.ai leaves to be worked out. */
  readonly purchased: readonly { readonly cents: number; readonly days: number }[];
}

const anyCredit = (most: number) =>
  fc.array(fc.record({ cents: amount(1500), days: fc.integer({ min: 1, max: most }) }), { minLength: 1, maxLength: 3 });

export const anyFacts: fc.Arbitrary<WorldFacts> = fc.record({
  day: fc.integer({ min: 8, max: 30 }),
  currency: fc.constantFrom<Currency>('USD', 'JPY', 'KWD'),
  shortfall: fc.nat(2),
  pendingMs: fc.constantFrom(0, 0, 20 * MINUTE),
  declines: fc.constantFrom(false, false, true),
  arrivalDelayMs: fc.constantFrom(0, 0, 3 * HOUR),
  promo: anyCredit(30),
  purchased: anyCredit(60),
});

/** An account in the simulator, and a watch that reads it as the worker does. */
export interface LedgerWorld {
  readonly replica: Replica;
  readonly account: () => Simulated;
  readonly act: (action: Action) => void;
  /** Looks at every part, a minute later; faults hit this look alone. */
  readonly look: (faults?: readonly Fault[]) => Promise<Account>;
}

function simulated(facts: WorldFacts, now: number): Simulated {
  const local = (cents: number) => localPrice(cents, facts.currency);
  return createAccount({
    key: 'ledger',
    now,
    currency: facts.currency,
    session: 90,
    models: [{ model: 'Fable', percent: 95 }],
    promo: facts.promo.map(({ cents, days }, index) => ({
      granted: local(cents),
      grantedAt: now - (9 + index) * DAY,
      expiresAt: now + days * DAY + 7 * HOUR,
      programId: 'promotion',
    })),
    purchased: facts.purchased.map(({ cents, days }, index) => {
      const grantedAt = addMonths(now, -12) + days * DAY + index * MINUTE;
      return { granted: local(cents), grantedAt, expiresAt: addMonths(grantedAt, 12), hidesExpiry: true };
    }),
    offer: {
      amount: local(5000),
      closesAt: now + 90 * DAY,
      creditLastsMs: 30 * DAY,
      arrivalDelayMs: facts.arrivalDelayMs,
    },
    overage: { enabled: true, used: local(700) },
    autoReload: {
      pendingMs: facts.pendingMs,
      decline: facts.declines ? { reason: 'card_declined', stripeCode: 'insufficient_funds' } : null,
    },
    variants: { trancheShortfall: facts.shortfall },
  });
}

function perform(action: Action, account: Simulated, replica: Replica): void {
  const now = replica.clock.now();
  const local = (cents: number) => localPrice(cents, account.currency);
  switch (action.do) {
    case 'use':
      replica.use({ cost: local(action.cents), kind: action.kind, model: action.model });
      break;
    case 'buy':
      buyAmount(account, now, local(action.cents));
      break;
    case 'bundle':
      buyBundle(account, now, bundlesOf(account)[action.index]!);
      break;
    case 'claim':
      claim(account, now, action.enable);
      break;
    case 'reload':
      setAutoReload(account, now, local(action.threshold), local(action.threshold + 1000 + action.more));
      break;
    case 'stop-reload':
      stopAutoReload(account);
      break;
    case 'on':
      switchOn(account, now);
      break;
    case 'off':
      switchOff(account, now);
      break;
    case 'limit':
      setLimit(account, now, action.cents === null ? null : local(action.cents));
      break;
    case 'wait':
      replica.advance(action.ms);
      break;
  }
}

export function createLedgerWorld(facts: WorldFacts): LedgerWorld {
  const start = Date.UTC(2026, 10, facts.day, 14, 32);
  const clock = manualClock(start);
  const build = () => worldOf([simulated(facts, start)]);
  const replica = createReplica({ clock, scenario: { name: 'ledger', story: '', build } });
  const provider = claudeProvider({ http: fetchHttp(createFetch(replica), CLAUDE_ORIGIN), clock, source: 'worker' });
  let held = emptyAccount(replica.account().uuid);
  return {
    replica,
    account: () => replica.account(),
    act: (action) => perform(action, replica.account(), replica),
    async look(faults = []) {
      replica.advance(MINUTE);
      replica.faults.splice(0, replica.faults.length, ...faults);
      const look = await provider.look(held.org, ['usage', 'limit', 'credits', 'offer'], {
        unit: null,
        kind: 'personal',
      });
      replica.faults.length = 0;
      held = merge(held, look.observation);
      return held;
    },
  };
}

/** A few things that happen, and then a look. */
export const anySteps = fc.array(fc.array(anyAction, { minLength: 1, maxLength: 3 }), {
  minLength: 3,
  maxLength: 14,
  size: 'max',
});
