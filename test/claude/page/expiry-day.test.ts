import { expect, test } from 'vitest';
import { findDay } from '../../../src/claude/page/expiry-day.ts';

const NOW = Date.UTC(2026, 7, 1, 12);
const day = (text: string, language = 'en') => {
  const found = findDay(text, language, NOW);
  return found === null ? null : new Date(found.endOfDay).toISOString();
};

test.each([
  ['Expires September 19, 2026', 'en', '2026-09-19T23:59:59.999Z'],
  ['Expires Sep 19, 2026', 'en', '2026-09-19T23:59:59.999Z'],
  ['Expires 19 September 2026', 'en-GB', '2026-09-19T23:59:59.999Z'],
  ['Läuft am 19. September 2026 ab', 'de', '2026-09-19T23:59:59.999Z'],
  ['Läuft am 3. März 2027 ab', 'de', '2027-03-03T23:59:59.999Z'],
  ['Gültig bis 19.09.2026', 'de', '2026-09-19T23:59:59.999Z'],
  ['2026年9月19日到期', 'zh', '2026-09-19T23:59:59.999Z'],
  ['expire le 19 février 2027', 'fr', '2027-02-19T23:59:59.999Z'],
  ['2026-09-19', '', '2026-09-19T23:59:59.999Z'],
  ['Expires Sep 19', 'en', '2026-09-19T23:59:59.999Z'],
  ['Expires Jan 5', 'en', '2027-01-05T23:59:59.999Z'],
])('%s (%s) ends %s', (text, language, expected) => {
  expect(day(text, language)).toBe(expected);
});

test.each([
  'Expires soon',
  'February 30, 2026',
  '09/10/2026',
  'Expires Foo 12, 2026',
  'September 2026',
  'Expires in 3 days',
])('no day in "%s"', (text) => {
  expect(day(text)).toBeNull();
});
