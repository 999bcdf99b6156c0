import { value } from '../../account/observation.ts';
import { creditReadings, type PageHints } from './credit-readings.ts';
import { findCreditsSection } from './credits-section.ts';
import { type PageItem, pageItems } from './page-items.ts';
import type { PageReadings } from './page-readings.ts';
import { planWindows } from './plan-windows.ts';
import { regionOf, SECTION_SELECTORS } from './section-markers.ts';
import { statements } from './statements.ts';

export interface SettingsHints extends PageHints {
  /**
   * `dialog`: the settings lie in a dialog over some other page, whose text is not theirs to speak for (a chat can be
   * about billing). `page`: anywhere.
   */
  readonly within?: 'dialog' | 'page';
}

export interface SettingsReading {
  readonly readings: PageReadings;
  /** By what the parts were found; names of ours and words of the page, never an amount. */
  readonly anchors: readonly string[];
  /** The section as it reads: to see that something in it changed. Never leaves the tab. */
  readonly text: string;
}

const DIALOGS = '[role="dialog"], dialog, [role="alertdialog"]';
const BUSY = '[aria-busy="true"], [data-testid*="skeleton"], [class*="skeleton"], [class*="animate-pulse"]';

/** What the usage or billing settings within `root` say; null when they are not there. Pure: no clock, no globals. */
export function readSettingsPage(root: ParentNode & Node, hints: SettingsHints): SettingsReading | null {
  let empty: SettingsReading | null = null;
  for (const container of containersIn(root, hints.within ?? 'page')) {
    const found = readContainer(container, hints);
    // A question put over the settings can have the same heading, and says none of the facts.
    if (found !== null && Object.keys(found.readings).length > 0) return found;
    empty ??= found;
  }
  return empty;
}

/** Where the settings can be, the likeliest first: a dialog lies over the page, and `main` leaves the sidebar out. */
function containersIn(root: ParentNode & Node, within: 'dialog' | 'page'): readonly (ParentNode & Node)[] {
  const dialogs = [...root.querySelectorAll(DIALOGS)];
  if (within === 'page') return [...dialogs, ...root.querySelectorAll('main'), root];
  const marked = SECTION_SELECTORS.flatMap((selector) => {
    const marker = root.querySelector(selector);
    const region = marker === null ? null : regionOf(marker);
    return region?.parentElement === null || region === null ? [] : [region.parentElement];
  });
  return [...dialogs, ...marked];
}

function readContainer(container: ParentNode & Node, hints: SettingsHints): SettingsReading | null {
  const raw = pageItems(container);
  if (raw === null) return null;
  const items = statements(raw);
  const section = findCreditsSection(container, items);
  const windows = planWindows(items);
  if (section === null && windows.length === 0) return null;
  const busy = container.querySelector(BUSY) !== null;
  return {
    readings: {
      ...(section === null ? {} : creditReadings(section.items, busy, hints)),
      ...(windows.length === 0 ? {} : { windows: value(windows) }),
    },
    anchors: [...(section === null ? [] : [section.anchor]), ...(windows.length === 0 ? [] : ['meters'])],
    text: section === null ? '' : section.items.map(wording).join('\n'),
  };
}

function wording(item: PageItem): string {
  if (item.kind === 'text') return item.text;
  return item.kind === 'switch'
    ? `switch ${item.checked}`
    : `meter ${item.element.getAttribute('aria-valuenow') ?? ''}`;
}
