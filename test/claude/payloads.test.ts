import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_OFFERED } from '../../src/account/observation.ts';
import { failureOf } from '../../src/claude/failure.ts';
import type { PartReader } from '../../src/claude/part-reading.ts';
import { readBundles } from '../../src/claude/read-bundles.ts';
import { readCredits } from '../../src/claude/read-credits.ts';
import { readLimit } from '../../src/claude/read-limit.ts';
import { readOffer } from '../../src/claude/read-offer.ts';
import { readOrganizations } from '../../src/claude/read-organizations.ts';
import { readSubscription } from '../../src/claude/read-subscription.ts';
import { readUsage } from '../../src/claude/read-usage.ts';
import type { Part } from '../../src/watch/ports.ts';
import { BLIND, CURRENCY, eur, factsOf, NOW, readWith, SHAPE, usd, val } from './expectations.ts';

/** Captured bodies, which are not part of the project: tested against where they are at hand. */
const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = process.env.WATCHDOG_EVIDENCE ?? resolve(ROOT, '../shared/evidence/payloads');

const aud = (minor: number) => ({ minor, exponent: 2, currency: 'AUD' });
const plan = (key: string, percent: number, resetsAt: number | null, model: string | null = null) => ({
  key,
  percent,
  resetsAt,
  model,
  kind: 'plan',
  exhausted: false,
});

interface Expectation {
  readonly reader: PartReader;
  readonly facts: object;
  /** Names of fields in it that we do not know; none unless said. */
  readonly unknown?: readonly string[];
}

const BODIES: Readonly<Record<string, Expectation>> = {
  'usage.aud-enabled.2026-07-02.json': {
    reader: readUsage,
    facts: {
      windows: val([
        plan('five_hour', 54, Date.UTC(2026, 6, 2, 6, 10)),
        plan('seven_day', 7, Date.UTC(2026, 6, 5, 17)),
        plan('weekly_scoped:Fable', 5, Date.UTC(2026, 6, 5, 17), 'Fable'),
      ]),
      switch: val('on'),
      limit: val(aud(500)),
      spent: val(aud(0)),
      canToggle: val(true),
    },
  },
  'usage.usd-spend.2026-08-01.json': {
    reader: readUsage,
    facts: {
      windows: val([
        plan('five_hour', 1, Date.UTC(2026, 7, 1, 23, 10)),
        plan('seven_day', 21, Date.UTC(2026, 7, 8, 5)),
      ]),
      switch: val('on'),
      limit: val(usd(5000)),
      spent: val(usd(64)),
    },
  },
  'usage.shape.2026-03.json': {
    reader: readUsage,
    facts: { windows: val([plan('five_hour', 48, null)]), switch: val('on'), limit: CURRENCY, spent: CURRENCY },
  },
  'usage.free-plan.2026-08.json': { reader: readUsage, facts: { windows: val([]) } },
  'usage.enterprise.json': { reader: readUsage, facts: { windows: val([]), limit: CURRENCY, spent: CURRENCY } },
  'overage_spend_limit.enabled-but-out-of-credits.2025-12-15.json': {
    reader: readLimit,
    facts: {
      switch: val('on'),
      limit: val(usd(2000)),
      spent: val(usd(0)),
      halt: val({ reason: 'out_of_credits', outOfCredits: true, until: null }),
    },
  },
  'overage_spend_limit.legacy-2025.json': {
    reader: readLimit,
    facts: { limit: val(usd(2500)), spent: val(usd(750)), halt: val('none') },
  },
  'prepaid_credits.usd-auto-reload-on.2026-09-18.json': {
    reader: readCredits,
    facts: {
      balance: val(usd(19_786)),
      tranches: val([
        {
          id: 'f0161fa9-e027-5bcc-999b-23b4828369f8',
          kind: 'purchased',
          remaining: usd(412),
          granted: usd(1019),
          grantedAt: Date.parse('2026-05-11T14:52:54.731Z'),
          expiresAt: Date.parse('2027-05-11T14:52:54.731Z'),
          expiryEstimated: true,
          program: 'auto_recharge_additional_usage_individual',
        },
      ]),
      reload: val('on'),
      reloadThreshold: val(usd(500)),
      reloadTarget: val(usd(1500)),
      reloadFailure: val('none'),
      pendingCharge: NOT_OFFERED,
    },
  },
  'prepaid_credits.eur-promo.2026-08.json': {
    reader: readCredits,
    facts: {
      balance: val(eur(5597)),
      tranches: val([
        {
          id: `promo|-|-|${Date.UTC(2026, 8, 19)}|8500:2:EUR`,
          kind: 'promo',
          remaining: eur(5596),
          granted: eur(8500),
          grantedAt: null,
          expiresAt: Date.UTC(2026, 8, 19),
          expiryEstimated: false,
          program: null,
        },
      ]),
      reload: val('off'),
      reloadFailure: val('none'),
      pendingCharge: val('none'),
      lastPurchase: val('none'),
    },
  },
  'prepaid_bundles.2026-08-26.json': {
    reader: readBundles,
    facts: {
      bundles: val({
        bundles: [
          { id: 'bundle_50', credit: usd(5000), price: usd(4500) },
          { id: 'bundle_250', credit: usd(25_000), price: usd(20_000) },
          { id: 'bundle_1000', credit: usd(100_000), price: usd(70_000) },
        ],
        paidThisMonth: usd(0),
        monthlyCap: usd(200_000),
        resetsAt: Date.UTC(2026, 8, 1),
      }),
    },
  },
  'overage_credit_grant.none.2026-10-06.json': { reader: readOffer, facts: { offer: val('none') } },
  'overage_credit_grant.granted.json': {
    reader: readOffer,
    facts: {
      offer: val({ amount: usd(4500), eligible: true, granted: true, expiresAt: null, needsPaymentSetup: false }),
    },
  },
  // Its day is the placeholder of a description, which is not "no further charge".
  'subscription_details.shape.json': { reader: readSubscription, facts: { subscription: SHAPE } },
};

const REFUSALS: Readonly<Record<string, readonly [number, Part, string]>> = {
  'error.403-signed-out.json': [403, 'credits', 'signed-out'],
  'error.403-wrong-organization.json': [403, 'usage', 'wrong-organization'],
  'error.429-credits-required.json': [429, 'usage', 'rate-limited'],
  'message_limit.refused-send.2026-08-22.json': [429, 'usage', 'rate-limited'],
};

/** Not read by these readers: the chat stream, and what no part asks for. */
const OTHERS = [
  'INDEX.json',
  'message_limit.exceeded.2026-08-15.json',
  'message_limit.within.2026-04-30.json',
  'rate_limit_event.overage-in-use.2026-09-30.json',
  'stripe_invoices.shape.json',
];

const ORGANIZATIONS = 'organizations.two.json';
const textOf = (file: string) => readFileSync(resolve(FOLDER, file), 'utf8');

if (existsSync(FOLDER)) {
  describe('captured bodies', () => {
    it('are all accounted for', () => {
      const known = [...Object.keys(BODIES), ...Object.keys(REFUSALS), ...OTHERS, ORGANIZATIONS];
      expect(readdirSync(FOLDER).sort()).toEqual(known.sort());
    });

    it.each(Object.entries(BODIES))('%s', (file, { reader, facts, unknown = [] }) => {
      const body: unknown = JSON.parse(textOf(file));
      expect(factsOf(reader, body)).toEqual(facts);
      expect(readWith(reader, body)).toMatchObject({ contradictions: [], unknownKeys: unknown });
    });

    it.each(Object.entries(REFUSALS))('%s', (file, [status, part, kind]) => {
      const plain = { status, contentType: 'application/json', retryAfter: null, mitigated: false, body: textOf(file) };
      expect(failureOf(plain, part, NOW)?.kind).toBe(kind);
      expect(readUsage(JSON.parse(plain.body), BLIND)).toBeNull();
    });

    it(ORGANIZATIONS, () => {
      const listed = readOrganizations(JSON.parse(textOf(ORGANIZATIONS)))?.organizations;
      const personal = { organization: { kind: 'personal', name: null }, plan: null };
      expect(listed).toEqual([
        { org: 'org-hybrid', ...personal },
        { org: 'org-chat', ...personal },
      ]);
    });
  });
} else {
  it('captured bodies are not at hand here: nothing to compare with', () => expect(existsSync(FOLDER)).toBe(false));
}
