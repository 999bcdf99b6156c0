import { amountText } from './amount-text.ts';
import type { Outcome } from './play.ts';
import type { Entry } from './print.ts';
import type { Seen } from './read.ts';
import type { Shown } from './steps.ts';

/** What there is to tell of a step: what it shows always, and of the rest what is new. */
export function entriesOf(shown: Shown, { seen, charges, notices }: Outcome, before: readonly Seen[]): Entry[] {
  const entries: Entry[] = charges.map(({ amountMinor }) => ['card', `charged ${amountText(amountMinor)}`]);
  if (seen.face === 'popup') {
    const last = before.findLast((one) => one.face === 'popup');
    entries.push(['verdict', marked(seen.verdict, shown, seen)]);
    for (const name of ['headline', 'sentence', 'ceiling', 'badge'] as const) {
      if (seen[name] !== last?.[name]) entries.push([name, seen[name] || '–']);
    }
  }
  if (seen.face === 'question') entries.push(['asked', marked(seen.about, shown, seen)]);
  if (seen.face === 'dashboard') entries.push(['dashboard', marked(seen.view, shown, seen)]);
  for (const { title, body } of notices) entries.push(['notified', `${title}\n${body}`]);
  return entries;
}

function marked(text: string, shown: Shown, { isAsExpected }: Seen): string {
  return isAsExpected ? text : `${text}   ← should be ${wanted(shown)}`;
}

function wanted(shown: Shown): string {
  if (shown.face === 'popup') return shown.verdict;
  return shown.face === 'question' ? shown.risk : shown.view;
}
