import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { isAtLimit, type PlanWindow } from '../account/window.ts';
import type { Settings } from '../risk/settings.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import { agoWords } from '../words/ago-words.ts';
import { basisWords } from '../words/basis-words.ts';
import type { ForecastWords, WindowPace } from '../words/forecast-words.ts';
import type { Speech } from '../words/speech.ts';
import { windowWords } from '../words/window-words.ts';
import { shown, type Viewing } from '../words/wire/shown.ts';
import { valueNow } from '../words/wire/value-now.ts';

export interface WindowRow {
  readonly key: string;
  readonly name: string;
  readonly reset: string | null;
  readonly percent: number | null;
  readonly figure: string;
  readonly resetsAt: number | null;
  readonly tone: Tone;
  readonly aged: boolean;
  /** Used up, by its figure or by word; never of what is aged. */
  readonly full: boolean;
  readonly note: string | null;
  /** Where its use leads; null where that is not foretold. */
  readonly pace: WindowPace | null;
}

export interface WindowsCard {
  readonly rows: readonly WindowRow[];
  /** Where the warning starts, in percent. */
  readonly notch: number;
  readonly note: string | null;
}

export interface WindowsContext {
  readonly word: VerdictWord;
  readonly settings: Settings;
  readonly ahead: ForecastWords;
}

/** Null where there are no windows to show. Unknown windows show as they were last known. */
export function windowsCard(
  account: Account,
  { word, settings, ahead }: WindowsContext,
  viewing: Viewing,
  speech: Speech,
): WindowsCard | null {
  const { t } = speech;
  const fact = account.facts.windows;
  const windows = shown(fact, viewing);
  const notch = settings.overflowLevels[0];
  if (windows.kind === 'not-offered') return null;
  const last = lastKnown(fact);
  const aged = windows.kind === 'unknown' || windows.aged;
  const rows = (last?.value ?? []).map((window) =>
    rowOf(window, { aged, word, notch, account, ahead }, viewing, speech),
  );
  if (rows.length === 0 && windows.kind === 'value') return null;
  return { rows, notch, note: noteOf() };

  function noteOf(): string | null {
    if (last === undefined) return t('windows_unknown');
    const ago = agoWords(viewing.now - last.readAt, speech);
    if (aged) return t('value_when_last_read', [ago]);
    if (last.source === 'stream') return t('windows_from_chat', [ago]);
    if (ahead.tooFew) return t('pop_pace_none');
    return basisWords(
      rows.map(({ pace }) => pace),
      speech,
    );
  }
}

interface Surroundings {
  readonly aged: boolean;
  readonly word: VerdictWord;
  readonly notch: number;
  readonly account: Account;
  readonly ahead: ForecastWords;
}

function rowOf(window: PlanWindow, around: Surroundings, viewing: Viewing, speech: Speech): WindowRow {
  const { key, percent, resetsAt } = window;
  const { now } = viewing;
  // A window that has started again since is no longer what was read of it.
  const over = resetsAt !== null && resetsAt <= now;
  const aged = around.aged || over;
  return {
    key,
    name: windowWords(window, speech),
    reset: resetWords(),
    percent,
    figure: percent === null ? speech.t('value_unknown') : speech.format.percent(percent),
    resetsAt,
    tone: aged ? 'unknown' : toneOf(window, around),
    aged,
    full: !aged && isAtLimit(window),
    note: over ? speech.t('window_has_reset') : fullWords(window, around, viewing, speech),
    pace: aged ? null : around.ahead.window(window),
  };

  function resetWords(): string | null {
    if (over) return null;
    // Without a reset only what nobody has used yet is known not to have started.
    if (resetsAt === null) return percent === 0 ? speech.t('window_not_started') : null;
    return speech.t('window_resets', [speech.format.when(resetsAt, now)]);
  }
}

function toneOf(window: PlanWindow, { word, notch }: Surroundings): Tone {
  if (isAtLimit(window)) return word === 'paying' ? 'danger' : 'warning';
  return window.percent !== null && window.percent >= notch ? 'warning' : 'unknown';
}

function fullWords(
  window: PlanWindow,
  { word, account }: Surroundings,
  viewing: Viewing,
  { t }: Speech,
): string | null {
  if (!isAtLimit(window)) return null;
  if (word === 'paying') return t('window_paid');
  return t(valueNow(account.facts.switch, viewing) === 'off' ? 'window_waits' : 'window_used_up');
}
