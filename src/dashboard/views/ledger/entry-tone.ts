import type { LedgerEntry } from '../../../account/event.ts';
import type { Tone } from '../../../risk/verdict-word.ts';

/** What does not depend on more than its kind; null = nothing to draw the eye to. */
const PLAIN = {
  reload: 'danger',
  'pending-charge': 'danger',
  'reload-failed': 'warning',
  grant: 'info',
  claim: 'info',
  expiry: 'warning',
  'promo-used-up': 'info',
  'unexplained-drop': 'warning',
  'unexplained-rise': 'info',
  plan: 'info',
  'window-reset': null,
  'month-reset': null,
} as const satisfies Readonly<Partial<Record<LedgerEntry['kind'], Tone | null>>>;

/** How an entry is marked: as severe as the warning that it led to; what was asked for here is news, not a warning. */
export function entryTone(entry: LedgerEntry): Tone | null {
  switch (entry.kind) {
    case 'spend':
      return entry.whileOff ? 'danger' : entry.headroom ? 'warning' : null;
    case 'purchase':
      return entry.byRequest ? 'info' : 'warning';
    case 'switch':
    case 'reload-switch':
      return moved(entry.to === 'on', entry.byRequest);
    case 'limit':
    case 'threshold':
    case 'target':
      return moved(entry.direction === 'riskier', entry.byRequest);
    case 'asked':
      return entry.answer === 'refused' ? 'ok' : 'info';
    case 'brake':
      return entry.isOff ? 'ok' : 'danger';
    default:
      return PLAIN[entry.kind];
  }
}

function moved(riskier: boolean, byRequest: boolean): Tone {
  if (!riskier) return 'ok';
  return byRequest ? 'info' : 'warning';
}
