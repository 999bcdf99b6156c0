import type { Control } from '../../account/account.ts';
import type { SettingsRoute } from '../../claude/page/settings-route.ts';
import type { BriefDocument } from '../../watch/brief/brief.ts';
import type { AnchorName } from '../../watch/documents/types.ts';
import type { WhichOrganization } from '../organization.ts';
import type { Send } from '../runtime.ts';
import { timer } from '../timer.ts';
import { findAnchor } from './anchors.ts';
import { createLine } from './line.ts';
import { createPanel } from './panel.ts';
import { sightings } from './sightings.ts';

/** A page that is being built, or a chat that streams, changes many times in this; the first change is answered at once. */
const COALESCE_MS = 250;
const AT_ONCE_MS = 16;
/** A place that was missed is looked for again, as a page at rest gives no sign. */
const AGAIN_MS = 5000;

export interface InPageNeeds {
  readonly page: Document;
  readonly window: Window & Pick<typeof globalThis, 'getComputedStyle'>;
  readonly brief: () => BriefDocument | null;
  readonly organization: WhichOrganization;
  /** Where the tab is now: in the settings, where messages are written, or elsewhere. */
  readonly route: () => SettingsRoute | 'chat' | null;
  readonly send: Send;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Draws the line and the panel where there is something to say. Nothing is looked for, and nothing observed, while there is
 * not, or in a hidden tab. @returns to be called when the brief or the address changed.
 */
export function inPage(needs: InPageNeeds): () => void {
  const { page, window, send, now, signal } = needs;
  const act = (control: Control) => void send({ type: 'open-brake', control });
  const line = createLine({ page, window, act, putAway: () => update(), signal });
  const panel = createPanel({ page, window, putAway: () => update() });
  const seen = sightings(send, now);
  let observing = false;
  let updatedAt = Number.NEGATIVE_INFINITY;
  const soon = timer(() => update(), signal);
  const again = timer(() => update(), signal);
  const later = () => soon.start(now() - updatedAt < COALESCE_MS ? COALESCE_MS : AT_ONCE_MS);
  const observer = new MutationObserver(later);
  const sizes = new ResizeObserver(later);

  const wanted = () => {
    const brief = needs.brief();
    const own = (signal.aborted ? null : brief?.orgs[needs.organization() ?? '']) ?? NOTHING;
    const route = needs.route();
    const text = route === 'chat' ? own.line : null;
    return {
      brief: brief ?? NO_BRIEF,
      line: text !== null && now() < text.until && !line.isAway(text) ? text : null,
      panel: (route === 'page' || route === 'dialog') && !panel.isAway() ? own.panel : null,
    };
  };
  const observe = (isWanted: boolean) => {
    if (isWanted === observing) return;
    observing = isWanted;
    if (isWanted) {
      observer.observe(page, { childList: true, subtree: true });
      observer.observe(page.documentElement, { attributeFilter: ['data-mode', 'class', 'style'] });
    } else {
      observer.disconnect();
      sizes.disconnect();
      again.stop();
    }
  };
  const anchor = (name: AnchorName, isWanted: boolean): Element | null => {
    if (!isWanted) {
      seen.left(name);
      return null;
    }
    const found = findAnchor(page, name);
    if (seen.looked(name, found?.by ?? null)) again.start(AGAIN_MS);
    if (found !== null) sizes.observe(found.element);
    return found?.element ?? null;
  };
  const update = () => {
    // What nobody sees stays as it is, and with it the focus of who comes back.
    if (page.visibilityState !== 'visible' && !signal.aborted) return observe(false);
    updatedAt = now();
    const { brief, line: text, panel: explained } = wanted();
    observe(text !== null || explained !== null);
    line.draw(text, brief, anchor('composer', text !== null));
    panel.draw(explained, brief, anchor('credits', explained !== null));
    // Drawing is a change of the page, too, and no reason to draw again.
    observer.takeRecords();
  };
  page.addEventListener('visibilitychange', update, { signal });
  // A chat that streams scrolls all the time: that is of no interest while nothing is shown.
  const follow = () => (observing ? later() : undefined);
  window.addEventListener('resize', follow, { signal });
  page.addEventListener('scroll', follow, { signal, capture: true, passive: true });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow, { signal });
  signal.addEventListener('abort', update);
  update();
  return later;
}

const NOTHING = { line: null, panel: null } as const;
const NO_BRIEF = { language: '', direction: 'ltr', dismiss: '', style: '' } as const;
