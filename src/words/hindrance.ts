import type { Circumstances } from '../risk/sight.ts';
import type { Speech } from './speech.ts';

/** What stands between the watch and the provider, in a sentence; null where nothing does, or all is dark. */
export function hindrance({ sight, now }: Circumstances, { t, format }: Speech): string | null {
  const { state, since, retryAt } = sight;
  const started = [format.when(since, now)];
  switch (state) {
    case 'challenge':
      return t('say_challenge');
    case 'rate-limited':
      return retryAt !== null && retryAt > now ? t('say_wait_until', [format.when(retryAt, now)]) : t('say_wait');
    case 'offline':
    case 'refused':
    case 'failing':
      return t(`say_${state}`, started);
    default:
      return null;
  }
}
