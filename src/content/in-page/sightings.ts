import type { AnchorName } from '../../watch/documents/types.ts';
import type { Send } from '../runtime.ts';

/** A page that is still being built lacks what it will have: only after this it was missed. */
const PATIENCE_MS = 5000;
/** A page that changes all the time is reported on no more often than this. */
const REST_MS = 10_000;

export interface Sightings {
  /** The place was looked for: `by` names what found it, null = nothing did. True = look again after a while. */
  looked(name: AnchorName, by: string | null): boolean;
  /** Nothing is looked for any more. */
  left(name: AnchorName): void;
}

interface Sighting {
  reported: string | null | undefined;
  reportedAt: number;
  missedSince: number | null;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Reports to the worker how the places of the page were found, for the diagnostics: when that changes, and not before. */
export function sightings(send: Send, now: () => number): Sightings {
  const fresh = (): Sighting => ({ reported: undefined, reportedAt: NEVER, missedSince: null });
  const of: Record<AnchorName, Sighting> = { composer: fresh(), credits: fresh() };
  return {
    looked(name, by) {
      const known = of[name];
      const at = now();
      known.missedSince = by === null ? (known.missedSince ?? at) : null;
      if (known.reported === by) return false;
      const isEarly = known.missedSince !== null && at - known.missedSince < PATIENCE_MS;
      if (isEarly || at - known.reportedAt < REST_MS) return true;
      known.reported = by;
      known.reportedAt = at;
      void send({ type: 'anchors', name, by });
      return false;
    },
    left(name) {
      of[name].missedSince = null;
    },
  };
}
