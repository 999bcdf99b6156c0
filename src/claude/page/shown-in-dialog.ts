import type { ShownText } from '../../watch/ports.ts';

/** No public selector exists for the dialogs of a purchase: these are what any of them must have to be usable. */
const DIALOGS = 'dialog[open],[role=dialog],[role=alertdialog]';
const CHOSEN = 'input[type=radio]:checked,[role=radio][aria-checked=true],[aria-pressed=true]';
const FIELDS = /^(?:text|number|tel)$/;
/** A number that a person could have typed for an amount, with a mark before or behind it. */
const NUMBER = /^\D{0,4}\d[\d.,'’\s]*\D{0,4}$/;

const LONGEST = 80;
const MOST_SHOWN = 200;
const LONGEST_LANGUAGE = 35;

/**
 * What the page's own dialog shows as the amount, as text: the choice that is ticked and the one field that holds a number,
 * a line each; where there is neither, the one button that names an amount. Null where there is no dialog, and no form
 * around what has the focus, or where it shows nothing of the kind: that is "not seen".
 */
export function shownInDialog(page: Document): ShownText | null {
  const dialogs = [...page.querySelectorAll<HTMLElement>(DIALOGS)].filter(isSeen);
  const region = dialogs.at(-1) ?? page.activeElement?.closest('form');
  if (!region) return null;
  const chosen = [...region.querySelectorAll<HTMLElement>(CHOSEN)].filter(isSeen).map(labelOf).filter(hasDigit);
  const fields = [...region.querySelectorAll('input')].filter(isField).map(({ value }) => value.trim());
  const picked = [...only(chosen), ...only(fields)];
  const shown = picked.length > 0 ? picked : only([...region.querySelectorAll('button')].map(labelOf).filter(hasDigit));
  if (shown.length === 0) return null;
  const text = shown.map((line) => line.slice(0, LONGEST)).join('\n');
  return { text: text.slice(0, MOST_SHOWN), language: page.documentElement.lang.slice(0, LONGEST_LANGUAGE) };
}

/** Of several nobody knows which one is meant. */
function only(texts: readonly string[]): readonly string[] {
  return texts.length === 1 ? texts : [];
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function isField(input: HTMLInputElement): boolean {
  return FIELDS.test(input.type) && !input.disabled && isSeen(input) && NUMBER.test(input.value.trim());
}

function labelOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0] ?? element;
  return (label.textContent || (element.getAttribute('aria-label') ?? '')).replace(/\s+/g, ' ').trim();
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
