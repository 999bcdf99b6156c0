import { describe, expect, it } from 'vitest';
import { value } from '../../src/account/observation.ts';
import type { Sample } from '../../src/account/sample.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import { foresee } from '../../src/watch/foresee.ts';
import { observe } from '../../src/watch/ingest.ts';
import { look, MINUTE, ORG, T, tranche, usd } from '../account/ledger-looks.ts';

const READINGS = 25;

/** A wallet that runs dry: read every five minutes, 60 cents less each time. */
function drained(): State {
  let state: State = FIRST_STATE;
  for (let n = 0; n < READINGS; n += 1) {
    const at = T + n * 5 * MINUTE;
    const readings = look({
      balance: value(usd(5000 - n * 60)),
      spent: value(usd(1000 + n * 60)),
      tranches: value([tranche('p', 5000 - n * 60, { granted: usd(5000) })]),
    });
    state = observe(state, { org: ORG, at, source: 'worker', readings, contradictions: [] }, [], at);
  }
  return state;
}

const NOW = T + (READINGS - 1) * 5 * MINUTE;
const zeroOf = (state: State) => state.accounts.accounts[ORG]?.forecast?.zero;
const samplesOf = (state: State): readonly Sample[] => state.accounts.accounts[ORG]?.unsaved.samples ?? [];

describe('what is foretold after a pass', () => {
  const state = drained();
  const past = samplesOf(state);
  const bare = {
    ...state,
    accounts: {
      ...state.accounts,
      accounts: { [ORG]: { ...state.accounts.accounts[ORG]!, unsaved: { samples: [], entries: [] } } },
    },
  };

  it('rests on what is not saved yet where there is no history', () => {
    expect(zeroOf(foresee(state, [ORG], {}, NOW))).toMatchObject({ kind: 'at', by: 'use' });
  });

  it('is the same by the history, by both, and by readings that are in both', () => {
    const told = zeroOf(foresee(state, [ORG], {}, NOW));
    expect(zeroOf(foresee(bare, [ORG], { [ORG]: past }, NOW))).toEqual(told);
    expect(zeroOf(foresee(state, [ORG], { [ORG]: past }, NOW))).toEqual(told);
    expect(zeroOf(foresee(state, [ORG], { [ORG]: past.slice(0, 10) }, NOW))).toEqual(told);
  });

  it('is nothing without readings', () => {
    expect(zeroOf(foresee(bare, [ORG], {}, NOW))).toMatchObject({ kind: 'not-enough' });
  });

  it('is of those that were looked at; others keep theirs, and the unknown are none', () => {
    const told = foresee(state, [ORG], {}, NOW);
    expect(foresee(told, [], {}, NOW + MINUTE).accounts).toEqual(told.accounts);
    expect(Object.keys(foresee(state, ['nobody'], {}, NOW).accounts.accounts)).toEqual([ORG]);
  });
});
