import { FORECAST_SPAN } from '../../src/risk/forecast/usable-samples.ts';
import { decideAll } from '../../src/watch/decide-all.ts';
import type { State } from '../../src/watch/documents/state.ts';
import { foresee } from '../../src/watch/foresee.ts';
import { batchesOf, live, ORG } from '../watch/heavy-year.ts';
import { DAY, EVER, T } from '../watch/history-contract.ts';
import { type MemoryHistory, memoryHistory } from '../watch/memory-history.ts';
import { createRig, START } from '../watch/rig.ts';
import { type Measure, median, timed } from './measure.ts';

const RUNS = 60;
const LOCAL = { minuteOfDay: (time: number) => Math.floor(time / 60_000) % 1440 };

/** What a year of a heavy user's readings takes, and what it costs to judge them. No browser: the same code here. */
export async function history(): Promise<Measure[]> {
  const [young, old] = [await aged(10), await aged(365)];
  const note = 'a heavy user, a reading every 5 minutes, spending 8 hours a day, as JSON';
  return [
    { item: 'a year of history', unit: 'B', budget: 2_000_000, value: old.bytes(), note },
    await decision(old),
    await growth(young, old),
  ];
}

async function aged(days: number): Promise<MemoryHistory> {
  const memory = memoryHistory();
  await live(memory, 365 - days, days, () => undefined);
  return memory;
}

/** A forecast over the last days of the history, and all rules over the account with a day of events. */
async function decision(memory: MemoryHistory): Promise<Measure> {
  const state = await heavyState();
  const [org = ''] = Object.keys(state.accounts.accounts);
  const end = T + 365 * DAY;
  const samples = (await memory.samples(ORG, end - FORECAST_SPAN, EVER)).map((sample) => ({
    ...sample,
    at: sample.at - end + START,
  }));
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    decideAll(foresee(state, [org], { [org]: samples }, START), START, LOCAL);
    return performance.now() - before;
  });
  const measure = timed('one decision', 5, times);
  return { ...measure, note: `${measure.note}; ${samples.length} readings, 96 events` };
}

async function heavyState(): Promise<State> {
  const rig = createRig('armed');
  await rig.start().wake();
  const state = rig.state();
  const events = batchesOf(364).flatMap(({ entries }) => entries);
  const accounts = Object.entries(state.accounts.accounts).map(([org, stored]) => {
    const own = events.map((event) => ({ ...event, org, before: event.before - T - 365 * DAY + START }));
    return [org, { ...stored, events: own }];
  });
  return { ...state, accounts: { ...state.accounts, accounts: Object.fromEntries(accounts) } };
}

/** How much longer a pass takes with a year behind it than with ten days, as a share of the latter. */
async function growth(young: MemoryHistory, old: MemoryHistory): Promise<Measure> {
  const [few, many] = [await passes(young), await passes(old)];
  const value = Math.round((100 * many) / few);
  const note = `of a pass with ten days of history (${few.toFixed(1)} ms, in memory, storage included)`;
  return { item: 'a pass with a year of history', unit: '%', budget: 150, value, note };
}

async function passes(memory: MemoryHistory): Promise<number> {
  const rig = createRig('armed');
  const org = rig.replica.activeOrg ?? '';
  const end = T + 365 * DAY;
  rig.history = {
    ...memory,
    // The same past under another name, as of now.
    samples: async (_org, from, to) => {
      const rows = await memory.samples(ORG, from - START + end, to - START + end);
      return rows.map((sample) => ({ ...sample, at: sample.at - end + START }));
    },
    add: async (batch) => memory.add({ ...batch, org }),
    thin: async () => undefined,
  };
  const watch = rig.start();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    rig.replica.advance(60_000);
    const before = performance.now();
    await watch.refresh();
    times.push(performance.now() - before);
  }
  return median(times);
}
