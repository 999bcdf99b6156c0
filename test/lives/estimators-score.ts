import type { Forecast } from '../../src/risk/forecast/forecast.ts';
import { forecastOf } from '../../src/risk/forecast/forecast-of.ts';
import type { Estimator } from '../../src/risk/forecast/pace.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import type { Life, Moment } from './estimators-life.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Crossings further ahead than this are not judged. */
const AHEAD = DAY;

/** What is judged together. `alarm`: a forecast of less than this is one that is told, ms. */
export const CLASSES = {
  session: { whats: ['five_hour'], alarm: HOUR / 2 },
  week: { whats: ['seven_day'], alarm: DAY },
  money: { whats: ['threshold', 'zero', 'limit'], alarm: DAY },
} as const;

export type ClassName = keyof typeof CLASSES;

/** How well an estimator foretold one class. Errors in minutes; a positive bias is late. Shares 0–1. */
export interface Score {
  readonly crossings: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly bias: number;
  readonly notEnough: number;
  /** Of the crossings nearer than the alarm, those that were foretold nearer than the alarm. */
  readonly caught: number;
  /** Of the alarms, those that no crossing followed within twice the time. */
  readonly falseAlarms: number;
  readonly alarms: number;
  readonly due: number;
}

interface Tally {
  readonly errors: number[];
  asked: number;
  silent: number;
  due: number;
  caught: number;
  alarms: number;
  wrong: number;
}

/** Asks an estimator at every moment of every life, and compares with what came. */
export function scoresOf(lives: readonly Life[], estimate: Estimator): Record<ClassName, Score> {
  const tallies = { session: emptyTally(), week: emptyTally(), money: emptyTally() };
  for (const life of lives) {
    for (const moment of life.moments) {
      const { now, account, samples } = moment;
      const forecast = forecastOf(samples, account, DEFAULT_SETTINGS, now, estimate);
      for (const name of Object.keys(CLASSES) as ClassName[]) {
        const trials = CLASSES[name].whats.map((what) => trialOf(what, life, moment, forecast));
        for (const trial of trials) if (trial !== null) count(tallies[name], CLASSES[name].alarm, life.end, trial);
      }
    }
  }
  return { session: scoreOf(tallies.session), week: scoreOf(tallies.week), money: scoreOf(tallies.money) };
}

function emptyTally(): Tally {
  return { errors: [], asked: 0, silent: 0, due: 0, caught: 0, alarms: 0, wrong: 0 };
}

/** One forecast of one thing: what was foretold (null = silence), and what came, epoch ms. */
interface Trial {
  readonly now: number;
  readonly foretold: number | null;
  readonly reached: boolean;
  readonly actual: number | null;
}

function trialOf(what: string, life: Life, moment: Moment, forecast: Forecast): Trial | null {
  const { now } = moment;
  const told = forecast.windows[what] ?? forecast[what as 'threshold' | 'zero' | 'limit'];
  const end = endOf(what, moment);
  if (!told || end === null || (told.kind === 'at' && told.at === now)) return null;
  const actual = life.crossings.find((each) => each.what === what && each.at > now && each.at <= end)?.at ?? null;
  if (told.kind === 'not-enough') return { now, foretold: null, reached: false, actual };
  return { now, foretold: told.kind === 'at' ? told.at : told.until, reached: told.kind === 'at', actual };
}

function count(tally: Tally, alarm: number, end: number, { now, foretold, reached, actual }: Trial): void {
  const due = actual !== null && actual <= now + alarm;
  const alarms = reached && foretold !== null && foretold <= now + alarm;
  tally.asked += 1;
  if (foretold === null) tally.silent += 1;
  else if (actual !== null && actual <= now + AHEAD)
    tally.errors.push((Math.min(foretold, now + AHEAD) - actual) / 60_000);
  if (due) tally.due += 1;
  if (due && alarms) tally.caught += 1;
  if (!alarms || now + 2 * alarm > end) return;
  tally.alarms += 1;
  if (actual === null || actual > now + 2 * alarm) tally.wrong += 1;
}

/** Until when a crossing counts: a window only to its reset; one that has not started, or a mark already passed, is not asked for. */
function endOf(what: string, { account, now }: Moment): number | null {
  const { windows } = account.facts;
  if (windows.kind !== 'known') return null;
  const window = windows.value.find(({ key }) => key === what);
  if (window !== undefined) return window.resetsAt;
  const reload = account.facts.reload.kind === 'known' && account.facts.reload.value === 'on';
  return what === 'zero' && reload ? null : now + 30 * DAY;
}

function scoreOf({ errors, asked, silent, due, caught, alarms, wrong }: Tally): Score {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const signed = errors.toSorted((a, b) => a - b);
  const at = (list: readonly number[], share: number) => list[Math.floor(list.length * share)] ?? 0;
  return {
    crossings: errors.length,
    median: at(sizes, 0.5),
    ninetieth: at(sizes, 0.9),
    bias: at(signed, 0.5),
    notEnough: silent / Math.max(asked, 1),
    caught: caught / Math.max(due, 1),
    falseAlarms: wrong / Math.max(alarms, 1),
    alarms,
    due,
  };
}
