import type { SettingsRoute } from '../../claude/page/settings-route.ts';
import type { BriefDocument } from '../../watch/brief/brief.ts';
import type { WhichOrganization } from '../organization.ts';
import { timer } from '../timer.ts';
import { type AnchorName, findAnchor } from './anchors.ts';
import { createLine } from './line.ts';
import { createPanel } from './panel.ts';

/** A page that is being built, or a chat that streams, changes many times in this. */
const COALESCE_MS = 250;

export interface InPageNeeds {
  readonly page: Document;
  readonly window: Window;
  readonly brief: () => BriefDocument | null;
  readonly organization: WhichOrganization;
  readonly route: () => SettingsRoute | null;
  /** The user wants to turn something off. */
  readonly act: () => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Draws the line and the panel where there is something to say. Nothing is looked for, and nothing observed, while there is
 * not, or in a hidden tab. @returns to be called when the brief or the address changed.
 */
export function inPage(needs: InPageNeeds): () => void {
  const { page, window, signal } = needs;
  const line = createLine(page, window, needs.act);
  const panel = createPanel(page, window);
  let observing = false;
  const soon = timer(() => update(), signal);
  const later = () => soon.start(COALESCE_MS);
  const observer = new MutationObserver(later);
  const sizes = new ResizeObserver(later);

  const wanted = () => {
    const brief = needs.brief();
    const isSeen = page.visibilityState === 'visible' && !signal.aborted;
    const own = isSeen ? brief?.orgs[needs.organization() ?? ''] : undefined;
    const route = needs.route();
    const text = own?.line ?? null;
    return {
      brief: brief ?? NO_BRIEF,
      line: route === null && text !== null && needs.now() < text.until ? text : null,
      panel: route === 'page' || route === 'dialog' ? (own?.panel ?? null) : null,
    };
  };
  const observe = (isWanted: boolean) => {
    if (isWanted === observing) return;
    observing = isWanted;
    if (isWanted) observer.observe(page.documentElement, { childList: true, subtree: true });
    else {
      observer.disconnect();
      sizes.disconnect();
    }
  };
  const anchor = (name: AnchorName): Element | null => {
    const found = findAnchor(page, name);
    if (found !== null) sizes.observe(found.element);
    return found?.element ?? null;
  };
  const update = () => {
    const { brief, line: text, panel: explained } = wanted();
    observe(text !== null || explained !== null);
    line.draw(text, brief, text === null ? null : anchor('composer'));
    panel.draw(explained, brief, explained === null ? null : anchor('credits'));
    // Drawing is a change of the page, too, and no reason to draw again.
    observer.takeRecords();
  };
  page.addEventListener('visibilitychange', update, { signal });
  // A chat that streams scrolls all the time: that is of no interest while nothing is shown.
  const follow = () => (observing ? later() : undefined);
  window.addEventListener('resize', follow, { signal });
  page.addEventListener('scroll', follow, { signal, capture: true, passive: true });
  signal.addEventListener('abort', update);
  update();
  return later;
}

const NO_BRIEF = { language: '', direction: 'ltr', dismiss: '' } as const;
