import type { Switch } from '../../account/account.ts';
import type { MoneyStatement } from './money-statements.ts';
import type { PageItem } from './page-items.ts';
import { plain } from './plain-text.ts';
import { phrasesFor } from './words-of-the-page.ts';

/**
 * Is paid use switched on? `on` where the section has what it has only then: spending or the limit. `off` where it has
 * the sentence that invites to switch it on, and not a single figure besides, nothing still loading and no switch set:
 * the same sentence may stand above the figures of a switch that is on. Null in every other case.
 */
export function switchState(
  items: readonly PageItem[],
  statements: readonly MoneyStatement[],
  busy: boolean,
): Switch | null {
  const controls = items.some((item) => item.kind === 'text' && phrasesFor('limitControl').includes(plain(item.text)));
  if (controls || statements.some(showsUse)) return 'on';
  const invited = statements.some(({ item }) => !item.pressable && isInvitation(item.text));
  const contradicted =
    busy || items.some(contradictsOff) || statements.some(({ label, written }) => label !== null || written !== null);
  return invited && !contradicted ? 'off' : null;
}

function showsUse({ label, written }: MoneyStatement): boolean {
  return label === 'limit' || (label === 'spent' && written !== null);
}

function isInvitation(text: string): boolean {
  const sentence = plain(text);
  return sentence.includes('claude') && phrasesFor('offSentence').some((start) => sentence.startsWith(start));
}

function contradictsOff(item: PageItem): boolean {
  if (item.kind === 'meter') return true;
  if (item.kind === 'switch') return item.checked;
  return (
    !item.pressable && (/\d/.test(item.text) || phrasesFor('reload').some((word) => plain(item.text).includes(word)))
  );
}
