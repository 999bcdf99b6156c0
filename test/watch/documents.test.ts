import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSchema } from '../../src/watch/documents/has-schema.ts';
import { hasVersion } from '../../src/watch/documents/has-version.ts';
import { storedForm } from '../../src/watch/documents/keep.ts';
import { copyOf, DOCUMENT_NAMES, stateFrom } from '../../src/watch/documents/read-state.ts';
import { sealed, unsealed } from '../../src/watch/documents/seal.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import { scenarios } from '../replica/scenarios.ts';
import { createRig, START } from './rig.ts';

describe('a seal', () => {
  it('holds whatever the order of the keys', () => {
    const written = sealed({ b: [1, { d: 2, c: null }], a: 'x' });
    expect(unsealed({ seal: written.seal, document: { a: 'x', b: [1, { c: null, d: 2 }] } })).toBeDefined();
  });

  it('breaks with any change of the document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [a, b] = [sealed({ one }), sealed({ one: other })];
        expect(unsealed(a)).toEqual({ one });
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(a.seal === b.seal).toBe(false);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  it.each([undefined, null, 'x', 7, [], {}, { document: {} }, { seal: 'x' }, { version: 1 }])('%j has none', (raw) => {
    expect(unsealed(raw)).toBeUndefined();
  });
});

describe('what the watch writes', () => {
  it.each(scenarios.map(({ name }) => name))(
    '%s: passes its own check, and gives the same state back',
    async (name) => {
      const rig = createRig(name);
      await rig.start().wake();
      // What is left for the page and for the popup's line follows from the rest.
      const { brief, week, ...stored } = Object.fromEntries(rig.stored);
      expect(brief).toMatchObject({ version: 2 });
      expect(week).toMatchObject({ version: 1 });
      for (const document of DOCUMENT_NAMES) {
        expect(hasSchema(document, unsealed(stored[document])), document).toBe(true);
        expect(hasVersion(document, unsealed(stored[document])), document).toBe(true);
      }
      expect(storedForm(stateFrom(stored, START, hasSchema))).toEqual(stored);
    },
  );

  it('keeps no e-mail, no personal name, and no card', async () => {
    for (const { name } of scenarios) {
      const rig = createRig(name);
      await rig.start().wake();
      const text = JSON.stringify(Object.fromEntries(rig.stored));
      expect(text, name).not.toMatch(/@|last4|4242|visa|mastercard|sk-ant/i);
    }
  });
});

describe('what cannot be read', () => {
  const good = storedForm({ ...FIRST_STATE, settings: { ...FIRST_STATE.settings, pollMinutes: 7 } } satisfies State);

  it.each([
    ['a later version', sealed({ ...FIRST_STATE.settings, version: FIRST_STATE.settings.version + 1 })],
    ['an unknown field', sealed({ ...FIRST_STATE.settings, extra: true })],
    ['a value out of its bounds', sealed({ ...FIRST_STATE.settings, pollMinutes: 0 })],
    ['a broken seal', { ...sealed(FIRST_STATE.settings), seal: '0' }],
    ['garbage', 'garbage'],
    ['nothing', undefined],
  ])('%s: the copy stands in, and it is said', (_, broken) => {
    const state = stateFrom({ ...good, settings: broken }, START, hasSchema);
    expect(state.settings.pollMinutes).toBe(7);
    expect(state.watch.repairs).toEqual([{ document: 'settings', outcome: 'last-good', at: START }]);
    const lost = stateFrom({ ...good, settings: broken ?? null, [copyOf('settings')]: broken }, START, hasSchema);
    expect(lost.settings).toEqual(FIRST_STATE.settings);
    expect(lost.watch.repairs).toEqual([{ document: 'settings', outcome: 'lost', at: START }]);
  });

  it('is no longer spoken of after a day', () => {
    const repairs = [{ document: 'told', outcome: 'lost', at: START }] as const;
    const stored = storedForm({ ...FIRST_STATE, watch: { ...FIRST_STATE.watch, repairs } });
    expect(stateFrom(stored, START + 3_600_000, hasSchema).watch.repairs).toHaveLength(1);
    expect(stateFrom(stored, START + 25 * 3_600_000, hasSchema).watch.repairs).toHaveLength(0);
  });

  it('a new installation starts from nothing, and no repair is claimed', () => {
    expect(stateFrom({}, START, hasSchema)).toEqual(FIRST_STATE);
  });
});
