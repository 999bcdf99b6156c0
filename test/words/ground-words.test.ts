import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '../../src/account/account.ts';
import type { Source } from '../../src/account/fact.ts';
import { groundWords } from '../../src/words/ground-words.ts';
import { HOUR, MINUTE, NOW } from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

describe('why a risk fired', () => {
  it('says each fact with its source and age', () => {
    const grounds = [
      { fact: 'balance', readAt: NOW - 2 * MINUTE, source: 'worker' },
      { fact: 'reloadThreshold', readAt: NOW - 3 * HOUR, source: 'page' },
      { fact: 'windows', readAt: null, source: null },
    ] as const;
    expect(groundWords(grounds, NOW, english)).toEqual([
      'Balance: claude.ai, 2 min ago',
      'Auto-reload’s threshold: the page’s text, 3 h ago',
      'Plan windows: not read',
    ]);
  });

  it('knows every fact and every source', () => {
    const sources: readonly Source[] = ['worker', 'tab', 'page', 'stream', 'hand'];
    const grounds = FACT_NAMES.flatMap((fact) => sources.map((source) => ({ fact, readAt: NOW, source })));
    const lines = groundWords(grounds, NOW, english);
    expect(new Set(lines).size).toBe(grounds.length);
    for (const line of lines) expect(line).not.toMatch(BROKEN);
  });
});
