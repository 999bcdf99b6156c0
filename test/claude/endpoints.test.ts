import { describe, expect, it } from 'vitest';
import { isReadablePath, ORGANIZATIONS_PATH, orgOf, partOf, pathOf } from '../../src/claude/endpoints.ts';
import { CLAUDE_ORIGIN, USAGE_PAGE_URL } from '../../src/claude/site.ts';
import type { Part } from '../../src/watch/ports.ts';

const ORG = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01';
const PARTS: readonly Part[] = ['usage', 'limit', 'credits', 'offer', 'bundles', 'subscription', 'card'];

describe('the paths of claude.ai', () => {
  it('are on claude.ai', () => {
    expect(CLAUDE_ORIGIN).toBe('https://claude.ai');
    expect(USAGE_PAGE_URL).toBe('https://claude.ai/new#settings/usage');
  });

  it.each([
    ['usage', 'usage'],
    ['limit', 'overage_spend_limit'],
    ['credits', 'prepaid/credits'],
    ['offer', 'overage_credit_grant'],
    ['bundles', 'prepaid/bundles'],
    ['subscription', 'subscription_details?cached=true'],
    ['card', 'payment_method'],
  ] as const)('reads %s from %s', (part, resource) => {
    expect(pathOf(part, ORG)).toBe(`/api/organizations/${ORG}/${resource}`);
  });

  it.each(PARTS)('recognises the path of %s, its organization and its URL', (part) => {
    const path = pathOf(part, ORG);
    expect([partOf(path), orgOf(path), isReadablePath(path)]).toEqual([part, ORG, true]);
    expect([partOf(CLAUDE_ORIGIN + path), orgOf(CLAUDE_ORIGIN + path)]).toEqual([part, ORG]);
  });

  it('recognises the list', () => {
    expect(partOf(ORGANIZATIONS_PATH)).toBe('organizations');
    expect(isReadablePath(ORGANIZATIONS_PATH)).toBe(true);
    expect(orgOf(ORGANIZATIONS_PATH)).toBeNull();
  });

  it.each([
    '',
    '/',
    'api/organizations',
    '//evil.example/api/organizations',
    `${CLAUDE_ORIGIN}/api/organizations`,
    '/api/organizations/',
    '/api/organizations?x=1',
    '/api/organizations#x',
    `/api/organizations/${ORG}`,
    `/api/organizations/${ORG}/`,
    `/api/organizations/${ORG}/usage/`,
    `/api/organizations/${ORG}/usage?x=1`,
    `/api/organizations/${ORG}/usage#x`,
    `/api/organizations/${ORG}/usage\n`,
    `/api/organizations/${ORG}/subscription_details`,
    `/api/organizations/${ORG}/subscription_details?cached=false`,
    `/api/organizations/${ORG}/subscription_details?cached=true&x=1`,
    `/api/organizations/${ORG}/chat_conversations`,
    `/api/organizations/${ORG}/constructor`,
    `/api/organizations/${ORG}/prepaid//credits`,
    `/api/organizations/${ORG}/../${ORG}/usage`,
    '/api/organizations/../usage',
    '/api/organizations/a%2Fb/usage',
    '/api/organizations/a.b/usage',
    `/api/organizations/${'a'.repeat(65)}/usage`,
    `/api/oauth/organizations/${ORG}/usage`,
    `/api/organizations/${ORG}/overage_spend_limit/x`,
  ])('refuses to read %j for the worker', (path) => {
    expect(isReadablePath(path)).toBe(false);
  });

  it.each([
    [`https://claude.ai/api/organizations/${ORG}/chat_conversations/1/completion`, ORG],
    [`/api/organizations/${ORG}`, ORG],
    [`/api/oauth/organizations/${ORG}/usage`, ORG],
    [`https://claude.ai.evil.example/api/organizations/${ORG}/usage`, null],
    [`https://evil.example/api/organizations/${ORG}/usage`, null],
    [`/other?next=/api/organizations/${ORG}/usage`, null],
    ['/api/organizations/a.b/usage', null],
  ])('finds the organization in %s', (url, org) => expect(orgOf(url)).toBe(org));
});
