import type { Browser } from 'puppeteer-core';

/** Ctrl+C, a closed terminal, and what an operating system says that shuts down. */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves when the user has closed the browser or pressed Ctrl+C. */
export function untilTheEnd(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    for (const signal of END_SIGNALS) process.once(signal, () => resolve());
  });
}
