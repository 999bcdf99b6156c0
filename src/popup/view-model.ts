import { type Account, emptyAccount, FACT_NAMES } from '../account/account.ts';
import { DEFAULT_SETTINGS, horizonOf, type Settings } from '../risk/settings.ts';
import { type Circumstances, CLEAR_SIGHT, type Sight } from '../risk/sight.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import type { SignName } from '../ui/sign.tsx';
import { emptyWords, pausedWords } from '../words/idle-words.ts';
import { newestReading } from '../words/newest-reading.ts';
import type { Speech } from '../words/speech.ts';
import { type VerdictWords, verdictWords } from '../words/verdict-words.ts';
import { type Foot, footOf } from './model/foot.ts';
import { type MoneyCard, moneyCard } from './model/money-card.ts';
import { type Notice, noticesOf } from './model/notices.ts';
import {
  chosenOf,
  type Judgement,
  judge,
  judgeAll,
  type OrganizationChip,
  organizationChip,
} from './model/organizations.ts';
import { type RiskRow, riskRows } from './model/risk-rows.ts';
import type { Viewing } from './model/shown.ts';
import { type Surface, surfaceOf } from './model/surface.ts';
import { type WindowsCard, windowsCard } from './model/windows.ts';
import { type Wire, wireOf } from './model/wire.ts';
import type { Snapshot } from './source.ts';

export type PopupState = 'ready' | 'empty' | 'signed-out' | 'no-access' | 'paused';

export interface Cards {
  readonly money: MoneyCard | null;
  readonly wire: Wire | null;
  readonly windows: WindowsCard | null;
  readonly risks: readonly RiskRow[];
}

/** Everything that the popup shows, in words. */
export interface View {
  readonly state: PopupState;
  readonly verdict: VerdictWord;
  readonly tone: Tone;
  readonly sign: SignName;
  readonly readAt: number | null;
  readonly notices: readonly Notice[];
  readonly chip: OrganizationChip | null;
  readonly hero: VerdictWords;
  /** Null in the states that show no cards. */
  readonly cards: Cards | null;
  readonly foot: Foot;
  /** The facts for tests and other tools; null where there is no account. */
  readonly surface: Surface | null;
}

export interface Seen {
  readonly snapshot: Snapshot;
  /** Whether the browser lets us read the provider; null = it has not answered yet. */
  readonly access: boolean | null;
  /** When a refused refresh may be tried again, as the worker answered; null = none was refused. */
  readonly retryAt: number | null;
  readonly now: number;
}

/** What the popup shows of what is stored, at a moment. Pure. */
export function viewOf(seen: Seen, speech: Speech): View {
  const { snapshot, now } = seen;
  const settings = snapshot.settings ?? DEFAULT_SETTINGS;
  const at: Circumstances = { now, sight: sightOf(seen) };
  const all = judgeAll(snapshot, settings, at);
  const chosen = chosenOf(all, snapshot.accounts?.active ?? null);
  const known = chosen !== undefined && isKnown(chosen.account) ? chosen : null;
  const state = stateOf(at, settings, known !== null);
  const unseen = state === 'signed-out' || state === 'no-access';
  const viewing: Viewing = { now, horizon: horizonOf(settings), unseen };
  const watched = state === 'ready' && known !== null ? known : null;
  const tone = watched?.verdict.tone ?? 'unknown';
  return {
    state,
    verdict: watched?.verdict.word ?? 'blind',
    tone,
    sign: signOf(state, watched),
    readAt: known === null ? null : newestReading(known.account),
    notices: noticesOf(snapshot.watch, now, speech),
    chip: known !== null && !unseen ? organizationChip(known, all, at, speech) : null,
    hero: heroOf(state, known, settings, at, speech),
    cards: watched === null ? null : cardsOf(watched, snapshot, settings, viewing, speech),
    foot: footOf(
      {
        account: known?.account ?? null,
        sight: at.sight,
        retryAt: retryOf(seen, at.sight),
        paused: state === 'paused',
        viewing,
      },
      speech,
    ),
    surface: known === null ? null : surfaceOf(known.account, viewing),
  };
}

/** The watch's own account of what it can see, unless the browser has just said that it may not look at all. */
function sightOf({ snapshot, access, now }: Seen): Sight {
  if (access === false) return { state: 'no-access', since: now, retryAt: null };
  return snapshot.watch?.sight ?? CLEAR_SIGHT;
}

function retryOf({ snapshot, retryAt, now }: Seen, sight: Sight): number | null {
  const times = [sight.retryAt, snapshot.watch?.quietUntil, retryAt].map((time) => time ?? 0);
  const latest = Math.max(...times);
  return latest > now ? latest : null;
}

function stateOf({ sight, now }: Circumstances, { pausedUntil }: Settings, known: boolean): PopupState {
  if (sight.state === 'no-access') return 'no-access';
  if (pausedUntil !== null && pausedUntil > now) return 'paused';
  if (sight.state === 'signed-out') return 'signed-out';
  return known ? 'ready' : 'empty';
}

function isKnown({ facts }: Account): boolean {
  return FACT_NAMES.some((name) => facts[name].kind !== 'unknown' || facts[name].last !== undefined);
}

function signOf(state: PopupState, watched: Judgement | null): SignName {
  if (watched === null) return state === 'ready' ? 'blind' : state;
  return watched.verdict.cause.kind === 'organization-pays' ? 'organization' : watched.verdict.word;
}

function heroOf(
  state: PopupState,
  known: Judgement | null,
  settings: Settings,
  at: Circumstances,
  speech: Speech,
): VerdictWords {
  if (state === 'paused') return pausedWords(settings.pausedUntil ?? at.now, known, at.now, speech);
  if (state === 'empty') return emptyWords(speech);
  const { account, verdict } = known ?? judge(emptyAccount(''), settings, at);
  return verdictWords(verdict, account, at, speech);
}

function cardsOf(
  { account, verdict }: Judgement,
  { accounts }: Snapshot,
  settings: Settings,
  viewing: Viewing,
  speech: Speech,
): Cards {
  return {
    money: moneyCard(account, verdict.word, viewing, speech),
    wire: wireOf({ account, verdict, viewing, speech }),
    windows: windowsCard(account, verdict.word, settings, viewing, speech),
    risks: riskRows(accounts?.accounts[account.org]?.risks ?? [], viewing.now, speech),
  };
}
