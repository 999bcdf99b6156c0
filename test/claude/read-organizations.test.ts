import { describe, expect, it } from 'vitest';
import { readOrganizations } from '../../src/claude/read-organizations.ts';
import { fixture } from './fixture-bodies.ts';

const one = (entry: unknown) => readOrganizations([entry])?.organizations[0];
const planOf = (capabilities: unknown, tier?: unknown, raven?: unknown) =>
  one({ uuid: 'org-1', capabilities, rate_limit_tier: tier, raven_type: raven })?.plan;

describe('the list of organizations', () => {
  it('keeps those that can chat, and names only companies', () => {
    expect(readOrganizations(fixture('organizations'))?.organizations).toEqual([
      {
        org: '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01',
        organization: { kind: 'personal', name: null },
        plan: 'max-5x',
      },
      {
        org: '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c02',
        organization: { kind: 'team', name: 'Widget Works' },
        plan: 'team',
      },
    ]);
  });

  it.each([
    [['chat'], 'default_claude_ai', null, 'free'],
    [['chat', 'claude_pro'], 'default_claude_ai', null, 'pro'],
    [['chat', 'claude_max'], 'default_claude_max_5x', null, 'max-5x'],
    [['chat', 'claude_max'], 'default_claude_max_20x', null, 'max-20x'],
    [['chat', 'claude_max'], 'default_claude_max_50x', null, null],
    [['chat', 'claude_max'], 'default_claude_ai', null, null],
    [['chat'], 'auto_prepaid_tier_2', null, null],
    [['chat'], undefined, null, null],
    [['chat', 'raven'], 'default_raven', 'team', 'team'],
    [['chat', 'raven'], 'default_raven', 'enterprise', 'enterprise'],
    [['chat', 'raven'], 'default_raven', 'school', null],
    [['chat'], 'default_raven', null, null],
    [null, 'default_claude_ai', null, null],
  ])('%j, %j, %j is the plan %j', (capabilities, tier, raven, plan) => {
    expect(planOf(capabilities, tier, raven)).toBe(plan);
  });

  it.each([
    ['a mail address in a company name', { raven_type: 'team', name: "a@b.example's Organization" }, null],
    ['a personal name', { name: 'Some Body' }, null],
    ['a company', { raven_type: 'enterprise', name: ' Widget Works ' }, 'Widget Works'],
    ['no name', { raven_type: 'team', name: 7 }, null],
  ])('%s', (_, entry, name) => {
    expect(one({ uuid: 'org-1', capabilities: ['chat'], ...entry })?.organization.name).toBe(name);
  });

  it('drops an entry only when it cannot be asked, and keeps one that may be able to chat', () => {
    const list = [
      null,
      7,
      {},
      { uuid: 5, capabilities: ['chat'] },
      { uuid: '../x', capabilities: ['chat'] },
      { uuid: 'org-1' },
      { uuid: 'org-1', capabilities: ['chat'] },
      { uuid: 'org-2', capabilities: 'chat' },
      { uuid: 'org-3', capabilities: [] },
    ];
    expect(readOrganizations(list)?.organizations.map(({ org }) => org)).toEqual(['org-1', 'org-2']);
  });

  it('names what it does not know', () => {
    expect(
      readOrganizations([
        { uuid: 'a', mood: 1 },
        { uuid: 'b', mood: 2 },
      ])?.unknownKeys,
    ).toEqual(['mood']);
  });

  it.each([null, {}, 'x', 5, { type: 'error', error: {} }])('refuses %j', (body) => {
    expect(readOrganizations(body)).toBeNull();
  });
});
