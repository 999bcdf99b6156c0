import type { LedgerEntry } from '../../../account/event.ts';
import type { Tone } from '../../../risk/verdict-word.ts';

const MARKED = ['reload', 'purchase', 'grant', 'claim', 'expiry', 'switch', 'reload-switch', 'limit'] as const;
type MarkedKind = (typeof MARKED)[number];
export type MarkedEntry = Extract<LedgerEntry, { kind: MarkedKind }>;

/** Something that happened, as it stands above the lines: its tone is the direction of the money. */
export interface Mark {
  /** When it was first seen, epoch ms. */
  readonly at: number;
  readonly tone: Tone;
  readonly entry: MarkedEntry;
}

/** What of the ledger is marked in the history. Spending has a panel of its own; restarts of windows show in theirs. */
export function marksOf(entries: readonly LedgerEntry[]): readonly Mark[] {
  return entries.flatMap((entry) => (isMarked(entry) ? [{ at: entry.before, tone: toneOf(entry), entry }] : []));
}

function isMarked(entry: LedgerEntry): entry is MarkedEntry {
  return MARKED.some((kind) => kind === entry.kind);
}

/** Red is money that left the card, blue is credit that came, amber is a step towards spending, green one away from it. */
function toneOf(entry: MarkedEntry): Tone {
  switch (entry.kind) {
    case 'reload':
      return 'danger';
    case 'purchase':
    case 'grant':
    case 'claim':
      return 'info';
    case 'expiry':
      return 'warning';
    case 'limit':
      return entry.direction === 'riskier' ? 'warning' : 'ok';
    default:
      return entry.to === 'on' ? 'warning' : 'ok';
  }
}
