import type { Basis } from '../risk/forecast/pace.ts';
import { durationWords } from './duration-words.ts';
import type { Speech } from './speech.ts';

/** What use leads to, in words, and the readings that this rests on. */
export interface PaceWords {
  readonly text: string;
  readonly basis: Basis;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What forecasts that stand together rest on, said once: of several the shortest span, in one unit, rounded down. Null where
 * nothing is foretold.
 */
export function basisWords(paces: readonly (PaceWords | null)[], speech: Speech): string | null {
  const spans = paces.flatMap((pace) => (pace === null ? [] : [pace.basis.to - pace.basis.from]));
  if (spans.length === 0) return null;
  const span = Math.min(...spans);
  const unit = span >= 2 * DAY ? DAY : span >= 2 * HOUR ? HOUR : MINUTE;
  return speech.t('pop_pace_basis', [durationWords(Math.floor(span / unit) * unit, speech)]);
}
