import { beforeAll, describe, expect, it } from 'vitest';
import { IN_USE, MORE, RIVALS } from '../../lives/estimators.ts';
import { live } from '../../lives/estimators-life.ts';
import { plansOf } from '../../lives/estimators-people.ts';
import { CLASSES, type ClassName, type Score, scoresOf } from '../../lives/estimators-score.ts';

type Scores = Readonly<Record<ClassName, Score>>;

const CLASS_NAMES = Object.keys(CLASSES) as ClassName[];
const MINUTE = 60_000;

/** FORECAST_TABLES=1 prints the tables of docs/forecast.md, from more lives and more moments than the tests need. */
const FULL = process.env.FORECAST_TABLES === '1';
const ROUNDS = FULL ? [1, 2, 3, 4] : [1];
const ASK_EVERY = (FULL ? 90 : 290) * MINUTE;
const TIMEOUT = FULL ? 900_000 : 120_000;

const share = (value: number) => `${(value * 100).toFixed(0)} %`;

function tableOf(scores: ReadonlyMap<string, Scores>, of: ClassName): string {
  const rows = [...scores].map(([name, { [of]: score }]) => {
    const { crossings, median, ninetieth, bias, notEnough, caught, due, falseAlarms, alarms } = score;
    const minutes = [median, ninetieth, bias].map((value) => value.toFixed(0));
    const shares = [`${share(caught)} of ${due}`, `${share(falseAlarms)} of ${alarms}`, share(notEnough)];
    return [name, crossings, ...minutes, ...shares];
  });
  const head = ['estimator', 'crossings', 'median', '90th', 'bias', 'caught', 'false alarms', 'not enough'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The geometric mean of the median errors: no class may be bought with another. */
function typicalError(scores: Scores): number {
  return CLASS_NAMES.reduce((product, name) => product * scores[name].median, 1) ** (1 / CLASS_NAMES.length);
}

function caught(scores: Scores): number {
  const [of, due] = [
    CLASS_NAMES.map((name) => scores[name].caught * scores[name].due),
    CLASS_NAMES.map((name) => scores[name].due),
  ];
  return sum(of) / sum(due);
}

function falseAlarms(scores: Scores): number {
  return (
    sum(CLASS_NAMES.map((name) => scores[name].falseAlarms * scores[name].alarms)) /
    sum(CLASS_NAMES.map((name) => scores[name].alarms))
  );
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('the estimator in use, on simulated lives', () => {
  const scores = new Map<string, Scores>();
  const mine = (): Scores => scores.get(IN_USE)!;
  const others = (): readonly Scores[] => [...scores].flatMap(([name, each]) => (name === IN_USE ? [] : [each]));

  beforeAll(() => {
    const lives = ROUNDS.flatMap((round) => plansOf(round).map((plan) => live(plan, ASK_EVERY)));
    for (const [name, estimate] of Object.entries(FULL ? { ...RIVALS, ...MORE } : RIVALS))
      scores.set(name, scoresOf(lives, estimate));
    if (!FULL) return;
    for (const name of CLASS_NAMES) console.log(`${name}\n\n${tableOf(scores, name)}\n`);
    for (const [name, each] of scores)
      console.log(
        `| ${name} | ${typicalError(each).toFixed(0)} | ${share(caught(each))} | ${share(falseAlarms(each))} |`,
      );
  }, TIMEOUT);

  it('was put to the test often enough', () => {
    expect(mine().session.crossings).toBeGreaterThan(40);
    expect(mine().week.crossings).toBeGreaterThan(10);
    expect(mine().money.crossings).toBeGreaterThan(150);
  });

  it('errs less than any other', () => {
    for (const other of others()) expect(typicalError(mine())).toBeLessThan(typicalError(other));
  });

  it('catches what is due, and nobody catches clearly more without more false alarms', () => {
    expect(caught(mine())).toBeGreaterThan(0.75);
    const calm = others().filter((other) => falseAlarms(other) <= falseAlarms(mine()) + 0.02);
    for (const other of calm) expect(caught(other)).toBeLessThan(caught(mine()) + 0.05);
  });

  it('cries wolf seldom', () => expect(falseAlarms(mine())).toBeLessThan(0.2));

  it('is not late by much as a rule', () => {
    for (const name of CLASS_NAMES) expect(mine()[name].bias).toBeLessThan(90);
  });

  it('is silent where little is known, and seldom', () => {
    for (const name of CLASS_NAMES) expect(mine()[name].notEnough).toBeLessThan(0.03);
  });
});
