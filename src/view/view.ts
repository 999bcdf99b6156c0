import type { Account } from '../account/account.ts';
import type { Fact } from '../account/fact.ts';
import { DEFAULT_SETTINGS, horizonOf, type Settings } from '../risk/settings.ts';
import { type Circumstances, CLEAR_SIGHT, type Sight } from '../risk/sight.ts';
import type { Tone, VerdictWord } from '../risk/verdict-word.ts';
import type { SignName } from '../ui/sign.tsx';
import { forecastWords } from '../words/forecast-words.ts';
import { emptyWords, pausedWords } from '../words/idle-words.ts';
import { newestReading } from '../words/newest-reading.ts';
import type { Speech } from '../words/speech.ts';
import { isUnseen, type LastSeen, type Unseen, unseenWords } from '../words/unseen-words.ts';
import { type VerdictWords, verdictWords } from '../words/verdict-words.ts';
import type { Viewing } from '../words/wire/shown.ts';
import { type Wire, wireOf } from '../words/wire/wire.ts';
import { type BrakeView, brakeView } from './brake-view.ts';
import { type Foot, footOf } from './foot.ts';
import { type MoneyCard, moneyCard } from './money-card.ts';
import { type Notice, noticesOf } from './notices.ts';
import { chosenOf, judgeAll, type OrganizationChip, organizationChip } from './organizations.ts';
import { remedyOf } from './remedy.ts';
import { type RiskRow, riskRows } from './risk-rows.ts';
import type { Snapshot } from './snapshot.ts';
import { sparkline } from './sparkline.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { type WindowsCard, windowsCard } from './windows.ts';

export type PopupState = 'ready' | 'empty' | 'paused' | Unseen;

export interface Cards {
  readonly money: MoneyCard | null;
  readonly wire: Wire | null;
  readonly brakes: BrakeView;
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
  /** Null where there are none to show. */
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
  const all = judgeAll(snapshot, at);
  const chosen = chosenOf(all, snapshot.accounts?.active ?? null);
  const known = chosen !== undefined && isKnown(chosen.account) ? chosen : null;
  const state = stateOf(at, settings, known !== null);
  const unseen = isUnseen(state);
  const viewing: Viewing = { now, horizon: horizonOf(settings), unseen };
  const watched = state === 'ready' && known !== null ? known : null;
  const tone = watched?.verdict.tone ?? 'unknown';
  const hero = heroOf(state, known, settings, at, speech);
  return {
    state,
    verdict: watched?.verdict.word ?? 'blind',
    tone,
    sign: signOf(state, watched),
    readAt: known === null ? null : newestReading(known.account),
    notices: noticesOf(snapshot.watch, now, speech),
    chip: known !== null && !unseen ? organizationChip(known, all, speech) : null,
    ...(watched === null ? { hero, cards: null } : watchedPart(watched, snapshot, hero, settings, viewing, speech)),
    foot: footOf(
      {
        account: known?.account ?? null,
        sight: at.sight,
        retryAt: retryOf(seen, at.sight),
        paused: state === 'paused',
        told: watched?.verdict.word === 'blind',
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
  return Object.values(facts).some((fact: Fact<unknown>) => fact.kind !== 'unknown' || fact.last !== undefined);
}

function signOf(state: PopupState, watched: LastSeen | null): SignName {
  if (watched === null) return state === 'ready' ? 'blind' : state;
  return watched.verdict.cause.kind === 'organization-pays' ? 'organization' : watched.verdict.word;
}

function heroOf(
  state: PopupState,
  known: LastSeen | null,
  settings: Settings,
  at: Circumstances,
  speech: Speech,
): VerdictWords {
  if (state === 'paused') return pausedWords(settings.pausedUntil ?? at.now, known, at.now, speech);
  if (isUnseen(state)) return unseenWords(state, known, at.now, speech);
  return known === null ? emptyWords(speech) : verdictWords(known.verdict, known.account, at, speech);
}

/** What to do, and the cards, of an account that is watched. */
function watchedPart(
  watched: LastSeen,
  snapshot: Snapshot,
  hero: VerdictWords,
  settings: Settings,
  viewing: Viewing,
  speech: Speech,
): Pick<View, 'hero' | 'cards'> {
  const { account, verdict } = watched;
  const cards = cardsOf(watched, snapshot, settings, viewing, speech);
  const action = remedyOf(verdict, account, cards.brakes, hero.action, { now: viewing.now, speech });
  return { hero: { ...hero, action }, cards: hasAny(cards) ? cards : null };
}

function cardsOf(
  { account, verdict }: LastSeen,
  { accounts, watch, told, week }: Snapshot,
  settings: Settings,
  viewing: Viewing,
  speech: Speech,
): Cards {
  const { now } = viewing;
  const { word, payer } = verdict;
  const stored = accounts?.accounts[account.org];
  const ahead = forecastWords(stored?.forecast ?? null, account, now, speech);
  const wire = wireOf({ account, verdict, viewing, speech });
  const line = sparkline(week?.orgs[account.org], now, speech);
  return {
    money: moneyCard(account, { word, week: line, ahead }, viewing, speech),
    wire,
    brakes: brakeView(account, verdict, wire, watch),
    windows: windowsCard(account, { word, settings, ahead }, viewing, speech),
    risks: riskRows(stored?.risks ?? [], { payer, settings, told, now }, speech),
  };
}

/** An enterprise member has none of it. */
function hasAny({ money, wire, windows, risks }: Cards): boolean {
  return money !== null || wire !== null || windows !== null || risks.length > 0;
}
