import { describe, expect, it } from 'vitest';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import { entryWords } from '../../src/words/entry-words.ts';
import { EVERY_ENTRY } from '../dashboard/entry-kinds.ts';
import { usd } from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

const entry = (details: EventDetails, byRequest = false): LedgerEntry => ({
  ...details,
  id: 'e',
  org: 'o',
  after: 1,
  before: 2,
  byRequest,
  facts: [],
});
const OURS = 'A request from this browser explains it.';
const NOT_OURS = 'No request from this browser, as far as Watchdog saw.';

describe('an entry of the ledger in words', () => {
  it.each<[string, string, EventDetails, boolean?]>([
    [
      'Card charged by auto-reload',
      `Credit that auto-reload buys came in: the card was charged this much, and tax. ${NOT_OURS}`,
      { kind: 'reload', amount: usd(1019) },
    ],
    [
      'Free credit arrived',
      `Promotional credit came in that belongs to a claimed offer. ${OURS}`,
      { kind: 'grant', amount: usd(5000), tranche: null, claimed: true },
      true,
    ],
    [
      'Spent on usage credits',
      'This much was drawn between the readings.',
      { kind: 'spend', amount: usd(1), headroom: false, whileOff: false },
    ],
    [
      'Spent while usage credits were off',
      'Usage credits were off at both readings, so nothing should have been drawn.',
      { kind: 'spend', amount: usd(1), headroom: true, whileOff: true },
    ],
    ['Usage credits went on', `They were off at the reading before. ${NOT_OURS}`, { kind: 'switch', to: 'on' }],
    ['Auto-reload went off', `It was on at the reading before. ${OURS}`, { kind: 'reload-switch', to: 'off' }, true],
    [
      'Monthly limit removed',
      `It was $50.00 at the reading before. ${NOT_OURS}`,
      { kind: 'limit', from: usd(5000), to: 'none', direction: 'riskier' },
    ],
    [
      'Monthly limit set to $50.00',
      `There was no limit at the reading before. ${OURS}`,
      { kind: 'limit', from: 'none', to: usd(5000), direction: 'safer' },
      true,
    ],
    [
      'Auto-reload’s threshold raised to $10.00',
      `It was $5.00 at the reading before. ${NOT_OURS}`,
      { kind: 'threshold', from: usd(500), to: usd(1000), direction: 'riskier' },
    ],
    ['Plan changed from Pro to Max 5x', NOT_OURS, { kind: 'plan', from: 'pro', to: 'max-5x' }],
    ['Plan window reset: Session', 'Its use counts from zero again.', { kind: 'window-reset', window: 'five_hour' }],
    [
      'Auto-reload was refused',
      `claude.ai’s reason: card_declined. ${NOT_OURS}`,
      { kind: 'reload-failed', reason: 'card_declined' },
    ],
    [
      'Guard: a request was held back',
      'It was to buy credit. At stake: $45.00.',
      { kind: 'asked', what: 'buy', answer: 'refused', amount: usd(4500) },
      true,
    ],
    [
      'Guard: a request was let through',
      'What it was to do is not known.',
      { kind: 'asked', what: 'from-the-future', answer: 'sent', amount: null },
      true,
    ],
    [
      'Watchdog turned auto-reload off',
      'By the rule that you chose: promotional credit used up. A reading shows it off.',
      { kind: 'brake', control: 'reload', why: 'promoUsedUp', isOff: true },
      true,
    ],
    [
      'Watchdog turned usage credits off',
      'By the rule that you chose: fromTheFuture. A reading shows it off.',
      { kind: 'brake', control: 'switch', why: 'fromTheFuture', isOff: true },
      true,
    ],
    [
      'Usage credits could not be turned off',
      'claude.ai did not confirm it. Turn it off on the usage page yourself.',
      { kind: 'brake', control: 'switch', why: 'user', isOff: false },
      true,
    ],
  ])('%s', (title, sentence, details, byRequest) => {
    expect(entryWords(entry(details, byRequest), english)).toEqual({ title, sentence });
  });

  it('says something whole of every kind and turn, and not the same of two', () => {
    const all = EVERY_ENTRY.map((each) => entryWords(each, english));
    for (const { title, sentence } of all) {
      expect(title).not.toBe('');
      expect(sentence).toMatch(/\.$/);
      expect(`${title} ${sentence}`.replaceAll(/\$[\d.,]+/g, '')).not.toMatch(BROKEN);
    }
    expect(new Set(all.map(({ title, sentence }) => `${title} ${sentence}`)).size).toBe(all.length);
  });
});
