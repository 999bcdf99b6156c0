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
