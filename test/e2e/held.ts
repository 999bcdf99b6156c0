import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

export type Way = 'fetch' | 'request' | 'xhr';

/** Sends a request from the page's own world; what came of it stands in a global for the test to read. */
export async function sendFrom(tab: Page, way: Way, method: string, path: string, body: string): Promise<void> {
  await tab.evaluate(
    (how, verb, url, text) => {
      const said = (status: number, answer: string) => Object.assign(globalThis, { outcome: [status, answer] });
      Object.assign(globalThis, { outcome: null });
      const headers = { 'content-type': 'application/json' };
      const read = (response: Response) => response.text().then((answer) => said(response.status, answer));
      if (how === 'fetch') void fetch(url, { method: verb, headers, body: text }).then(read);
      else if (how === 'request') void fetch(new Request(url, { method: verb, headers, body: text })).then(read);
      else {
        const xhr = new XMLHttpRequest();
        xhr.open(verb, url);
        xhr.setRequestHeader('content-type', 'application/json');
        xhr.onload = () => said(xhr.status, xhr.responseText);
        xhr.send(text);
      }
    },
    way,
    method,
    path,
    body,
  );
}

export async function outcomeIn(tab: Page): Promise<readonly [number, string]> {
  let outcome: [number, string] | null = null;
  await until('an answer for the page', async () => {
    outcome = await tab.evaluate(() => (globalThis as unknown as { outcome: [number, string] | null }).outcome);
    return outcome !== null;
  });
  return outcome ?? [0, ''];
}

export async function dialogIn(tab: Page): Promise<{ risk: string; amount: string | null }> {
  await tab.waitForSelector('usage-watchdog-guard');
  return tab.$eval('usage-watchdog-guard', (host) => ({
    risk: (host as HTMLElement).dataset.risk ?? '',
    amount: (host as HTMLElement).dataset.amount ?? null,
  }));
}

export async function isAsking(tab: Page): Promise<boolean> {
  return (await tab.$('usage-watchdog-guard')) !== null;
}

/** The other button stands behind the safe one. It obeys only once it has been seen for a moment. */
export async function allow(tab: Page): Promise<void> {
  await tab.keyboard.press('Tab');
  await until('the question to be answered', async () => {
    await tab.keyboard.press('Enter');
    return !(await isAsking(tab));
  });
}

export const writes = ({ replica }: Stage) =>
  replica.log
    .filter(({ method, path }) => path.startsWith('/api/') && method !== 'GET')
    .map(({ method, path, body }) => [method, path, body]);
