import { afterAll, describe, expect, it } from 'vitest';
import { type Life, live } from './life.ts';
import { faultsOf, linesOf, untruthsOf } from './life-print.ts';
import { type Score, scoreOf } from './life-score.ts';
import { falsePerYear, tableOf } from './life-table.ts';

/** Lives through lives with names: what each was told, to the letter, and what the simulator says to it. */
export function testLives(theme: string, lives: readonly Life[]): void {
  const scores: Score[] = [];

  describe(`lives: ${theme}`, () => {
    it.each(lives)('$name', async (life) => {
      const lived = await live(life);
      const score = scoreOf(lived);
      scores.push(score);
      const untrue = untruthsOf(score, life.start).filter((line) => !line.includes(' danger '));
      expect([...faultsOf(score, life.start), ...untrue]).toEqual([]);
      await expect(linesOf(lived)).toMatchFileSnapshot(`./expected/${fileName(life.name)}.txt`);
    });

    it('cry danger falsely less than once a year', () => {
      expect(falsePerYear(scores)).toBeLessThan(1);
    });

    afterAll(() => console.log(`${theme}\n${tableOf(scores)}`));
  });
}

function fileName(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9]+/g, '-').toLowerCase();
}
