const SECONDS = /^\d{1,9}$/;
/** The three forms of an HTTP date begin with the name of a day; `Date.parse` alone would take "1.5" for a date. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/** When to ask again (epoch ms), from a `Retry-After` header in seconds or as an HTTP date; null when it says neither. */
export function retryTime(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return now + Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  const time = Date.parse(text);
  return Number.isFinite(time) ? Math.max(time, now) : null;
}
