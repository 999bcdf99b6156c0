import type { DateAhead } from '../../../risk/dates-ahead.ts';
import type { State } from '../../../watch/documents/state.ts';
import { calendarFile } from '../../../words/calendar-file.ts';
import { createFormat } from '../../../words/format.ts';
import { organizationWords } from '../../../words/organization-words.ts';
import type { Speech } from '../../../words/speech.ts';
import type { DashboardSource } from '../../source.ts';

const PRODUCT_ID = '-//Usage Watchdog//Usage Watchdog for Claude//EN';

type World = Pick<DashboardSource, 'translate' | 'locale' | 'timeZone' | 'now'>;

/** The dates as a calendar file, in plain text. Of several organizations each entry says to which it belongs. */
export function creditCalendar(dates: readonly DateAhead[], { accounts }: State, world: World): string {
  // The marks that keep amounts whole on a page have no business in a file.
  const speech: Speech = { t: world.translate, format: createFormat(world) };
  const all = Object.values(accounts.accounts);
  const names = new Map(all.map(({ account }) => [account.org, organizationWords(account, speech)]));
  const options = { now: world.now(), productId: PRODUCT_ID };
  return calendarFile(dates, speech, all.length > 1 ? { ...options, names } : options);
}
