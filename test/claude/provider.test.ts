import { describe, expect, it, vi } from 'vitest';
import { isReadablePath, partOf } from '../../src/claude/endpoints.ts';
import { fetchHttp, type Http, type HttpResult } from '../../src/claude/http.ts';
import { claudeProvider } from '../../src/claude/provider.ts';
import type { FailureKind, Part } from '../../src/watch/ports.ts';
import type { PlainAnswer } from '../../src/watch/protocol.ts';
import { eur, NOT_OFFERED, NOW, val } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';
import { ORG } from './look-of.ts';

const NOTHING_KNOWN = { unit: null, kind: null };
const PARTS: readonly Part[] = ['usage', 'limit', 'credits', 'offer', 'bundles', 'subscription', 'card'];
const FIXTURES: Readonly<Record<string, string>> = {
  organizations: 'organizations',
  usage: 'usage-eur',
  limit: 'limit',
  credits: 'credits-eur',
  offer: 'offer-open',
  bundles: 'bundles',
  subscription: 'subscription',
  card: 'card',
};

type Script = Partial<Record<Part | 'organizations', HttpResult>>;

function answer(status: number, body: unknown, more: Partial<PlainAnswer> = {}): HttpResult {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const plain = { status, contentType: 'application/json', retryAfter: null, mitigated: false, body: text };
  return { ok: true, value: { ...plain, ...more } };
}

const error = (details: object | null, type = 'permission_error') => ({ type: 'error', error: { type, details } });
const LOST = answer(403, error({ error_code: 'account_session_invalid' }));
const FOREIGN = answer(403, error({ error_visibility: 'user_facing' }));
const PAGE = { contentType: 'text/html; charset=UTF-8' };

/** An account in good order, but for the script. */
function scripted(script: Script = {}): Http {
  return {
    async get(path) {
      const part = partOf(path);
      if (part === null || !isReadablePath(path)) throw new Error(`not a path of ours: ${path}`);
      return script[part] ?? answer(200, fixture(FIXTURES[part]!));
    },
  };
}

const clock = { now: () => NOW };
const providerOf = (http: Http) => claudeProvider({ http, clock, source: 'worker' });
const everywhere = (result: HttpResult): Script => Object.fromEntries(PARTS.map((part) => [part, result]));

const FAILURES: readonly [string, HttpResult, FailureKind, number | null][] = [
  ['signed out', LOST, 'signed-out', 403],
  ['signed out, 401', answer(401, error({ error_code: 'account_session_invalid' })), 'signed-out', 401],
  ['sent to the login page', answer(0, ''), 'signed-out', null],
  ['too many', answer(429, error(null, 'rate_limit_error'), { retryAfter: '90' }), 'rate-limited', 429],
  ['Cloudflare', answer(403, '<title>Just a moment...</title>', { ...PAGE, mitigated: true }), 'challenge', 403],
  ['a server error', answer(500, error(null, 'api_error')), 'server-error', 500],
  ['a page', answer(200, '<!doctype html>', PAGE), 'not-json', 200],
  ['JSON cut short', answer(200, '{"five_hour": {"utiliza'), 'not-json', 200],
  ['an empty body', answer(200, ''), 'not-json', 200],
  ['JSON that is no object', answer(200, '"hello"'), 'shape', 200],
  ['offline', { ok: false, code: 'offline' }, 'offline', null],
  ['no answer in time', { ok: false, code: 'timeout' }, 'timeout', null],
];

describe('a look', () => {
  it('asks for its parts at once, each once', async () => {
    const waiting: (() => void)[] = [];
    const get = vi.fn<Http['get']>(async (path) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return scripted().get(path);
    });
    const look = providerOf({ get }).look(ORG, [...PARTS, 'usage'], NOTHING_KNOWN);
    await vi.waitFor(() => expect(waiting).toHaveLength(PARTS.length));
    for (const go of waiting) go();
    expect((await look).reports.map(({ part, failure }) => [part, failure])).toEqual(PARTS.map((part) => [part, null]));
    expect(get).toHaveBeenCalledTimes(PARTS.length);
  });

  it('is as old as its request, not as its answer', async () => {
    let now = NOW;
    const slow: Http = {
      async get(path) {
        now += 9000;
        return scripted().get(path);
      },
    };
    const provider = claudeProvider({ http: slow, clock: { now: () => now }, source: 'tab' });
    expect((await provider.look(ORG, ['usage'], NOTHING_KNOWN)).observation).toMatchObject({
      at: NOW,
      source: 'tab',
      org: ORG,
    });
    expect(await provider.organizations()).toMatchObject({ at: NOW + 9000, source: 'tab' });
  });

  it.each(FAILURES)('%s: the failure is named and no fact is touched', async (_, result, kind, status) => {
    const look = await providerOf(scripted(everywhere(result))).look(ORG, PARTS, NOTHING_KNOWN);
    expect(look.observation.readings).toEqual({});
    for (const { failure } of look.reports) expect(failure).toMatchObject({ kind, status });
  });

  it.each(FAILURES)('%s in one part leaves the others alone', async (_, result, kind) => {
    const { observation, reports } = await providerOf(scripted({ credits: result })).look(ORG, PARTS, NOTHING_KNOWN);
    expect(observation.readings).toMatchObject({ switch: val('on'), limit: val(eur(4000)), card: val('present') });
    expect(observation.readings).not.toHaveProperty('balance');
    expect(reports.filter(({ failure }) => failure !== null)).toMatchObject([{ part: 'credits', failure: { kind } }]);
  });

  it('wrong organization: refused everywhere', async () => {
    const look = await providerOf(scripted(everywhere(FOREIGN))).look(
      ORG,
      ['usage', 'limit', 'credits'],
      NOTHING_KNOWN,
    );
    expect(look.reports.map(({ failure }) => failure?.kind)).toEqual(Array(3).fill('wrong-organization'));
    expect(look.observation.readings).toEqual({});
  });

  it.each([FOREIGN, answer(404, error(null, 'not_found_error'))])('not offered: beside usage', async (refusal) => {
    const { observation } = await providerOf(scripted({ credits: refusal })).look(ORG, ['usage', 'credits'], {
      unit: null,
      kind: 'team',
    });
    expect(observation.readings).toMatchObject({ balance: NOT_OFFERED, reload: NOT_OFFERED, switch: val('on') });
  });

  it('says when to come back', async () => {
    const limited = answer(429, '', { retryAfter: 'Fri, 20 Nov 2026 13:00:00 GMT' });
    const { reports } = await providerOf(scripted({ usage: limited })).look(ORG, ['usage'], NOTHING_KNOWN);
    expect(reports[0]?.failure).toEqual({ kind: 'rate-limited', status: 429, retryAt: NOW + 3_600_000 });
  });

  it('a hang ends in a timeout', async () => {
    const hanging = fetchHttp(() => new Promise(() => undefined), 'https://claude.ai');
    const impatient: Http = { get: (path) => hanging.get(path, 20) };
    const { reports } = await providerOf(impatient).look(ORG, ['usage', 'credits'], NOTHING_KNOWN);
    expect(reports.map(({ failure }) => failure?.kind)).toEqual(['timeout', 'timeout']);
  });

  it('survives an Http that throws, at once or later', async () => {
    const later: Http = { get: () => Promise.reject(new Error('tab gone')) };
    const atOnce: Http = {
      get: () => {
        throw new Error('context invalidated');
      },
    };
    for (const http of [later, atOnce]) {
      const { reports } = await providerOf(http).look(ORG, ['usage'], NOTHING_KNOWN);
      expect(reports[0]?.failure?.kind).toBe('offline');
      expect(await providerOf(http).organizations()).toMatchObject({ kind: 'failed', failure: { kind: 'offline' } });
    }
  });

  it('sends nothing for an id that would change the path', async () => {
    const get = vi.fn<Http['get']>();
    for (const org of ['', '..', 'a/b', 'a?b', '%2e%2e']) {
      const { reports } = await providerOf({ get }).look(org, ['usage'], NOTHING_KNOWN);
      expect(reports[0]?.failure?.kind).toBe('refused');
    }
    expect(get).not.toHaveBeenCalled();
  });

  it('rule 8: knows a Team from the list, and takes no amounts of the organization for it', async () => {
    const team = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c02';
    const provider = providerOf(scripted({ usage: answer(200, { five_hour: null, seven_day: null }) }));
    const { observation } = await provider.look(team, ['usage', 'limit'], { unit: null, kind: 'team' });
    expect(observation.readings).toMatchObject({ switch: val('on') });
    expect(observation.readings).not.toHaveProperty('limit');
    expect((await provider.look(ORG, ['usage', 'limit'], NOTHING_KNOWN)).observation.readings.limit).toEqual(
      val(eur(4000)),
    );
  });

  it('takes the known currency of the account where the body has none', async () => {
    const provider = providerOf(scripted({ usage: answer(200, fixture('usage-older')) }));
    const { observation } = await provider.look(ORG, ['usage'], { unit: { currency: 'EUR', exponent: 2 }, kind: null });
    expect(observation.readings.spent).toEqual(val(eur(130)));
  });
});

describe('the list of organizations', () => {
  it('is read', async () => {
    const listing = await providerOf(scripted()).organizations();
    expect(listing).toMatchObject({
      kind: 'listed',
      at: NOW,
      source: 'worker',
      organizations: [{ org: ORG }, { organization: { kind: 'team' } }],
      report: { part: 'organizations', failure: null },
    });
  });

  it.each(FAILURES)('%s', async (_, result, kind) => {
    const listing = await providerOf(scripted({ organizations: result })).organizations();
    expect(listing).toMatchObject({ kind: 'failed', failure: { kind }, report: { failure: { kind } } });
  });
});
