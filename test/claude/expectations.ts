import type { FactName } from '../../src/account/account.ts';
import type { Money } from '../../src/account/money.ts';
import type { Readings } from '../../src/account/observation.ts';
import type { PlanWindow } from '../../src/account/window.ts';
import type { PartReader, PartReading, ReadingContext } from '../../src/claude/part-reading.ts';
import { decideSwitch } from '../../src/claude/switch-claims.ts';

/** 2026-11-20 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const BLIND: ReadingContext = { unit: null, now: NOW };
export const EURO: ReadingContext = { unit: { currency: 'EUR', exponent: 2 }, now: NOW };

export const eur = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });
export const usd = (minor: number): Money => ({ minor, exponent: 2, currency: 'USD' });

export const SHAPE = { kind: 'unreadable', reason: 'shape' } as const;
export const CURRENCY = { kind: 'unreadable', reason: 'currency' } as const;
export const NOT_OFFERED = { kind: 'not-offered' } as const;
export const val = <T>(value: T) => ({ kind: 'value', value }) as const;

/** The reading of a body that must be of the right kind. */
export function readWith(reader: PartReader, body: unknown, context: ReadingContext = BLIND): PartReading {
  const reading = reader(body, context);
  if (reading === null) throw new Error('the body was refused whole');
  return reading;
}

/** Everything one body says, as if it were the only one of its look. */
export function factsOf(reader: PartReader, body: unknown, context: ReadingContext = BLIND): Readings {
  const { readings, spare, claims } = readWith(reader, body, context);
  const { reading } = decideSwitch(claims);
  return { ...spare, ...readings, ...(reading === null ? {} : { switch: reading }) };
}

export function saidOf<K extends FactName>(readings: Readings, name: K): unknown {
  const reading = readings[name];
  return reading?.kind === 'value' ? reading.value : reading;
}

export function windowOf(readings: Readings, key: string): PlanWindow | undefined {
  return readings.windows?.kind === 'value' ? readings.windows.value.find((each) => each.key === key) : undefined;
}
