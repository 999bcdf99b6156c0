import { type Account, FACT_NAMES } from '../../../account/account.ts';
import { lastKnown, type Source } from '../../../account/fact.ts';
import type { Settings } from '../../../risk/settings.ts';
import { horizonOf } from '../../../risk/settings.ts';
import type { Tone } from '../../../risk/verdict-word.ts';
import type { SourceHistory, StoredAccount, WatchDocument } from '../../../watch/documents/types.ts';
import { durationWords } from '../../../words/duration-words.ts';
import type { Speech } from '../../../words/speech.ts';
import { underscored } from '../../../words/underscored.ts';
import { type UnknownKeys, unknownKeys } from './unknown-keys.ts';

const HOUR = 3_600_000;

/** Every source, in the order of the table, and how late it may be: null = as late as any reading. */
const PARTS = {
  usage: null,
  limit: null,
  credits: null,
  offer: 2 * HOUR,
  subscription: 2 * HOUR,
  card: 2 * HOUR,
  bundles: 48 * HOUR,
  organizations: 2 * HOUR,
} as const;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** One source in words. */
export interface SourceRow {
  readonly key: PartName | 'stream' | 'page';
  readonly tone: Tone;
  readonly name: string;
  /** Null = never. */
  readonly lastGood: string | null;
  readonly age: string | null;
  /** Each a sentence of its own. */
  readonly result: readonly string[];
  readonly keys: UnknownKeys;
}

export interface SourcesSeen {
  readonly stored: StoredAccount;
  readonly watch: WatchDocument;
  readonly settings: Settings;
  readonly now: number;
}

const NO_KEYS: UnknownKeys = { names: [], more: 0 };
const NEVER: SourceHistory = { lastSuccess: null, lastFailure: null, unknownKeys: [] };

/** How each source of an organization has fared. Pure. */
export function sourceRows(seen: SourcesSeen, speech: Speech): readonly SourceRow[] {
  const parts = PART_NAMES.map((part) => partRow(part, seen, speech));
  return [...parts, ...(['stream', 'page'] as const).map((source) => claimRow(source, seen, speech))];
}

/** Has a source failed since it was last good? Then how. */
export function failureOf({ lastSuccess, lastFailure }: SourceHistory): SourceHistory['lastFailure'] {
  return lastFailure !== null && lastFailure.at > (lastSuccess ?? 0) ? lastFailure : null;
}

/** Is a source that last answered well at `readAt` later than planned? */
export function isLate(part: PartName, readAt: number, settings: Settings, now: number): boolean {
  return now - readAt > Math.max(PARTS[part] ?? 0, horizonOf(settings));
}

function partRow(part: PartName, { stored, watch, settings, now }: SourcesSeen, speech: Speech): SourceRow {
  const { t } = speech;
  const source = stored.sources[part] ?? NEVER;
  const failure = failureOf(source);
  const row = {
    key: part,
    name: t(`diag_part_${part}`),
    ...times(source.lastSuccess, now, speech),
    keys: unknownKeys(source.unknownKeys),
  };
  if (failure !== null) {
    const again = failure.kind === 'rate-limited' && watch.quietUntil !== null && watch.quietUntil > now;
    const result = [
      t(`diag_failure_${underscored(failure.kind)}`),
      t('diag_tried', [speech.format.when(failure.at, now)]),
      ...(again ? [t('diag_again', [speech.format.when(watch.quietUntil ?? now, now)])] : []),
    ];
    return { ...row, tone: failure.kind === 'not-offered' ? 'info' : 'warning', result };
  }
  if (source.lastSuccess === null) return { ...row, tone: 'unknown', result: [t('diag_never')] };
  const late = isLate(part, source.lastSuccess, settings, now);
  return { ...row, tone: late ? 'warning' : 'ok', result: [t(late ? 'diag_read_late' : 'diag_read')] };
}

/** What a tab tells besides: known only by the facts that rest on it. */
function claimRow(source: 'stream' | 'page', { stored, now }: SourcesSeen, speech: Speech): SourceRow {
  const { t } = speech;
  const at = newestOf(stored.account, source);
  const row = { key: source, name: t(`diag_part_${source}`), ...times(at, now, speech), keys: NO_KEYS };
  if (at === null) return { ...row, tone: 'unknown', result: [t(`diag_${source}_never`)] };
  return { ...row, tone: 'ok', result: [t('diag_heard')] };
}

function newestOf({ facts }: Account, source: Source): number | null {
  const times = FACT_NAMES.flatMap((name) => {
    const last = lastKnown<unknown>(facts[name]);
    return last?.source === source ? [last.readAt] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}

/** A clock that was set back makes nothing younger than now. */
function times(at: number | null, now: number, speech: Speech) {
  if (at === null) return { lastGood: null, age: null };
  return { lastGood: speech.format.when(at, now), age: durationWords(Math.max(0, now - at), speech) };
}
