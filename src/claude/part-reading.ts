import type { Unit } from '../account/money.ts';
import type { Observation, Readings } from '../account/observation.ts';
import type { SwitchClaim } from './switch-claims.ts';

/** What a reader may know beside the body. `now` is the time of the look, epoch ms. */
export interface ReadingContext {
  readonly unit: Unit | null;
  readonly now: number;
}

/** What one body says. */
export interface PartReading {
  readonly readings: Readings;
  /** Counts only where the part that knows better said nothing. */
  readonly spare: Readings;
  readonly claims: readonly SwitchClaim[];
  readonly contradictions: Observation['contradictions'];
  readonly unknownKeys: readonly string[];
}

/** Null = the body is not of the kind at all. One bad field spoils one fact, never the body. */
export type PartReader = (body: unknown, context: ReadingContext) => PartReading | null;

/** A reading that names facts and nothing else. */
export function plainReading(readings: Readings, unknownKeys: readonly string[]): PartReading {
  return { readings, spare: {}, claims: [], contradictions: [], unknownKeys };
}
