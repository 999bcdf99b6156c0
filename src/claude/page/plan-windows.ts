import { type PlanWindow, SESSION, WEEK } from '../../account/window.ts';
import type { PageItem, TextItem } from './page-items.ts';
import { clean, plain } from './plain-text.ts';
import { phrasesFor } from './words-of-the-page.ts';

/** No model has a longer name; what is longer is a sentence. */
const LONGEST_NAME = 40;
const MOST_WINDOWS = 20;

interface Group {
  readonly level: number;
}

/**
 * The plan windows that the page shows as bars. A bar with a label that is not known is left out, but below the plan's
 * headings it is the window of whatever it names. Reset times are worded for people ("Resets Thu 10:00 AM"), not read.
 */
export function planWindows(items: readonly PageItem[]): readonly PlanWindow[] {
  const windows = new Map<string, PlanWindow>();
  let labels: TextItem[] = [];
  let ofPlan: Group | null = null;
  for (const item of items) {
    if (item.kind === 'text') {
      ofPlan = groupAfter(item, ofPlan);
      if (item.heading !== null && !isWindowLabel(item.text)) labels = [];
      labels.push(item);
    } else if (item.kind === 'meter') {
      const window = windowOf(item.element, labels, ofPlan !== null);
      if (window !== null && !windows.has(window.key) && windows.size < MOST_WINDOWS) windows.set(window.key, window);
      labels = [];
    }
  }
  return [...windows.values()];
}

function groupAfter(item: TextItem, ofPlan: Group | null): Group | null {
  const text = plain(item.text);
  if (phrasesFor('planGroup').includes(text)) return { level: item.heading ?? 7 };
  if (phrasesFor('title').includes(text) || phrasesFor('cloud').includes(text)) return null;
  return ofPlan !== null && item.heading !== null && item.heading <= ofPlan.level ? null : ofPlan;
}

function windowOf(meter: Element, labels: readonly TextItem[], ofPlan: boolean): PlanWindow | null {
  const own = ownLabel(meter);
  const beside = labels.filter((label) => !label.pressable).map((label) => label.text);
  const known = [...(own === null ? [] : [own]), ...beside].map(knownWindow).find((found) => found !== null);
  const named = known ?? (ofPlan ? modelNamed([...beside, own ?? '']) : null);
  if (named === null) return null;
  return { ...named, percent: percentOf(meter), resetsAt: null, kind: 'plan', exhausted: false };
}

function ownLabel(meter: Element): string | null {
  const label = meter.getAttribute('aria-label');
  if (label !== null && label.trim() !== '') return label;
  const id = meter.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  const root = meter.ownerDocument;
  const text = id === undefined ? '' : (root.getElementById(id)?.textContent ?? '');
  return text.trim() === '' ? null : text;
}

type Named = Pick<PlanWindow, 'key' | 'model'>;

function isWindowLabel(text: string): boolean {
  return knownWindow(text) !== null;
}

function knownWindow(text: string): Named | null {
  const label = plain(text);
  if (phrasesFor('session').includes(label)) return { key: SESSION, model: null };
  if (phrasesFor('week').includes(label)) return { key: WEEK, model: null };
  const model = withoutOnly(clean(text));
  return model === null ? null : { key: `weekly_scoped:${model}`, model };
}

/** The name in "Sonnet only", "Nur Sonnet", "仅 Sonnet"; null where the text is not of that form. */
function withoutOnly(text: string): string | null {
  for (const only of phrasesFor('only')) {
    const name = new RegExp(`^(?:${only} ?(.+)|(.+) ${only})$`, 'i').exec(text);
    const model = (name?.[1] ?? name?.[2] ?? '').trim();
    if (/^[\p{Lu}\p{Lo}][\p{L}\d. ]*$/u.test(model) && model.length <= LONGEST_NAME) return model;
  }
  return null;
}

/** The first text that can be a name: no number of its own, no sentence, not the heading of the group. */
function modelNamed(texts: readonly string[]): Named | null {
  const name = texts.map(clean).find((text) => text.length <= LONGEST_NAME && isName(text));
  return name === undefined ? null : { key: `weekly_scoped:${name}`, model: name };
}

function isName(text: string): boolean {
  if (phrasesFor('planGroup').includes(plain(text)) || /[%:!?。，]/.test(text)) return false;
  return /^[\p{Lu}\p{Lo}][\p{L}\d.-]*(?: [\p{L}\d.-]+){0,2}$/u.test(text);
}

/** `aria-valuetext` has the true percent; `aria-valuenow` stops at 100. Null where neither says what is used. */
function percentOf(meter: Element): number | null {
  const text = clean(meter.getAttribute('aria-valuetext') ?? '').toLowerCase();
  const said = /(\d{1,4}(?:[.,]\d{1,2})?) ?%|% ?(\d{1,4})/.exec(text);
  if (said !== null) {
    return phrasesFor('left').some((word) => text.includes(word))
      ? null
      : Number((said[1] ?? said[2] ?? '').replace(',', '.'));
  }
  const now = numberOf(meter, 'valuenow', null);
  const low = numberOf(meter, 'valuemin', 0);
  const high = numberOf(meter, 'valuemax', meter.tagName.toUpperCase() === 'METER' ? 1 : 100);
  if (now === null || low === null || high === null || high <= low || now < low) return null;
  return ((now - low) * 100) / (high - low);
}

const PLAIN_NAMES: Readonly<Record<string, string>> = { valuenow: 'value', valuemin: 'min', valuemax: 'max' };

function numberOf(meter: Element, name: string, otherwise: number | null): number | null {
  const written = meter.getAttribute(`aria-${name}`) ?? meter.getAttribute(PLAIN_NAMES[name] ?? name);
  if (written === null || written.trim() === '') return otherwise;
  const number = Number(written);
  return Number.isFinite(number) ? number : null;
}
