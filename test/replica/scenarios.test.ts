import { describe, expect, it } from 'vitest';
import { createFetch } from './fetch.ts';
import { scenarios } from './scenarios.ts';
import { replicaOf } from './test-support.ts';

const reads = [
  'usage',
  'overage_spend_limit',
  'prepaid/credits',
  'overage_credit_grant',
  'prepaid/bundles',
  'subscription_details?cached=true',
  'payment_method',
];

describe('every scenario', () => {
  it('has a name of its own and a story', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
    for (const { story } of scenarios) expect(story).toMatch(/^[A-Z].*\.$/);
  });

  it.each(scenarios.map(({ name }) => name))(
    '%s answers every reading with JSON and survives a month',
    async (name) => {
      const replica = replicaOf(name);
      const fetch = createFetch(replica);
      for (const account of replica.organizations) {
        expect(account.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        const paths = reads.map((rest) => `/api/organizations/${account.uuid}/${rest}`);
        for (const path of [...paths, '/api/organizations', `/api/stripe/${account.uuid}/invoices?limit=12`]) {
          const response = await fetch(path);
          expect(response.headers.get('content-type')).toBe('application/json');
          expect(await response.json()).toBeTypeOf('object');
          expect([200, 403, 404]).toContain(response.status);
        }
      }
      replica.advance(40 * 86_400_000);
    },
  );

  it.each(scenarios.map(({ name }) => name))('%s is the same at the same time', (name) => {
    expect(replicaOf(name).organizations).toEqual(replicaOf(name).organizations);
  });
});
