import { expect, test } from 'vitest';
import { settingsRoute } from '../../../src/claude/page/settings-route.ts';

test.each([
  ['/settings/usage', '', 'page'],
  ['/settings/usage/', '', 'page'],
  ['/settings/billing', '', 'page'],
  ['/new', '#settings/usage', 'dialog'],
  ['/chat/0b', '#/settings/usage', 'dialog'],
  ['/new', '#settings/billing', 'dialog'],
  ['/settings/usage', '#settings/usage', 'dialog'],
  ['/admin-settings/usage', '', 'admin'],
  ['/settings/usage/history', '', null],
  ['/settings/profile', '', null],
  ['/new', '#settings/profile', null],
  ['/new', '#settings/usage-tips', null],
  ['/chat/settings/usage', '', null],
  ['/', '', null],
] as const)('%s%s is %s', (pathname, hash, expected) => {
  expect(settingsRoute({ pathname, hash })).toBe(expected);
});
