import type { Account } from '../account/account.ts';
import { lastKnown } from '../account/fact.ts';
import { isPositive } from '../account/money.ts';
import { horizonOf, type Settings } from '../risk/settings.ts';
import type { Sight } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { ControlBrief, LineBrief, PanelBrief } from '../watch/brief/brief.ts';
import { ageWords } from './age-words.ts';
import { ceilingLine, ceilingWords } from './ceiling-words.ts';
import { headline } from './headline.ts';
import { lineWords } from './line-words.ts';
import { newestReading } from './newest-reading.ts';
import type { Speech } from './speech.ts';
import { type Gate, type Wire, wireOf } from './wire/wire.ts';

/** What the page says of an account: verdict, settings, and the moment. `blindAt`: when the verdict ends by age. */
export interface BriefView {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly settings: Settings;
  readonly sight: Sight;
  readonly blindAt: number | null;
  readonly now: number;
}

const HOUR = 3_600_000;

/** A line over the chat, while paid use is near or going on; null at any other time. */
export function lineBrief(view: BriefView, speech: Speech): LineBrief | null {
  const { account, verdict, blindAt, now } = view;
  const words = lineWords(verdict, account, now, speech);
  if (words === null || blindAt === null) return null;
  const isTheirs = verdict.payer === 'organization' || lastKnown(account.facts.canToggle)?.value === false;
  const action = isTheirs ? null : ({ control: 'switch', label: speech.t('line_turn_off') } as const);
  return { key: keyOf(view), tone: verdict.tone, ...words, action, until: blindAt };
}

/** The occasion, without its figures: account, kind, tone, window, level and reset. */
function keyOf({ account, verdict, settings }: BriefView): string {
  const { word, tone, cause } = verdict;
  if (cause.kind !== 'window') return [account.org, word, tone].join(' ');
  const [, last] = settings.overflowLevels;
  // The reset that claude.ai gives differs by seconds from reading to reading.
  const reset = cause.resetsAt === null ? '' : Math.round(cause.resetsAt / HOUR);
  return [account.org, word, tone, cause.window, (cause.percent ?? 0) >= last, reset].join(' ');
}

/** The controls of the usage settings with the account's own numbers; null where the plan has none. */
export function panelBrief({ account, verdict, settings, sight, now }: BriefView, speech: Speech): PanelBrief | null {
  const { t, format } = speech;
  const unseen = sight.state === 'signed-out' || sight.state === 'no-access';
  const wire = wireOf({ account, verdict, speech, viewing: { now, horizon: horizonOf(settings), unseen } });
  if (wire === null) return null;
  const readAt = newestReading(account);
  return {
    tone: verdict.tone,
    title: headline(verdict, account, speech),
    lead: ceilingLine(ceilingWords(verdict, account, speech), speech),
    controls: wire.map((gate) => controlOf(gate, account, speech)),
    // The page cannot count the minutes: it says the time.
    age:
      readAt === null
        ? ageWords({ readAt, part: null, clear: false }, now, speech)
        : t('panel_read_at', [format.when(readAt, now)]),
    hint: t('panel_hint'),
    hide: t('panel_hide'),
  };
}

function controlOf(gate: Wire[number], account: Account, speech: Speech): ControlBrief {
  const { id, name, state, tone, aged } = gate;
  const shape = id === 'card' ? 'end' : aged ? 'unknown' : gate.gate;
  return { name, state, tone, gate: shape, text: explained(gate, account, speech) };
}

/** Beside the page's own control, the switch says from which sum it pays. */
function explained({ what }: Gate, { facts }: Account, { t, format }: Speech): string {
  const balance = lastKnown(facts.balance)?.value;
  if (what !== t('what_switch_on') || balance === undefined || !isPositive(balance)) return what ?? '';
  return t('panel_switch_on', [format.money(balance)]);
}
