import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChrome } from './chrome.ts';
import { launchFirefox } from './firefox.ts';
import { describe } from 'vitest';
import { openStage, play, type Stage } from './stage.ts';
import { faceOf } from './face.ts';
import { saidBy } from './said.ts';
import { scenarios } from '../replica/scenarios.ts';
import { writeFileSync } from 'node:fs';

describe.each([['chrome', launchChrome], ['firefox', launchFirefox]] as const)('%s', (name, launch) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(launch as typeof launchChrome);
  });
  afterAll(() => stage?.close());
  it('shows', async () => {
    const out: unknown[] = [];
    for (const { name: s } of scenarios) {
      const t0 = Date.now();
      await play(stage, s);
      const t1 = Date.now();
      const said = await saidBy(stage.browser);
      const { text, ...face } = await faceOf(stage.browser, `/tmp/shots/${name}-${s}.png`);
      out.push({ s, play: t1 - t0, face: Date.now() - t1, ...said, ...face });
    }
    writeFileSync(`/tmp/trial-${name}.json`, JSON.stringify(out, null, 1));
    expect(out.length).toBeGreaterThan(3);
  }, 200000);
});
