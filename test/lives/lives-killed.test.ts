import { expect, it } from 'vitest';
import { DAY, type Life, type Lived, live } from './life.ts';
import { CUTS } from './lives-killed.ts';

/** What was told, in any order; times to the minute, as the pass that told it came a second later. */
function told({ shown }: Lived): readonly string[] {
  const toMinute = (time: string) => String(Math.round(Number(time) / 60_000) * 60_000);
  return shown.map(({ risk }) => `${risk.severity} ${risk.id}:${risk.key.replace(/\b\d{13}\b/g, toMinute)}`).toSorted();
}

/** A life up to a moment, its pass then cut off after so many calls of a port; a second later a new worker starts. */
function killed(life: Life, moment: number, steps: number): Life {
  const kill = { at: moment - life.start - 1, do: 'kill', steps, again: 1000 } as const;
  return { ...life, days: (moment - life.start + 10 * 60_000) / DAY, happenings: [...life.happenings, kill] };
}

it.each(CUTS)(
  'a worker that is killed at any await tells the same: $name',
  async (life) => {
    const whole = await live(life);
    const last = whole.shown.findLast(({ at }) => at > life.start);
    if (last === undefined) throw new Error('A life in which nothing is told proves nothing');
    const expected = told(whole);
    let steps = 0;
    for (let deaths = 1; deaths > 0; steps += 1) {
      const lived = await live(killed(life, last.at, steps));
      expect(told(lived), `killed at await ${steps}`).toEqual(expected);
      deaths = lived.deaths;
    }
    expect(steps).toBeGreaterThan(20);
  },
  120_000,
);
