import { browser } from './browser.ts';

/** Opens a page in a new tab, in front. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Opens a page of our own at one of its views; where it is open already, that tab shows the view and comes to the front.
 * Our own tabs are the only ones whose address can be seen without the `tabs` permission.
 */
export async function openOwnPage(path: string, view: string): Promise<void> {
  const page = browser.runtime.getURL(path);
  const url = view === '' ? page : `${page}#${view}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) return openPage(url);
  await browser.tabs.update(open.id, view === '' ? { active: true } : { active: true, url });
  // Of two windows the other may be in front. Firefox for Android has none.
  const { windows } = browser as Partial<Pick<typeof browser, 'windows'>>;
  if (open.windowId !== undefined) await windows?.update(open.windowId, { focused: true });
}

/** Opens the dashboard, at one of its views. */
export function openDashboard(view: string): Promise<void> {
  return openOwnPage('src/dashboard/index.html', view);
}
