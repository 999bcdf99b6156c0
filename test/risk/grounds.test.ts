import { describe, expect, test } from 'vitest';
import { known, unknown } from '../../src/account/fact.ts';
import { groundsOf } from '../../src/risk/grounds.ts';
import { account, at, HOUR, MINUTE, NOW, notOffering, READ_AT, reread, usd, withFact, without } from './build.ts';
import { openRisks, teller } from './watch.ts';

describe('what a risk rests on', () => {
  const of = account({ switch: 'on', balance: usd(400) });

  test('each fact with its time and source, in the order of the risk', () => {
    const mixed = reread(reread(of, ['balance'], 'tab', NOW - 5 * MINUTE), ['switch'], 'page', NOW);
    expect(openRisks('low-balance', mixed)[0]?.grounds).toEqual([
      { fact: 'switch', readAt: NOW, source: 'page' },
      { fact: 'balance', readAt: NOW - 5 * MINUTE, source: 'tab' },
      { fact: 'reload', readAt: READ_AT, source: 'worker' },
    ]);
  });

  test('of an unknown fact the last reading of it', () => {
    expect(groundsOf(without(of, 'balance'), ['balance'])).toEqual([
      { fact: 'balance', readAt: READ_AT, source: 'worker' },
    ]);
  });

  test('of a fact that was never read nothing', () => {
    expect(groundsOf(withFact(of, 'balance', unknown('never-read', 0)), ['balance'])).toEqual([
      { fact: 'balance', readAt: null, source: null },
    ]);
  });

  test('of what is not offered when that was said', () => {
    expect(groundsOf(notOffering(of, 'reload'), ['reload'])).toEqual([
      { fact: 'reload', readAt: READ_AT, source: 'worker' },
    ]);
  });

  test.each(['worker', 'tab', 'page', 'stream', 'hand'] as const)('from %s', (source) => {
    const read = withFact(of, 'balance', known(usd(400), NOW, source));
    expect(groundsOf(read, ['balance'])).toEqual([{ fact: 'balance', readAt: NOW, source }]);
  });

  test('blindness rests on what is missing, and says how old it is', () => {
    const armed = account({ reload: 'on', balance: usd(9000) });
    const [risk] = openRisks('went-blind', withFact(armed, 'plan', unknown('never-read', 0)), READ_AT + HOUR);
    expect(risk?.facts.length).toBeGreaterThan(0);
    expect(risk?.grounds).toEqual(risk?.facts.map((fact) => ({ fact, readAt: READ_AT, source: 'worker' })));
  });

  test('a reading anew changes the grounds and tells nothing', () => {
    const { tell } = teller();
    expect(tell(of)).toEqual(['warning low-balance']);
    const anew = account({ switch: 'on', balance: usd(400) }, { readAt: NOW + 4 * MINUTE });
    expect(tell(anew, NOW + 5 * MINUTE)).toEqual([]);
    expect(openRisks('low-balance', anew, at(NOW + 5 * MINUTE).now)[0]?.grounds).toContainEqual({
      fact: 'balance',
      readAt: NOW + 4 * MINUTE,
      source: 'worker',
    });
  });
});
