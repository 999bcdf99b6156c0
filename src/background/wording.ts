import { notificationId } from '../risk/told.ts';
import type { Wording } from '../watch/ports.ts';
import { badgeText, badgeTitle } from '../words/badge-words.ts';
import { lineBrief, panelBrief } from '../words/brief-words.ts';
import { emptyWords } from '../words/idle-words.ts';
import { noticeButtons } from '../words/notice-buttons.ts';
import { riskWords } from '../words/risk-words.ts';
import type { Speech } from '../words/speech.ts';
import { directionOf } from './direction-of.ts';
import { PART_STYLE } from './part-style.ts';

/** The worker's words: the same as the popup's, for notices, for the icon in the toolbar, and for the page. */
export function wordingIn(speech: Speech, language: string): Wording {
  return {
    notice: (risk, payer, now, account) => ({
      id: notificationId(risk),
      severity: risk.severity,
      ...riskWords(risk, now, speech, payer),
      buttons: noticeButtons(risk, account, payer, speech),
    }),
    brief: (view) => ({ line: lineBrief(view, speech), panel: panelBrief(view, speech) }),
    language: () => ({
      language,
      direction: directionOf(language),
      dismiss: speech.t('line_dismiss'),
      style: PART_STYLE,
    }),
    badge: (badge, verdict, account, at) => ({
      text: badgeText(badge, speech.format),
      title: verdict === null ? emptyWords(speech).headline : badgeTitle(verdict, account, at, speech),
      tone: badge.tone,
      verdict: verdict?.word ?? 'blind',
    }),
  };
}
