import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyFrom } from '../../src/account/money-from.ts';
import type { Readings } from '../../src/account/observation.ts';
import { readOrganizations } from '../../src/claude/read-organizations.ts';
import { READERS } from '../../src/claude/readers.ts';
import type { ListedOrganization, Part } from '../../src/watch/ports.ts';
import { BLIND, EURO, factsOf, saidOf } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';
import { lookOf, ORG } from './look-of.ts';
import { garbage } from './mutations.ts';

/** For each reader; of ten bodies about six are mutated and four invented. */
const RUNS = { seed: 20_261_120, numRuns: 24_000 } as const;
const LIMIT_MS = 30_000;

const FIXTURES: Readonly<Record<Part, readonly string[]>> = {
  usage: ['usage-eur', 'usage-older', 'usage-free'],
  limit: ['limit', 'limit-2025'],
  credits: ['credits-eur', 'credits-usd', 'credits-jpy', 'credits-empty'],
  offer: ['offer-open'],
  bundles: ['bundles'],
  subscription: ['subscription'],
  card: ['card'],
};

type Loose = { readonly [key: string]: Loose } | null | undefined;
const at = (body: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Loose)?.[key], body);

const isEmpty = (raw: unknown) => raw === null || (Array.isArray(raw) && raw.length === 0);
const isNothing = (raw: unknown) => typeof raw === 'number' && Math.floor(raw + 1e-6) === 0;

/** No value that reassures comes out of a body that does not say it in so many words. */
const REASSURANCES: Readonly<Record<string, (facts: Readings, body: unknown) => boolean>> = {
  'switch off': (facts, body) =>
    saidOf(facts, 'switch') !== 'off' ||
    at(body, 'spend', 'enabled') === false ||
    [at(body, 'extra_usage', 'is_enabled'), at(body, 'is_enabled')].includes(false),
  'reload off': (facts, body) =>
    saidOf(facts, 'reload') !== 'off' ||
    at(body, 'auto_reload_settings') === null ||
    [at(body, 'auto_reload_settings', 'enabled'), at(body, 'spend', 'auto_reload', 'enabled')].includes(false),
  'balance 0': (facts, body) =>
    (saidOf(facts, 'balance') as { minor?: number }).minor !== 0 ||
    isNothing(at(body, 'amount')) ||
    isNothing(at(body, 'spend', 'balance', 'amount_minor')) ||
    (at(body, 'amount') === null && isEmpty(at(body, 'tranches'))),
  'limit none': (facts, body) =>
    saidOf(facts, 'limit') !== 'none' ||
    [at(body, 'spend', 'limit'), at(body, 'extra_usage', 'monthly_limit'), at(body, 'monthly_credit_limit')].includes(
      null,
    ),
  'no charge pending': (facts, body) =>
    saidOf(facts, 'pendingCharge') !== 'none' || [null, 0].includes(at(body, 'pending_invoice_amount_cents') as null),
  'no offer': (facts, body) => saidOf(facts, 'offer') !== 'none' || at(body, 'available') === false,
  'no card': (facts, body) => saidOf(facts, 'card') !== 'absent' || body === null || at(body, 'brand') === null,
  'no windows': (facts, body) =>
    facts.windows?.kind !== 'value' ||
    ['five_hour', 'seven_day'].some((key) => at(body, key) !== undefined) ||
    Array.isArray(at(body, 'limits')),
};

/** Why a result is not fit to be stored: a number that is none, or an amount that is none. Null = it is fit. */
function flaw(node: unknown, path = ''): string | null {
  if (typeof node === 'number') return Number.isFinite(node) ? null : `${path} is ${node}`;
  if (typeof node !== 'object' || node === null) return null;
  const { minor, exponent, currency } = node as Record<string, unknown>;
  if (minor !== undefined && moneyFrom(minor, exponent, currency) === null) return `${path} is no money`;
  for (const [key, child] of Object.entries(node)) {
    const found = flaw(child, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function unearned(facts: Readings, body: unknown): readonly string[] {
  return Object.entries(REASSURANCES).flatMap(([name, earned]) => (earned({ ...NAMED, ...facts }, body) ? [] : [name]));
}

/** So that a fact that is not named reads as nothing at all. */
const NAMED = { balance: { kind: 'unreadable', reason: 'shape' } } as const;

function isDiscreet({ org, organization: { kind, name } }: ListedOrganization): boolean {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(org)) return false;
  return name === null || (kind !== 'personal' && !name.includes('@'));
}

describe('garbage', () => {
  const started = performance.now();

  it.each(Object.entries(FIXTURES) as [Part, readonly string[]][])(
    'in %s stays unknown',
    (part, names) => {
      const reader = READERS[part];
      const body = garbage(names.map(fixture));
      fc.assert(
        fc.property(body, fc.boolean(), (raw, known) => {
          const context = known ? EURO : BLIND;
          const reading = reader(raw, context);
          if (reading === null) return;
          const fault = flaw(reading);
          if (fault !== null) throw new Error(fault);
          const wrong = unearned(factsOf(reader, raw, context), raw);
          if (wrong.length > 0) throw new Error(wrong.join(', '));
        }),
        RUNS,
      );
    },
    LIMIT_MS,
  );

  it(
    'in the list of organizations names nobody',
    () => {
      fc.assert(
        fc.property(garbage([fixture('organizations')]), (raw) => {
          const wrong = readOrganizations(raw)?.organizations.find((listed) => !isDiscreet(listed));
          if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
        }),
        RUNS,
      );
    },
    LIMIT_MS,
  );

  it(
    'in all parts of a look at once reassures nobody',
    () => {
      const bodies = fc.record({
        usage: garbage(FIXTURES.usage.map(fixture)),
        limit: garbage(FIXTURES.limit.map(fixture)),
        credits: garbage(FIXTURES.credits.map(fixture)),
      });
      fc.assert(
        fc.property(bodies, ({ usage, limit, credits }) => {
          const { observation } = lookOf({ usage, limit, credits });
          if (observation.org !== ORG) throw new Error('another organization');
          const fault = flaw(observation);
          if (fault !== null) throw new Error(fault);
          const { switch: state } = observation.readings;
          const said = [at(usage, 'spend', 'enabled'), at(usage, 'extra_usage', 'is_enabled'), at(limit, 'is_enabled')];
          if (state?.kind === 'value' && state.value === 'off' && !said.includes(false)) throw new Error('switch off');
        }),
        { ...RUNS, numRuns: 5000 },
      );
    },
    LIMIT_MS,
  );

  it('is seen through in less than 30 s', () => expect(performance.now() - started).toBeLessThan(LIMIT_MS));
});
