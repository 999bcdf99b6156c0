import { seededRandom } from '../replica/random.ts';
import type { UseKind } from '../replica/simulator/account.ts';
import { DAY, HOUR } from './life.ts';
import type { Happening } from './life-happenings.ts';
import { offsetAt } from './life-zone.ts';

const MINUTE = 60_000;

/** A Monday. */
export const MONDAY = Date.UTC(2026, 10, 2);

/** The moment of a life: its day, counted from 0, and the hour of that day. */
export function at(day: number, hour = 0): number {
  return day * DAY + hour * HOUR;
}

export interface Hours {
  /** First day, and the day after the last. */
  readonly days: readonly [number, number];
  readonly hours: readonly [number, number];
  /** Days of the week, 0 = the one on which the life begins; all without it. */
  readonly on?: readonly number[];
  /** Local time: where the clocks go forward and back; and when the life began, epoch ms. */
  readonly zone?: { readonly name: string; readonly start: number };
}

export interface Uses extends Hours {
  /** Minutes between two uses, on average. */
  readonly every: number;
  /** What one costs on average, minor units. */
  readonly cost: number;
  readonly kind?: UseKind;
  readonly model?: string;
  readonly org?: number;
  readonly seed?: number;
}

/** Uses of Claude over some hours of some days, at irregular times and of irregular cost. */
export function uses({ every, cost, seed = 1, kind, model, org, ...hours }: Uses): readonly Happening[] {
  const random = seededRandom(seed);
  const more = {
    ...(kind === undefined ? {} : { kind }),
    ...(model === undefined ? {} : { model }),
    ...(org === undefined ? {} : { org }),
  };
  return spans(hours).flatMap(([from, to]) => {
    const made: Happening[] = [];
    for (let time = from + random() * every * MINUTE; time < to; time += every * MINUTE * (0.5 + random())) {
      made.push({ at: Math.round(time), do: 'use', cost: Math.max(1, Math.round(cost * (0.5 + random()))), ...more });
    }
    return made;
  });
}

/** The computer sleeps through some hours of some days; past 24 they are those of the next day. */
export function asleep(hours: Hours): readonly Happening[] {
  return spans(hours).map(([from, to]) => ({ at: from, do: 'sleep', until: to }));
}

/** A tab of claude.ai is opened every so many minutes in some hours. */
export function visits({ every, ...hours }: Hours & { readonly every: number }): readonly Happening[] {
  return spans(hours).flatMap(([from, to]) => {
    const count = Math.ceil((to - from) / (every * MINUTE));
    return Array.from({ length: count }, (_, index): Happening => ({ at: from + index * every * MINUTE, do: 'visit' }));
  });
}

function spans({ days, hours, on, zone }: Hours): readonly (readonly [number, number])[] {
  return Array.from({ length: days[1] - days[0] }, (_, index) => days[0] + index)
    .filter((day) => on === undefined || on.includes(day % 7))
    .map((day) => [localAt(day, hours[0], zone), localAt(day, hours[1], zone)] as const);
}

/** An hour of a day on the clock of a place. */
function localAt(day: number, hour: number, zone: Hours['zone']): number {
  const plain = at(day, hour);
  return zone === undefined ? plain : plain - offsetAt(zone.name, zone.start + plain);
}
