import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/account/observation.ts';
import { value } from '../../src/account/observation.ts';
import { FIRST_STATE } from '../../src/watch/documents/state.ts';
import { observe } from '../../src/watch/ingest.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

function seen(at: number, says: 'on' | 'off'): Observation {
  return { org: 'a-1', at, source: 'worker', readings: { reload: value(says) }, contradictions: [] };
}

describe('a clock that was set back', () => {
  it('does not cost the reading that was on its way: it was asked for before it is taken in', () => {
    const future = observe(FIRST_STATE, seen(NOW + DAY, 'off'), [], NOW + DAY);
    const after = observe(future, seen(NOW - 300, 'on'), [], NOW);
    expect(after.accounts.accounts['a-1']?.account.facts.reload).toMatchObject({ kind: 'known', value: 'on' });
  });
});
