import type { AccountsDocument, ToldDocument, WatchDocument } from '../../src/watch/documents/types.ts';
import type { Browser } from './browser.ts';

export interface Documents {
  readonly accounts: AccountsDocument;
  readonly watch: WatchDocument;
  readonly told: ToldDocument;
}

/** The stored documents, as another context of the extension sees them. */
export async function documentsOf(browser: Browser): Promise<Documents> {
  return (await browser.ext(() => chrome.storage.local.get(['accounts', 'watch', 'told']))) as unknown as Documents;
}

/** Writes over stored documents, as a broken disk or a wrong hand would. */
export async function overwrite(browser: Browser, documents: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.ext((values) => chrome.storage.local.set(values), documents);
}

/**
 * Makes everything that was read look older by so many ms, and every job as long due: as if the computer had slept. Under
 * the extension's own lock, so that no pass writes in between.
 */
export async function letTimePass(browser: Browser, ms: number): Promise<void> {
  await browser.ext(async (passed) => {
    const times = new Set(['readAt', 'since', 'at', 'lastSuccess']);
    const older = (value: unknown, key: string, within: string): unknown => {
      if (typeof value === 'number') return (times.has(key) || within === 'done') && value > passed ? value - passed : value;
      if (Array.isArray(value)) return value.map((entry) => older(entry, '', key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, older(entry, name, key)]));
    };
    await navigator.locks.request('usage-watchdog.state', async () => {
      const stored = await chrome.storage.local.get(['accounts', 'accounts.copy', 'watch', 'watch.copy']);
      await chrome.storage.local.set(older(stored, '', '') as Record<string, unknown>);
    });
  }, ms);
}
