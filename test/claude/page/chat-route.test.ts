import { expect, it } from 'vitest';
import { isChatRoute } from '../../../src/claude/page/chat-route.ts';

const ID = '2b5365bb-d97f-4997-a828-ee288ef51964';

it.each<[string, boolean]>([
  ['/new', true],
  ['/', true],
  ['/new?incognito', true],
  [`/chat/${ID}`, true],
  [`/chat/${ID}#latest`, true],
  [`/project/${ID}`, true],
  ['/new#settings/usage', false],
  ['/new#settings/general', false],
  [`/chat/${ID}#/settings/billing`, false],
  ['/chats', false],
  ['/recents', false],
  ['/projects', false],
  ['/artifacts', false],
  [`/public/artifacts/${ID}`, false],
  [`/share/${ID}`, false],
  ['/settings/usage', false],
  ['/admin-settings/usage', false],
  ['/code', false],
  ['/login', false],
  ['/upgrade', false],
])('messages are written on %s: %s', (address, expected) => {
  const { pathname, hash } = new URL(address, 'https://claude.ai');
  expect(isChatRoute({ pathname, hash })).toBe(expected);
});
