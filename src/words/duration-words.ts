import type { Speech } from './speech.ts';

const MINUTE = 60_000;
const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;
/** From here on the hours say nothing any more. */
const LONG_IN_DAYS = 30;

/** A length of time in its two largest parts, rounded down: "8 d 10 h", "182 d", "3 h 20 min". Never negative. */
export function durationWords(ms: number, { t, format }: Speech): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const hours = Math.floor(minutes / MINUTES_AN_HOUR);
  const days = Math.floor(hours / HOURS_A_DAY);
  const rest = hours % HOURS_A_DAY;
  if (days >= LONG_IN_DAYS || (days > 0 && rest === 0)) return t('duration_days', [format.count(days)]);
  if (days > 0) return t('duration_days_hours', [format.count(days), format.count(rest)]);
  const past = minutes % MINUTES_AN_HOUR;
  if (hours > 0 && past === 0) return t('duration_hours', [format.count(hours)]);
  if (hours > 0) return t('duration_hours_minutes', [format.count(hours), format.count(past)]);
  return t('duration_minutes', [format.count(minutes)]);
}
