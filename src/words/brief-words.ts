import type { Account } from '../account/account.ts';
import { horizonOf, type Settings } from '../risk/settings.ts';
import type { Sight } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { LineBrief, PanelBrief } from '../watch/brief/brief.ts';
import { ageWords } from './age-words.ts';
import { newestReading } from './newest-reading.ts';
import { sentences } from './sentence.ts';
import type { Speech } from './speech.ts';
import { wireOf } from './wire/wire.ts';

/** What the page says of an account: verdict, settings, and the moment. `blindAt`: when the verdict ends by age. */
export interface BriefView {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly settings: Settings;
  readonly sight: Sight;
  readonly blindAt: number | null;
  readonly now: number;
}

/** A line over the chat, while paid use is near or going on; null at any other time. */
export function lineBrief({ account, verdict, sight, blindAt, now }: BriefView, speech: Speech): LineBrief | null {
  const isPressing = verdict.word === 'overflow-near' || verdict.word === 'paying';
  if (!isPressing || blindAt === null) return null;
  // While it is paid, what is paid counts: the window that is used up stands in the popup.
  const text = sentences(verdict, account, { now, sight }, speech).at(verdict.word === 'paying' ? -1 : 0);
  return text === undefined ? null : { tone: verdict.tone, text, action: speech.t('line_turn_off'), until: blindAt };
}

/** The controls of the usage settings with the account's own numbers; null where the plan has none. */
export function panelBrief({ account, verdict, settings, sight, now }: BriefView, speech: Speech): PanelBrief | null {
  const unseen = sight.state === 'signed-out' || sight.state === 'no-access';
  const wire = wireOf({ account, verdict, speech, viewing: { now, horizon: horizonOf(settings), unseen } });
  if (wire === null) return null;
  const readAt = newestReading(account);
  return {
    title: speech.t('panel_title'),
    // The page cannot count the minutes: it says the time.
    age:
      readAt === null
        ? ageWords({ readAt, part: null, clear: false }, now, speech)
        : speech.t('panel_read_at', [speech.format.when(readAt, now)]),
    controls: wire.map(({ name, state, tone, what }) => ({ name, state, tone, text: what ?? '' })),
  };
}
