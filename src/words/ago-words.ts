import { plural } from './plural.ts';
import type { Speech } from './speech.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, rounded down: "just now", "2 min ago", "3 h ago", "2 days ago". */
export function agoWords(ms: number, speech: Speech): string {
  const { t, format } = speech;
  if (ms < MINUTE) return t('ago_now');
  if (ms < HOUR) return t('ago_minutes', [format.count(Math.floor(ms / MINUTE))]);
  if (ms < DAY) return t('ago_hours', [format.count(Math.floor(ms / HOUR))]);
  const days = Math.floor(ms / DAY);
  return plural('ago_days', days, [format.count(days)], speech);
}
