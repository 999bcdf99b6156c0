import { launchChrome } from '../../../test/e2e/chrome.ts';
import { launchFirefox } from '../../../test/e2e/firefox.ts';
import { openStage } from '../../../test/e2e/stage.ts';
import type { ChosenBrowser } from '../choose-browser.mjs';
import { ROOT } from '../prepare.mjs';
import { playStory } from './play.ts';

const PICTURES = 'artifacts/story';

/** Plays the story without a window. The exit code is 0 only if the extension said what it should at every step. */
export async function tellStory({ target, file }: ChosenBrowser): Promise<number> {
  process.env[target === 'chrome' ? 'CHROME_BIN' : 'FIREFOX_BIN'] = file;
  console.log(`Playing the story on a replica of claude.ai, in ${file} without a window…`);
  const stage = await openStage(target === 'chrome' ? launchChrome : launchFirefox);
  try {
    const { steps, notices, wrong } = await playStory(stage, ROOT, PICTURES);
    console.log(`\n${steps} steps, ${notices} notifications; the popup at each step is in ${PICTURES}.`);
    if (wrong.length === 0) return 0;
    console.log(`Not as it should be: ${wrong.join(', ')}.`);
    return 1;
  } finally {
    await stage.close();
  }
}
