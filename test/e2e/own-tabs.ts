import type { Browser } from './browser.ts';

/** The addresses of the dashboard's open tabs, from the `#` on. */
export async function dashboards(browser: Browser): Promise<readonly string[]> {
  return browser.ext(async () => {
    const url = `${globalThis.chrome.runtime.getURL('src/dashboard/index.html')}*`;
    const tabs = await globalThis.chrome.tabs.query({ url });
    return tabs.map((tab) => new URL(tab.pendingUrl ?? tab.url ?? '').hash);
  });
}

/** Closes them. */
export async function closeDashboards(browser: Browser): Promise<void> {
  await browser.ext(async () => {
    const url = `${globalThis.chrome.runtime.getURL('src/dashboard/index.html')}*`;
    const tabs = await globalThis.chrome.tabs.query({ url });
    await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : globalThis.chrome.tabs.remove(id))));
  });
}
