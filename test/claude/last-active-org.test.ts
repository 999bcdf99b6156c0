import { expect, it } from 'vitest';
import { lastActiveOrg } from '../../src/claude/last-active-org.ts';

const ORG = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01';
const OTHER = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c02';

it.each([
  ['', null],
  ['a=b; c=d', null],
  [`lastActiveOrg=${ORG}`, ORG],
  [`a=b; lastActiveOrg=${ORG}; c=d`, ORG],
  [`a=b;lastActiveOrg=${ORG}`, ORG],
  [`lastActiveOrg=${ORG.replaceAll('-', '%2D')}`, ORG],
  [`lastActiveOrg=%22${ORG}%22`, ORG],
  [`lastActiveOrg=${ORG}; lastActiveOrg=${ORG}`, ORG],
  [`lastActiveOrg=${ORG}; lastActiveOrg=${OTHER}`, null],
  [`xlastActiveOrg=${ORG}`, null],
  [`lastActiveOrg=${ORG}x`, null],
  ['lastActiveOrg=', null],
  ['lastActiveOrg=%', null],
  ['lastActiveOrg=..%2F..%2Fusage', null],
  ['lastActiveOrg=default', null],
])('wrong organization: reads %j as %j', (cookies, org) => expect(lastActiveOrg(cookies)).toBe(org));
