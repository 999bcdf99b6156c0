import { withMinor } from '../../../account/money.ts';
import { SESSION } from '../../../account/window.ts';
import type { Speech } from '../../../words/speech.ts';
import type { DayRow } from './day-rows.ts';
import { markWords } from './mark-words.ts';
import type { Moments } from './moments.ts';
import type { Panel } from './panel.ts';
import { spentWords } from './spent-words.ts';

/** What is said of a moment that is pointed at. */
export interface Tip {
  readonly when: string;
  readonly events: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** How high the balance stands there, in minor units; null = it was not read. */
  readonly level: number | null;
}

interface Asked {
  readonly at: number;
  readonly now: number;
  readonly balance: Panel | null;
  readonly unit: { readonly exponent: number; readonly currency: string } | null;
  readonly row: DayRow | undefined;
}

/** A moment of the past, or ahead of now, in words. */
export function tipOf(asked: Asked, moments: Moments, speech: Speech): Tip {
  return asked.at > asked.now ? ahead(asked, moments, speech) : before(asked, moments, speech);
}

function ahead({ at, balance, unit }: Asked, moments: Moments, { t, format }: Speech): Tip {
  const level = balance && between(balance, at);
  const value = level === null || unit === null ? null : format.money(withMinor(unit, Math.floor(level)));
  const lines = value === null ? [] : [{ label: t('history_balance_expected'), value }];
  return { when: moments.day(at), events: [], lines, level };
}

function before({ at, balance, unit, row }: Asked, moments: Moments, speech: Speech): Tip {
  const { t, format } = speech;
  const level = balance && lastRead(balance, at);
  const said = (label: string, value: string | null) => ({ label, value: value ?? t('history_not_read') });
  const session = row?.highest.get(SESSION);
  const lines = [
    ...(unit === null || balance === null
      ? []
      : [
          said(t('history_balance'), level === null ? null : format.money(withMinor(unit, level))),
          said(t('history_spent_that_day'), row === undefined ? null : spentWords(row, speech)),
        ]),
    said(t('history_session_highest'), session === undefined ? null : format.percent(session)),
  ];
  const events = (row?.marks ?? []).map(({ entry }) => markWords(entry, speech));
  return { when: moments.moment(at), events, lines, level };
}

/** What the stepped line shows at a time. */
function lastRead({ xs, series }: Panel, at: number): number | null {
  const ys = series.find(({ ink }) => ink === 'balance')?.ys ?? [];
  const place = xs.findLastIndex((x, index) => x <= at && index < ys.length);
  return ys[place] ?? null;
}

/** What the dashed line shows at a time. */
function between({ xs, series }: Panel, at: number): number | null {
  const ys = series.find(({ ink }) => ink === 'ahead')?.ys ?? [];
  const next = xs.findIndex((x, index) => x >= at && ys[index] !== null);
  const [low, high] = [ys[next - 1] ?? null, ys[next] ?? null];
  if (low === null || high === null) return high;
  const [from, to] = [xs[next - 1] ?? at, xs[next] ?? at];
  return low + ((high - low) * (at - from)) / Math.max(1, to - from);
}
