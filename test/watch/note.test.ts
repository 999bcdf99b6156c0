import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/account/event.ts';
import type { Sample } from '../../src/account/sample.ts';
import { NOTHING_UNSAVED } from '../../src/watch/documents/types.ts';
import { noted, saved } from '../../src/watch/note.ts';
import { DAY, HOUR, MINUTE, ORG, reading, restart, spend, T, usd } from './history-contract.ts';

const NONE = { events: [], unsaved: NOTHING_UNSAVED };
const EMPTY: Sample = { at: T, balance: null, spent: null, switch: 'on', reload: 'on', windows: [] };

function of(kind: 'claim' | 'grant' | 'switch' | 'unexplained-rise' | 'reload' | 'unexplained-drop', before: number) {
  const common = {
    id: `${ORG}:${kind}:${before}`,
    org: ORG,
    after: before - MINUTE,
    before,
    byRequest: false,
    facts: [],
  };
  const amount = usd(1);
  if (kind === 'grant') return { ...common, kind, amount, tranche: null, claimed: false };
  if (kind === 'switch') return { ...common, kind, to: 'on' as const };
  if (kind === 'unexplained-drop') return { ...common, kind, amount, whileOff: false };
  return { ...common, kind, amount };
}

const kinds = (events: readonly LedgerEntry[]) => events.map(({ kind }) => kind);

describe('what is noted of a reading', () => {
  it('is its sample and its entries, for the rules and for the history', () => {
    const entries = [spend(T, 5), restart(T)];
    expect(noted(NONE, entries, reading(T), T)).toEqual({
      events: entries,
      unsaved: { samples: [reading(T)], entries },
    });
  });

  it.each<[string, Sample, number]>([
    ['nothing of what was read', EMPTY, 0],
    ['the balance', { ...EMPTY, balance: usd(0) }, 1],
    ['the spending', { ...EMPTY, spent: usd(0) }, 1],
    ['a window', { ...EMPTY, windows: [{ key: 'five_hour', percent: 0, resetsAt: null }] }, 1],
  ])('a sample that has %s', (_name, sample, count) => {
    expect(noted(NONE, [], sample, T).unsaved.samples).toHaveLength(count);
  });

  it('stays for a day and an hour, and for eight days where it belongs to a claim', () => {
    const all = [
      of('claim', T),
      of('grant', T),
      of('unexplained-rise', T),
      of('switch', T),
      of('reload', T),
      of('unexplained-drop', T),
      spend(T, 5),
      restart(T),
    ];
    const keptFor = (ms: number) => kinds(noted({ ...NONE, events: all }, [], EMPTY, T + ms).events);
    expect(keptFor(25 * HOUR - 1)).toEqual(kinds(all));
    expect(keptFor(25 * HOUR)).toEqual(['claim', 'grant', 'unexplained-rise', 'switch']);
    expect(keptFor(8 * DAY - 1)).toHaveLength(4);
    expect(keptFor(8 * DAY)).toEqual([]);
  });

  it('is bounded, each kind by itself, and the newest stays', () => {
    let notes = noted(NONE, [of('reload', T), of('claim', T)], EMPTY, T);
    for (let n = 1; n <= 1000; n += 1) {
      const at = T + n * MINUTE;
      notes = noted(notes, [spend(at, n)], reading(at), at);
    }
    expect(notes.events).toHaveLength(402);
    expect(kinds(notes.events.slice(0, 2))).toEqual(['reload', 'claim']);
    expect(notes.events.at(-1)).toEqual(spend(T + 1000 * MINUTE, 1000));
    expect(notes.unsaved.samples).toHaveLength(300);
    expect(notes.unsaved.entries).toHaveLength(300);
    expect(notes.unsaved.samples.at(-1)?.at).toBe(T + 1000 * MINUTE);
  });

  it('lies not in the future once the clock was set back, and keeps its name', () => {
    const [ahead, soon] = [of('reload', T + 300 * DAY), of('switch', T + MINUTE)];
    const { events, unsaved } = noted(
      { events: [ahead, soon], unsaved: { samples: [], entries: [ahead] } },
      [],
      EMPTY,
      T,
    );
    expect(events).toEqual([{ ...ahead, after: T, before: T }, soon]);
    // The history has it under its name and time.
    expect(unsaved.entries).toEqual([ahead]);
    expect(noted({ events, unsaved }, [], EMPTY, T + 26 * HOUR).events).toEqual([soon]);
  });
});

describe('what the history has taken', () => {
  it('is not given again; what came meanwhile is', () => {
    const before = { samples: [reading(T)], entries: [spend(T, 5)] };
    const notes = noted({ events: [], unsaved: before }, [spend(T + 1, 6)], reading(T + 1), T + 1);
    const left = saved(notes, before);
    expect(left.unsaved).toEqual({ samples: [reading(T + 1)], entries: [spend(T + 1, 6)] });
    expect(left.events).toEqual(notes.events);
    expect(saved(left, before)).toEqual(left);
    expect(saved(notes, NOTHING_UNSAVED)).toEqual(notes);
  });
});
