import { describe, expect, it } from 'vitest';
import { claudeBrake, sendOff } from '../../src/claude/brake.ts';

const ORIGIN = 'https://claude.ai';
const ORG = '2b5365bb-d97f-4997-a828-ee288ef51964';

function answering(
  status: number,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetchLike = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response(body, { status, headers });
  };
  return { sent, brake: claudeBrake((org, control) => sendOff(fetchLike, ORIGIN, org, control), { now: () => 0 }) };
}

describe('the brake', () => {
  it.each([
    ['switch', `/api/organizations/${ORG}/overage_spend_limit`, { is_enabled: false }],
    ['reload', `/api/organizations/${ORG}/contracts/auto_reload_settings`, { enabled: false }],
  ] as const)('sends exactly one request to turn off: %s', async (control, path, body) => {
    const { sent, brake } = answering(200, '{}');
    expect(await brake.turnOff(ORG, control)).toBeNull();
    expect(sent.map(({ url }) => url)).toEqual([`${ORIGIN}${path}`]);
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', credentials: 'include', redirect: 'manual' });
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual(body);
  });

  it.each([
    [200, '', null],
    [204, '', null],
    [403, '{"error":{"details":{"error_code":"account_session_invalid"}}}', 'signed-out'],
    [429, '{}', 'rate-limited'],
    [500, '{}', 'server-error'],
    [404, '{}', 'not-offered'],
  ] as const)('is told how it fared: %i', async (status, body, kind) => {
    const { brake } = answering(status === 204 ? 200 : status, body);
    expect((await brake.turnOff(ORG, 'switch'))?.kind ?? null).toBe(kind);
  });

  it.each(['../x', 'a/b', '', 'x?y', 'x'.repeat(65)])('never sends to a path that it did not make: %j', async (org) => {
    const { sent, brake } = answering(200, '{}');
    expect((await brake.turnOff(org, 'switch'))?.kind).toBe('offline');
    expect(sent).toEqual([]);
  });

  it('never throws', async () => {
    const fails = async () => {
      throw new TypeError('Failed to fetch');
    };
    const brake = claudeBrake((org, control) => sendOff(fails, ORIGIN, org, control), { now: () => 0 });
    expect((await brake.turnOff(ORG, 'reload'))?.kind).toBe('offline');
  });
});
