import type { Page } from 'puppeteer-core';

const SAMPLES = 40;

/** From sending a message to the first byte of its answer, as a script of the page sees it: ms. */
export async function firstBytes(page: Page, org: string): Promise<readonly number[]> {
  return page.evaluate(
    async (path, count) => {
      const samples: number[] = [];
      for (let n = 0; n < count; n += 1) {
        const start = performance.now();
        const body = JSON.stringify({ prompt: 'x', model: 'claude-sonnet-5-5', timezone: 'UTC' });
        const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        const reader = response.body?.getReader();
        await reader?.read();
        samples.push(performance.now() - start);
        // To its end, so that the next one has the connection to itself.
        while (!(await reader?.read())?.done);
      }
      return samples;
    },
    `/api/organizations/${org}/chat_conversations/bench/completion`,
    SAMPLES,
  );
}
