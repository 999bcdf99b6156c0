import type { Sight } from '../risk/sight.ts';
import { agoWords } from './ago-words.ts';
import type { Speech } from './speech.ts';

/** How old the readings are. `part` is one that is older than the rest, by its name. */
export interface Age {
  readonly readAt: number | null;
  readonly part: { readonly name: string; readonly readAt: number } | null;
  /** Whether the last look was a good one, so that the provider may be named as its source. */
  readonly clear: boolean;
}

/** "Read 2 min ago from claude.ai", "Read 2 min ago, balance 3 h ago", "Never read". */
export function ageWords({ readAt, part, clear }: Age, now: number, speech: Speech): string {
  const { t } = speech;
  if (readAt === null) return t('age_never');
  const ago = agoWords(now - readAt, speech);
  if (part !== null) return t('age_partly', [ago, part.name, agoWords(now - part.readAt, speech)]);
  return t(clear ? 'age_from' : 'age_read', [ago]);
}

/** What keeps the next reading, and until when (epoch ms); null where nothing does. */
export function delayWords(sight: Sight, until: number | null, now: number, { t, format }: Speech): string | null {
  const waiting = until !== null && until > now ? format.when(until, now) : null;
  switch (sight.state) {
    case 'rate-limited':
      return waiting === null ? null : t('age_wait_until', [waiting]);
    case 'offline':
      return t('age_offline');
    case 'challenge':
      return t('age_challenge');
    case 'refused':
      return waiting === null ? t('age_refused') : t('age_refused_until', [waiting]);
    case 'failing':
      return waiting === null ? t('age_failing') : t('age_failing_until', [waiting]);
    default:
      return waiting === null ? null : t('age_next_try', [waiting]);
  }
}
