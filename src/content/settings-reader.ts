import type { SettingsReading } from '../claude/page/read-settings-page.ts';
import type { SettingsRoute } from '../claude/page/settings-route.ts';
import { SECOND_LOOK_MS, type SettingsReportNeeds, settingsReport } from './settings-report.ts';
import { timer } from './timer.ts';

/** A page that is being built, or a chat that streams behind the dialog, changes many times in this. */
const COALESCE_MS = 250;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['aria-valuetext', 'aria-valuenow', 'aria-checked'],
};

export interface SettingsReaderNeeds extends Omit<SettingsReportNeeds, 'read'> {
  readonly page: Document;
  /** Where the tab is now; null = not in the usage or billing settings. */
  readonly route: () => SettingsRoute | null;
  readonly read: (route: SettingsRoute, currency: string | null) => SettingsReading | null;
}

/**
 * Reads the usage and billing settings while the user has them before them, and tells the worker what is new there.
 * Nothing is observed elsewhere, nor in a hidden tab.
 *
 * @returns to be called after each change of the address
 */
export function settingsReader(needs: SettingsReaderNeeds): () => void {
  const { page, route, hint, signal } = needs;
  let here: SettingsRoute | null = null;
  const report = settingsReport({ ...needs, read: (currency) => (here === null ? null : needs.read(here, currency)) });
  const look = () => {
    // An address that changed unnoticed: the next thing to change is the text.
    update();
    if (isReadable(here)) void report.look().then((again) => (again ? second.start(SECOND_LOOK_MS) : undefined));
  };
  const first = timer(look, signal);
  const second = timer(look, signal);
  const observer = new MutationObserver(() => first.start(COALESCE_MS));
  const leave = () => {
    observer.disconnect();
    first.stop();
    second.stop();
    report.forget();
  };
  const update = () => {
    const now = page.visibilityState === 'visible' && !signal.aborted ? route() : null;
    if (now === here) return;
    here = now;
    leave();
    if (here === null) return;
    hint('settings');
    if (!isReadable(here)) return;
    observer.observe(page, WATCHED);
    first.start(COALESCE_MS);
  };
  page.addEventListener('visibilitychange', update, { signal });
  signal.addEventListener('abort', leave);
  update();
  return update;
}

/** The owner's page shows the organization's amounts: worth a hint, but not to be taken for the member's. */
function isReadable(route: SettingsRoute | null): boolean {
  return route === 'page' || route === 'dialog';
}
