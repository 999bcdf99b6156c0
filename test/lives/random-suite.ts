import { expect, it } from 'vitest';
import { DAY, live } from './life.ts';
import { faultsOf, linesOf, untruthsOf } from './life-print.ts';
import { type Score, scoreOf } from './life-score.ts';
import { falsePerYear, tableOf } from './life-table.ts';
import { randomLife } from './random-lives.ts';

/** One life alone, with all that it was told: LIFE_SEED=123 npx vitest run test/lives/random-lives-1.test.ts */
const ALONE = process.env.LIFE_SEED;

/** Lives through as many lives as there are from one seed to another. */
export function testRandomLives(from: number, to: number): void {
  it(`${to - from} lives made by chance: nothing missed, nothing twice, hardly a false danger`, async () => {
    const scores: Score[] = [];
    const faults: string[] = [];
    const seeds = ALONE === undefined ? Array.from({ length: to - from }, (_, n) => from + n) : [Number(ALONE)];
    for (const seed of seeds) {
      const life = randomLife(seed);
      const lived = await live(life);
      const score = scoreOf(lived);
      scores.push(score);
      faults.push(...faultsOf(score, life.start));
      if (ALONE === undefined) continue;
      console.log(JSON.stringify(life, null, 1), linesOf(lived), untruthsOf(score, life.start).join('\n'));
    }
    const years = scores.reduce((sum, score) => sum + score.years, 0);
    console.log(
      `${scores.length} lives, ${Math.round(years * 365)} days of ${DAY / 3_600_000} hours\n${tableOf(scores)}`,
    );
    expect(faults).toEqual([]);
    const untrue = scores.flatMap((score) => untruthsOf(score, randomLife(Number(score.name.slice(7))).start));
    expect(falsePerYear(scores), untrue.join('\n')).toBeLessThan(1);
  }, 300_000);
}
