import { describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { createFetch } from './fetch.ts';
import { get, replicaOf, send } from './test-support.ts';

function withFault(fault: Omit<Fault, 'match'>) {
  const replica = replicaOf('armed');
  replica.faults.push({ match: /\/usage$/, ...fault });
  return replica;
}

describe('faults', () => {
  it.each([
    [{ kind: 'signed-out' }, 403, 'account_session_invalid'],
    [{ kind: 'signed-out', status: 401 }, 401, 'account_session_invalid'],
    [{ kind: 'wrong-organization' }, 403, 'Invalid authorization for organization'],
    [{ kind: 'not-found' }, 404, 'not_found_error'],
    [{ kind: 'rate-limited', retryAfter: 120 }, 429, 'rate_limit_error'],
    [{ kind: 'server-error' }, 500, 'api_error'],
    [{ kind: 'server-error', status: 503 }, 503, 'api_error'],
    [{ kind: 'status', status: 418 }, 418, 'error'],
    [{ kind: 'cloudflare' }, 403, 'Just a moment...'],
    [{ kind: 'html' }, 200, '<!DOCTYPE html>'],
    [{ kind: 'truncated' }, 200, '{"five_hour"'],
    [{ kind: 'empty' }, 200, ''],
  ] satisfies [Omit<Fault, 'match'>, number, string][])('%o', async (fault, status, words) => {
    const answer = await get(withFault(fault), 'usage');
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(words);
  });

  it('signed out carries an error code, a wrong organization does not', async () => {
    const replica = replicaOf('armed');
    const path = '/api/organizations/0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f/usage';
    const answer = await replica.handle({ method: 'GET', path, cookies: replica.cookies() });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body).error.details).toEqual({ error_visibility: 'user_facing' });
  });

  it('carry Retry-After as seconds or as a date', async () => {
    const date = 'Sun, 22 Nov 2026 10:00:00 GMT';
    expect((await get(withFault({ kind: 'rate-limited', retryAfter: 60 }), 'usage')).headers['retry-after']).toBe('60');
    expect((await get(withFault({ kind: 'rate-limited', retryAfter: date }), 'usage')).headers['retry-after']).toBe(
      date,
    );
  });

  it('Cloudflare answers with HTML and its header', async () => {
    const { headers } = await get(withFault({ kind: 'cloudflare' }), 'usage');
    expect(headers).toMatchObject({ 'cf-mitigated': 'challenge', 'content-type': 'text/html; charset=UTF-8' });
  });

  it('go away after the given times and spare other paths', async () => {
    const replica = withFault({ kind: 'server-error', times: 2 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await get(replica, 'usage')).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect((await get(withFault({ kind: 'server-error' }), 'prepaid/credits')).status).toBe(200);
  });

  it('a hanging request waits for its signal', async () => {
    const replica = withFault({ kind: 'hang' });
    const gone = new AbortController();
    const waiting = createFetch(replica)(`/api/organizations/${replica.activeOrg}/usage`, { signal: gone.signal });
    const outcome = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 20, 'still open'))]);
    expect(outcome).toBe('still open');
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(replica.log.at(-1)?.status).toBe(0);
  });

  it('a dropped connection is a TypeError of fetch', async () => {
    const replica = withFault({ kind: 'drop' });
    await expect(
      createFetch(replica)(`https://claude.ai/api/organizations/${replica.activeOrg}/usage`),
    ).rejects.toThrow(TypeError);
  });

  it('a refused write changes nothing', async () => {
    const replica = replicaOf('armed');
    replica.faults.push({ match: (method) => method === 'PUT', kind: 'server-error' });
    await send(replica, 'PUT', 'overage_spend_limit', { is_enabled: false });
    expect(replica.account().overage.enabled).toBe(true);
  });
});
