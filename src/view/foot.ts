import type { Account, FactName } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import type { Sight } from '../risk/sight.ts';
import { ageWords } from '../words/age-words.ts';
import { hindrance } from '../words/hindrance.ts';
import { newestReading } from '../words/newest-reading.ts';
import type { Part } from '../words/parts.ts';
import type { Speech } from '../words/speech.ts';
import type { Viewing } from '../words/wire/shown.ts';

export interface Foot {
  readonly age: string;
  /** The age is more than a careful user should rely on. */
  readonly late: boolean;
  /** Why the next reading has to wait, and until when. */
  readonly delays: readonly string[];
}

/** What may be older than the rest and would mislead if it went unsaid. */
const WATCHED: readonly (FactName & Part)[] = ['balance', 'reload', 'switch', 'windows'];

export interface FootView {
  readonly account: Account | null;
  readonly sight: Sight;
  /** When the next reading may be made (epoch ms), where that has been put off. */
  readonly retryAt: number | null;
  readonly paused: boolean;
  /** The head has said already why nothing is read. */
  readonly told: boolean;
  readonly viewing: Viewing;
}

export function footOf(view: FootView, speech: Speech): Foot {
  const { account, sight, paused, viewing } = view;
  const { now, horizon, unseen } = viewing;
  const readAt = account === null ? null : newestReading(account);
  const fresh = readAt !== null && now - readAt <= horizon;
  const part = account !== null && fresh && !unseen ? olderPart(account, viewing, speech) : null;
  const clear = sight.state === 'clear' && fresh && !paused;
  return {
    age: ageWords({ readAt, part, clear }, now, speech),
    late: readAt !== null && !paused && (!fresh || part !== null),
    delays: paused || unseen ? [] : delaysOf(view, speech),
  };
}

function delaysOf({ sight, told, retryAt, viewing: { now } }: FootView, speech: Speech): string[] {
  const why = told ? null : hindrance({ sight, now }, speech);
  // To be asked to wait has its own time in it.
  const next = retryAt === null || (why !== null && sight.state === 'rate-limited') ? null : retryAt;
  const when = next === null ? null : speech.t('age_next_try', [speech.format.when(next, now)]);
  return [why, when].filter((line) => line !== null);
}

function olderPart({ facts }: Account, { now, horizon }: Viewing, { t }: Speech) {
  for (const name of WATCHED) {
    const last = lastKnown<unknown>(facts[name]);
    if (last !== undefined && now - last.readAt > horizon) return { name: t(`part_${name}`), readAt: last.readAt };
  }
  return null;
}
