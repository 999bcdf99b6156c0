import type { Notice, Notifier } from '../watch/ports.ts';
import { browser } from './browser.ts';

function options(notice: Notice) {
  return {
    type: 'basic' as const,
    title: notice.title,
    message: notice.body,
    // Chrome refuses a notification without an icon.
    iconUrl: browser.runtime.getURL(`icons/${notice.severity}-128.png`),
  };
}

/**
 * With buttons where the browser has them. Firefox refuses the whole notice for one, although it has the event for it
 * (`onButtonClicked` is there in 153 and never fires), so trying is the only way to find out.
 */
async function create(notice: Notice): Promise<void> {
  const plain = options(notice);
  const buttons = (notice.buttons ?? []).map((title) => ({ title }));
  const rich = { ...plain, buttons, requireInteraction: notice.severity === 'danger' };
  try {
    await browser.notifications.create(notice.id, rich as typeof plain);
  } catch {
    await browser.notifications.create(notice.id, plain);
  }
}

/** Is the user's own setting against notifications? Only Chrome can be asked. */
async function isMuted(): Promise<boolean> {
  const { getPermissionLevel } = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  return getPermissionLevel !== undefined && (await getPermissionLevel()) === 'denied';
}

/** The system's notifications. */
export const systemNotices: Notifier = {
  async show(notice) {
    if (await isMuted()) return false;
    try {
      await create(notice);
      return true;
    } catch {
      // The system refused: the popup says so (`muted`), as there is no other way to reach the user.
      return false;
    }
  },
  async hide(id) {
    await browser.notifications.clear(id);
  },
  async shown() {
    return Object.keys(await browser.notifications.getAll());
  },
};

/** Calls back on a click on a notice, or on one of its buttons, of which `button` is the place in their row; else null. */
export function onNoticeClicked(callback: (id: string, button: number | null) => void): void {
  browser.notifications.onClicked.addListener((id) => callback(id, null));
  browser.notifications.onButtonClicked?.addListener(callback);
}

export async function dismissNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
}
