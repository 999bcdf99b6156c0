import type { Tone } from '../../../risk/verdict-word.ts';
import type { State } from '../../../watch/documents/state.ts';
import type { AnchorName, WatchDocument } from '../../../watch/documents/types.ts';
import type { Speech } from '../../../words/speech.ts';
import { underscored } from '../../../words/underscored.ts';

/** Something about this browser and the watch in it. */
export interface BrowserLine {
  readonly key: string;
  readonly tone: Tone;
  readonly text: string;
}

export interface BrowserSeen {
  readonly state: State;
  readonly access: boolean | null;
  /** Does the browser let us show notices? Null = it cannot be asked, or has not answered yet. */
  readonly allowed: boolean | null;
  readonly now: number;
}

/** So many pulls of the brake are listed, the latest first. */
const MOST_PULLS = 5;

/** How the watch stands in this browser. Pure. */
export function browserLines(seen: BrowserSeen, speech: Speech): readonly BrowserLine[] {
  const { watch } = seen.state;
  return [
    access(seen, speech),
    ...notices(seen, speech),
    sight(seen, speech),
    ...planned(seen, speech),
    history(watch, speech),
    ...(['composer', 'credits'] as const).map((name) => anchor(name, seen, speech)),
    ...repairs(seen, speech),
    ...pulls(seen, speech),
  ];
}

function access({ access: granted }: BrowserSeen, { t }: Speech): BrowserLine {
  if (granted === null) return { key: 'access', tone: 'unknown', text: t('diag_access_unknown') };
  return granted
    ? { key: 'access', tone: 'ok', text: t('diag_access_yes') }
    : { key: 'access', tone: 'danger', text: t('diag_access_no') };
}

function notices({ state, allowed, now }: BrowserSeen, { t, format }: Speech): BrowserLine[] {
  const { heard } = state.watch;
  const told = Object.values(state.told.entries).map(({ at }) => at);
  const last: BrowserLine[] =
    told.length > 0
      ? [{ key: 'told', tone: 'info', text: t('diag_last_told', [format.when(Math.max(...told), now)]) }]
      : [];
  const line = (tone: Tone, text: string): BrowserLine[] => [{ key: 'notices', tone, text }, ...last];
  if (allowed === false) return line('warning', t('diag_notices_blocked'));
  if (heard === null) return line('unknown', t('diag_notices_unknown'));
  return heard ? line('ok', t('diag_notices_yes')) : line('warning', t('diag_notices_refused'));
}

function sight({ state, now }: BrowserSeen, { t, format }: Speech): BrowserLine {
  const { state: kind, since } = state.watch.sight;
  if (kind === 'clear') return { key: 'sight', tone: 'ok', text: t('diag_sight_clear') };
  return { key: 'sight', tone: 'warning', text: t(`diag_sight_${underscored(kind)}`, [format.when(since, now)]) };
}

/** When the next reading comes, and what holds it back. */
function planned({ state: { watch, settings }, now }: BrowserSeen, { t, format }: Speech): BrowserLine[] {
  const { quietUntil, askedToWait, nextWakeAt } = watch;
  const { pausedUntil } = settings;
  const isQuiet = quietUntil !== null && quietUntil > now;
  const paused = pausedUntil !== null && pausedUntil > now;
  const lines: (BrowserLine | null)[] = [
    paused ? { key: 'paused', tone: 'warning', text: t('diag_paused', [format.when(pausedUntil, now)]) } : null,
    isQuiet
      ? {
          key: 'quiet',
          tone: 'warning',
          text: t(askedToWait ? 'diag_asked_to_wait' : 'diag_backoff', [format.when(quietUntil, now)]),
        }
      : null,
    nextWakeAt === null
      ? { key: 'next', tone: 'unknown', text: t('diag_next_unknown') }
      : { key: 'next', tone: 'info', text: t('diag_next', [format.when(Math.max(nextWakeAt, now), now)]) },
  ];
  return lines.filter((line) => line !== null);
}

function history({ remembers }: WatchDocument, { t }: Speech): BrowserLine {
  if (remembers === null) return { key: 'history', tone: 'unknown', text: t('diag_history_unknown') };
  return remembers
    ? { key: 'history', tone: 'ok', text: t('diag_history_yes') }
    : { key: 'history', tone: 'warning', text: t('diag_history_no') };
}

function anchor(name: AnchorName, { state, now }: BrowserSeen, { t, format }: Speech): BrowserLine {
  const sighting = state.watch.anchors[name];
  const key = `anchor-${name}`;
  if (sighting === null) return { key, tone: 'unknown', text: t(`diag_anchor_${name}_never`) };
  const when = format.when(sighting.at, now);
  return sighting.by === null
    ? { key, tone: 'warning', text: t(`diag_anchor_${name}_missed`, [when]) }
    : { key, tone: 'ok', text: t(`diag_anchor_${name}_found`, [sighting.by, when]) };
}

function repairs({ state, now }: BrowserSeen, { t, format }: Speech): BrowserLine[] {
  return state.watch.repairs.map(({ document, outcome, at }) => ({
    key: `repair-${document}-${at}`,
    tone: 'warning',
    text: t(`diag_repair_${underscored(outcome)}`, [format.when(at, now), document]),
  }));
}

function pulls({ state, now }: BrowserSeen, { t, format }: Speech): BrowserLine[] {
  const latest = state.watch.pulls.toSorted((a, b) => b.at - a.at).slice(0, MOST_PULLS);
  return latest.map(({ key, control, outcome, at }) => ({
    key: `pull-${key}`,
    tone: outcome === 'failed' ? 'danger' : 'info',
    text: t(`diag_pull_${control}_${outcome}`, [format.when(at, now)]),
  }));
}
