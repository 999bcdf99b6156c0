import type { Browser } from '../e2e/browser.ts';
import { type Measure, timed } from './measure.ts';

const SAMPLES = 10;

/** A command of the popup to a worker that is dead: the browser starts one, and it answers. */
export async function deadWorker(browser: Browser, org: string): Promise<Measure[]> {
  const samples: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    await browser.killWorker();
    samples.push(
      await browser.ext(async (chosen) => {
        const start = performance.now();
        const reply: unknown = await globalThis.chrome.runtime.sendMessage({
          type: 'select-organization',
          org: chosen,
        });
        if ((reply as { ok?: boolean } | undefined)?.ok !== true) throw new Error('the worker refused the command');
        return performance.now() - start;
      }, org),
    );
  }
  return [timed(`command to a dead worker, ${browser.name}`, 150, samples)];
}
