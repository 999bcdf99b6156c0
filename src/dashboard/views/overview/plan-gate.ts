import { SESSION } from '../../../account/window.ts';
import type { WindowRow, WindowsCard } from '../../../view/windows.ts';
import type { Speech } from '../../../words/speech.ts';
import type { Wire } from '../../../words/wire/wire.ts';

const FULL = 100;

/** The plan as the first gate of the wire: closed while there is room in it, open when what follows is paid. */
export type PlanGate = Omit<Wire[number], 'id'> & { readonly id: 'plan' };

/** Of the windows the one that is used up, else the session. Null where none is known. */
export function planGate({ rows }: WindowsCard, now: number, { t, format }: Speech): PlanGate | null {
  const row = rows.find(({ full }) => full) ?? rows.find(({ key }) => key === SESSION) ?? rows[0];
  if (row === undefined) return null;
  const { name, percent, figure, resetsAt, aged, tone } = row;
  const resets = resetsAt !== null && resetsAt > now ? t('overview_plan_resets', [format.when(resetsAt, now)]) : null;
  return {
    id: 'plan',
    name: t('overview_plan', [name]),
    state: percent === null ? figure : t('overview_plan_used', [figure]),
    what: row.note ?? resets,
    gate: gateOf(row),
    aged,
    tone: row.full ? tone : 'unknown',
  };
}

function gateOf({ full, percent, aged }: WindowRow): PlanGate['gate'] {
  if (full) return 'on';
  // What was used up when it was last read may be so still.
  if (percent === null || (aged && percent >= FULL)) return 'unknown';
  return 'off';
}
