import type { Browser } from './browser.ts';

/** What the extension says outside its own pages. */
export interface Said {
  readonly badge: string;
  readonly title: string;
  /** Ids of the notifications on display. */
  readonly notifications: readonly string[];
}

export async function saidBy(browser: Browser): Promise<Said> {
  return browser.ext(async () => {
    const [badge, title, shown] = await Promise.all([
      globalThis.chrome.action.getBadgeText({}),
      globalThis.chrome.action.getTitle({}),
      globalThis.chrome.notifications.getAll() as unknown as Promise<object>,
    ]);
    return { badge, title, notifications: Object.keys(shown).sort() };
  });
}

/** The notifications of one risk that are on display. */
export async function noticesOf(browser: Browser, risk: string): Promise<readonly string[]> {
  return (await saidBy(browser)).notifications.filter((id) => id.startsWith(`${risk}:`));
}

/** Takes all notifications off the display, as a user does who has read them. */
export async function clearNotices(browser: Browser): Promise<void> {
  await browser.ext(async () => {
    const shown = (await globalThis.chrome.notifications.getAll()) as unknown as object;
    await Promise.all(Object.keys(shown).map((id) => globalThis.chrome.notifications.clear(id)));
  });
}

/** When the extension has asked to be woken next, epoch ms. */
export async function alarmTime(browser: Browser): Promise<number | null> {
  return browser.ext(async () => (await globalThis.chrome.alarms.get('watch'))?.scheduledTime ?? null);
}
