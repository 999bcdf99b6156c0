import { sealed, unsealed } from '../../src/watch/documents/seal.ts';
import type { AccountsDocument, WatchDocument } from '../../src/watch/documents/types.ts';
import type { Browser } from './browser.ts';

export interface Documents {
  readonly accounts: AccountsDocument;
  readonly watch: WatchDocument;
}

type Stored = Readonly<Record<string, unknown>>;

/** The stored documents, as another context of the extension sees them. */
export async function documentsOf(browser: Browser): Promise<Documents> {
  const stored = await storedIn(browser, ['accounts', 'watch']);
  return { accounts: unsealed(stored.accounts), watch: unsealed(stored.watch) } as Documents;
}

async function storedIn(browser: Browser, keys: string[]): Promise<Stored> {
  // As text: on its way out of Firefox an object that occurs twice is lost the second time (puppeteer 24).
  const text = await browser.ext(
    async (names) => JSON.stringify(await globalThis.chrome.storage.local.get(names)),
    keys,
  );
  return JSON.parse(text) as Stored;
}

/** Writes over stored documents, as a broken disk or a wrong hand would. */
export async function overwrite(browser: Browser, documents: Stored): Promise<void> {
  await browser.ext((values) => globalThis.chrome.storage.local.set(values), documents);
}

/** Makes everything that was read look older by so many ms, and every job as long due: as if the computer had slept. */
export async function letTimePass(browser: Browser, ms: number): Promise<void> {
  await underLock(browser, async () => {
    const stored = await storedIn(browser, ['accounts', 'accounts.copy', 'watch', 'watch.copy']);
    const older = Object.entries(stored).map(([key, value]) => [key, sealed(aged(unsealed(value), ms, isTime))]);
    await overwrite(browser, Object.fromEntries(older));
  });
}

/** Does something while the extension itself cannot write. */
async function underLock(browser: Browser, work: () => Promise<void>): Promise<void> {
  await browser.ext(
    () =>
      new Promise<void>((held) => {
        const hold = () =>
          new Promise<void>((release) => {
            Object.assign(globalThis, { releaseLock: release });
            held();
          });
        void navigator.locks.request('usage-watchdog.state', hold);
      }),
  );
  try {
    await work();
  } finally {
    await browser.ext(() => (globalThis as unknown as { releaseLock(): void }).releaseLock());
  }
}

/** The names under which the documents keep a time of the past, or one that follows from it. */
function isTime(key: string): boolean {
  return ['readAt', 'since', 'at', 'lastSuccess', 'blindAt'].includes(key);
}

function aged(value: unknown, ms: number, holdsTime: (key: string) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => aged(entry, ms, holdsTime));
  const entries = Object.entries(value).map(([key, entry]) => {
    // A zero is no time: "never".
    if (typeof entry === 'number') return [key, holdsTime(key) && entry > ms ? entry - ms : entry];
    // The watch keeps when each job was done under the job's name.
    return [key, aged(entry, ms, key === 'done' ? () => true : holdsTime)];
  });
  return Object.fromEntries(entries);
}
