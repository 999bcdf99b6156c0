import { type Random, seededRandom } from '../replica/random.ts';
import type { AccountFacts } from '../replica/simulator/create-account.ts';
import { createAccount } from '../replica/simulator/create-account.ts';
import type { LifePlan, Use } from './estimators-life.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A Monday. */
const START = Date.UTC(2026, 10, 2);

/** One day of someone's use; `at` is its midnight, `weekday` 0 = Monday. */
type Day = (at: number, weekday: number, random: Random, day: number) => readonly Use[];

interface Person {
  readonly name: string;
  readonly facts: Omit<AccountFacts, 'key' | 'now'>;
  readonly day: Day;
  readonly start?: number;
  readonly isAwake?: (random: Random) => (at: number) => boolean;
}

const hourOf = (at: number): number => (((at % DAY) + DAY) % DAY) / HOUR;

/** Uses from one hour of the day to another, `gap` minutes apart on average. */
function uses(at: number, from: number, to: number, gap: number, cost: number, random: Random): Use[] {
  const made: Use[] = [];
  for (let time = at + from * HOUR; time < at + to * HOUR; time += gap * MINUTE * (0.5 + random())) {
    made.push({ at: Math.round(time), cost: Math.max(1, Math.round(cost * (0.4 + 1.2 * random()))) });
  }
  return made;
}

/** Coding: bursts of half an hour to an hour and a half, pauses between them. */
function bursts(at: number, from: number, to: number, cost: number, random: Random): Use[] {
  const made: Use[] = [];
  for (let hour = from + random(); hour < to; ) {
    const end = hour + 0.4 + 1.1 * random();
    made.push(...uses(at, hour, Math.min(end, to), 1.5, cost, random));
    hour = end + 0.15 + 1.2 * random() * random();
  }
  return made;
}

const CODER: Person['facts'] = {
  plan: 'max-5x',
  overage: { enabled: true },
  autoReload: { configured: true, enabled: true, threshold: 1000, target: 6000 },
  purchased: [{ granted: 5000 }],
};

const officeHours: Day = (at, weekday, random) => (weekday < 5 ? bursts(at, 9, 19, 40, random) : []);
const paid = (list: readonly Use[]): Use[] => list.map((each) => ({ ...each, kind: 'always-paid' }));

const PEOPLE: readonly Person[] = [
  {
    name: 'steady on a plan',
    facts: { overage: { enabled: true }, purchased: [{ granted: 4000 }] },
    day: (at, weekday, random) => (weekday < 5 ? uses(at, 9, 17, 8, 32, random) : []),
  },
  { name: 'coder in bursts', facts: CODER, day: officeHours },
  {
    name: 'coder until late, any day',
    facts: { ...CODER, autoReload: { configured: true, enabled: true, threshold: 500, target: 1500 } },
    day: (at, weekday, random) => (weekday < 5 || random() < 0.4 ? bursts(at, 11, 24, 30, random) : []),
  },
  {
    name: 'coder whose computer sleeps',
    facts: CODER,
    day: (at, _, random) => bursts(at, 8, 23, 30, random),
    isAwake: (random) => {
      const naps = Array.from({ length: 80 }, () => START + random() * 30 * DAY);
      return (at) => hourOf(at) > 8 && hourOf(at) < 20 && !naps.some((nap) => at > nap && at < nap + 2 * HOUR);
    },
  },
  {
    name: 'claimer',
    facts: { overage: { enabled: true }, promo: [{ granted: 5000, expiresAt: START + 12 * DAY }] },
    day: (at, _, random) => (random() < 0.7 ? uses(at, 18, 18.5 + 3 * random(), 4, 30, random) : []),
  },
  {
    name: 'idle',
    facts: { purchased: [{ granted: 1000 }] },
    day: (at, _, random) => uses(at, 9 + 9 * random(), 19, 400, 25, random),
  },
  {
    name: 'agent that pays by night',
    facts: {
      overage: { enabled: true },
      autoReload: { configured: true, enabled: true },
      purchased: [{ granted: 1500 }],
    },
    day: (at, _, random) => paid(uses(at, 0, 6, 12, 18, random)),
  },
  {
    name: 'agent that pays day and night',
    facts: {
      overage: { enabled: true },
      autoReload: { configured: true, enabled: true },
      purchased: [{ granted: 1500 }],
    },
    day: (at, _, random) => paid(uses(at, 0, 24, 9, 9, random)),
  },
  {
    name: 'weekends only',
    facts: { ...CODER, plan: 'pro' },
    day: (at, weekday, random) => (weekday >= 5 ? bursts(at, 10, 22, 12, random) : []),
  },
  {
    name: 'drained by a fault from the sixth day',
    facts: { overage: { enabled: true }, purchased: [{ granted: 8000 }] },
    day: (at, _, random, day) => (day < 6 ? uses(at, 9, 12, 15, 20, random) : paid(uses(at, 0, 24, 4, 6, random))),
  },
  {
    name: 'limited, over the turn of the month',
    start: START + 21 * DAY,
    facts: { overage: { enabled: true, monthlyLimit: 4000 }, purchased: [{ granted: 60_000 }] },
    day: (at, _, random) => bursts(at, 9, 21, 14, random),
  },
  {
    name: 'fast mode in yen',
    facts: {
      currency: 'JPY',
      overage: { enabled: true },
      autoReload: { configured: true, enabled: true },
      purchased: [{ granted: 1400 }],
    },
    day: (at, weekday, random) => (weekday < 5 ? paid(bursts(at, 9, 17, 3, random)) : []),
  },
  {
    name: 'coder in dinars',
    facts: {
      ...CODER,
      currency: 'KWD',
      autoReload: { configured: true, enabled: true, threshold: 3000, target: 18_000 },
    },
    day: (at, _, random) => bursts(at, 10, 20, 120, random),
  },
];

const DAYS = 14;
/** One day in so many is free. */
const SKIPPED = 0.08;

/** The lives that estimators are compared on. `round` varies chance, nothing else. */
export function plansOf(round: number): readonly LifePlan[] {
  return PEOPLE.map(({ name, facts, day, start = START, isAwake }, index) => {
    const random = seededRandom(1000 * round + index + 1);
    const days = Array.from({ length: DAYS }, (_, each) => {
      // Nobody keeps the same hours: a day starts up to an hour and a half earlier or later.
      const shift = (random() - 0.5) * 3 * HOUR;
      const rest = random() < SKIPPED;
      return rest ? [] : day(start + each * DAY + shift, each % 7, random, each);
    });
    return {
      name,
      start,
      days: DAYS,
      account: createAccount({ ...facts, key: `${name} ${round}`, now: start }),
      uses: days.flat(),
      isAwake: isAwake?.(random) ?? (() => true),
      random,
    };
  });
}
