/** "November 2026": the month of a moment (epoch ms) in UTC. `locale` is BCP 47. */
export function monthYear(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}
