import type { PageItem, TextItem } from './page-items.ts';
import { plain } from './plain-text.ts';
import { phrasesFor } from './words-of-the-page.ts';

/**
 * The texts of the section without the cloud-session credit, a ledger of its own that may stand in the same section
 * with amounts of its own.
 */
export function ownTexts(items: readonly PageItem[]): readonly TextItem[] {
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  const foreign = new Set(texts.filter(isCloud).flatMap((cloud) => cloudRow(texts, cloud)));
  return texts.filter((item) => !foreign.has(item));
}

function isCloud(item: TextItem): boolean {
  const text = plain(item.text);
  return phrasesFor('cloud').some((phrase) => text.startsWith(phrase) || text.endsWith(phrase));
}

/** The label, and what stands with it: its own box where it has one, else the amounts right behind it. */
function cloudRow(texts: readonly TextItem[], cloud: TextItem): readonly TextItem[] {
  let around: Element | null = cloud.element;
  while (around !== null) {
    const element: Element = around;
    const inside = texts.filter((text) => element.contains(text.element));
    if (inside.length > 1) return inside.some(isOfTheWallet) ? [cloud, ...amountsBehind(texts, cloud)] : inside;
    around = element.parentElement;
  }
  return [cloud];
}

function isOfTheWallet(item: TextItem): boolean {
  const text = plain(item.text);
  return (['title', 'balance', 'limit', 'promo', 'reload'] as const).some((kind) =>
    phrasesFor(kind).some((phrase) => text.includes(phrase)),
  );
}

function amountsBehind(texts: readonly TextItem[], cloud: TextItem): readonly TextItem[] {
  const behind = texts.slice(texts.indexOf(cloud) + 1);
  const end = behind.findIndex((text) => !/\d/.test(text.text) || !/\p{Sc}/u.test(text.text) || isOfTheWallet(text));
  return end === -1 ? behind : behind.slice(0, Math.min(end, 1));
}
