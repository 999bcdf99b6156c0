import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/claude/failure.ts';
import { jsonAnswer } from '../../src/claude/json-answer.ts';
import { retryTime } from '../../src/claude/retry-after.ts';
import type { FailureKind, Part } from '../../src/watch/ports.ts';
import type { PlainAnswer } from '../../src/watch/protocol.ts';
import { NOW } from './expectations.ts';

const JSON_TYPE = 'application/json';
const error = (type: string, details: unknown) => JSON.stringify({ type: 'error', error: { type, details } });
const LOST = error('permission_error', { error_code: 'account_session_invalid' });
const FOREIGN = error('permission_error', { error_visibility: 'user_facing' });
const ODD = error('permission_error', { error_code: 'something_new' });

function answer(status: number, body = '{}', contentType = JSON_TYPE, more: Partial<PlainAnswer> = {}): PlainAnswer {
  return { status, body, contentType, retryAfter: null, mitigated: false, ...more };
}

const CASES: readonly [string, PlainAnswer, Part | 'organizations', FailureKind | null][] = [
  ['a good answer', answer(200), 'usage', null],
  ['a good answer with a charset', answer(200, '{}', 'application/json; charset=utf-8'), 'usage', null],
  ['a redirect not followed', answer(0, '', ''), 'usage', 'signed-out'],
  ['signed out, 403', answer(403, LOST), 'usage', 'signed-out'],
  ['signed out on prepaid', answer(403, LOST), 'credits', 'signed-out'],
  ['signed out, 401', answer(401, LOST), 'usage', 'signed-out'],
  ['signed out, 401 without a body', answer(401, '', ''), 'organizations', 'signed-out'],
  ['wrong organization', answer(403, FOREIGN), 'usage', 'wrong-organization'],
  ['wrong organization without details', answer(403, error('permission_error', null)), 'usage', 'wrong-organization'],
  ['a 403 with another code', answer(403, ODD), 'usage', 'refused'],
  ['a 403 of another type', answer(403, error('forbidden', {})), 'usage', 'refused'],
  ['a 403 that is broken JSON', answer(403, '{"type":'), 'usage', 'refused'],
  ['a 403 of the list', answer(403, FOREIGN), 'organizations', 'refused'],
  ['prepaid not offered, 403', answer(403, FOREIGN), 'credits', 'not-offered'],
  ['prepaid not offered, 403 with a code', answer(403, ODD), 'credits', 'not-offered'],
  ['prepaid not offered, 404', answer(404, error('not_found_error', null)), 'credits', 'not-offered'],
  ['limit not offered', answer(403, FOREIGN), 'limit', 'not-offered'],
  ['offer not offered', answer(404, ''), 'offer', 'not-offered'],
  ['bundles not offered', answer(404, ''), 'bundles', 'not-offered'],
  ['a 403 of a proxy on prepaid', answer(403, '<html>blocked</html>', 'text/html'), 'credits', 'refused'],
  ['usage gone', answer(404, ''), 'usage', 'refused'],
  ['too many', answer(429), 'usage', 'rate-limited'],
  ['Cloudflare by its header', answer(403, '<html>', 'text/html', { mitigated: true }), 'credits', 'challenge'],
  ['Cloudflare by its words', answer(403, '<title>Just a moment...', 'text/html; charset=UTF-8'), 'usage', 'challenge'],
  ['Cloudflare, 503', answer(503, '<title>Just a moment...', 'text/html'), 'usage', 'challenge'],
  ['the words in JSON', answer(403, JSON.stringify({ m: 'Just a moment' })), 'usage', 'refused'],
  ['500', answer(500, error('api_error', null)), 'usage', 'server-error'],
  ['502 in HTML', answer(502, '<html>', 'text/html'), 'usage', 'server-error'],
  ['529', answer(529), 'usage', 'server-error'],
  ['a page with a good status', answer(200, '<html>', 'text/html'), 'usage', 'not-json'],
  ['no content', answer(204, '', ''), 'usage', 'not-json'],
  ['302', answer(302, '', ''), 'usage', 'refused'],
  ['400', answer(400), 'usage', 'refused'],
  ['418 as text', answer(418, 'no', 'text/plain'), 'credits', 'refused'],
];

describe('what a refusal means', () => {
  it.each(CASES)('%s', (_, given, part, kind) => {
    expect(failureOf(given, part, NOW)?.kind ?? null).toBe(kind);
  });

  it('error body parsed as data: an error never yields a body', () => {
    for (const [, given, part, kind] of CASES) {
      if (kind !== null) expect(jsonAnswer({ ok: true, value: given }, part, NOW)).not.toHaveProperty('body');
    }
  });

  it('a body cut short is not JSON', () => {
    const result = jsonAnswer({ ok: true, value: answer(200, '{"five_hour": {"utili') }, 'usage', NOW);
    expect(result).toEqual({ ok: false, failure: { kind: 'not-json', status: 200, retryAt: null } });
  });

  it.each(['offline', 'timeout'] as const)('%s is a failure', (code) => {
    expect(jsonAnswer({ ok: false, code }, 'usage', NOW)).toMatchObject({ failure: { kind: code, status: null } });
  });
});

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['1.5', null],
    ['-5', null],
    ['2026-11-20', null],
    ['0', NOW],
    ['120', NOW + 120_000],
    [' 60 ', NOW + 60_000],
    ['Fri, 20 Nov 2026 12:05:00 GMT', NOW + 300_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', NOW],
    ['Fri, 99 Nov 2026 11:00:00 GMT', null],
  ])('%j', (header, time) => expect(retryTime(header, NOW)).toBe(time));

  it('is told with the failure, and null without the header', () => {
    const limited = answer(429, '{}', JSON_TYPE, { retryAfter: '30' });
    expect(failureOf(limited, 'usage', NOW)).toEqual({ kind: 'rate-limited', status: 429, retryAt: NOW + 30_000 });
    expect(failureOf(answer(429), 'usage', NOW)?.retryAt).toBeNull();
  });
});
