import { createRig, type Rig } from '../watch/rig.ts';
import type { Measure } from './measure.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often the watch wakes and asks, over simulated hours, and what it keeps. No browser: the same code in this process. */
export async function watching(): Promise<Measure[]> {
  const idle = await lived('idle', 'armed', 24 * HOUR, 12);
  const near = await lived('near a limit', 'overflow-near', HOUR, 60);
  const out = await lived('signed out', 'signed-out', 24 * HOUR, 3);
  return [...idle.measures, ...near.measures, ...out.measures, stored(idle.rig)];
}

async function lived(when: string, scenario: string, ms: number, budget: number) {
  const rig = createRig(scenario);
  const { clock, log } = rig.replica;
  const worker = rig.start();
  await worker.wake();
  log.length = 0;
  const end = clock.now() + ms;
  let wakes = 0;
  while (rig.alarm !== null && rig.alarm <= end) {
    rig.replica.advance(Math.max(rig.alarm - clock.now(), 0));
    rig.alarm = null;
    wakes += 1;
    await worker.wake();
  }
  const hourly = (count: number) => Math.round((count * 10 * HOUR) / ms) / 10;
  const note = `${ms / HOUR} simulated hours of "${scenario}"`;
  const measures: Measure[] = [
    { item: `wakes, ${when}`, unit: 'per hour', budget, value: hourly(wakes), note },
    { item: `requests, ${when}`, unit: 'per hour', budget: null, value: hourly(log.length), note },
  ];
  return { rig, measures };
}

function stored({ stored: documents }: Rig): Measure {
  const value = JSON.stringify(Object.fromEntries(documents)).length;
  const note = `one account after 24 simulated hours, ${documents.size} documents and copies`;
  return { item: 'storage', unit: 'B', budget: 2_000_000, value, note };
}
