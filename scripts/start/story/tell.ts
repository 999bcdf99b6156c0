import type { Launch } from '../../../test/e2e/browser.ts';
import { launchChrome } from '../../../test/e2e/chrome.ts';
import { launchFirefox } from '../../../test/e2e/firefox.ts';
import { openStage } from '../../../test/e2e/stage.ts';
import type { ChosenBrowser } from '../choose-browser.mjs';
import { ROOT } from '../prepare.mjs';
import { inStep, StoryStopped } from './in-step.ts';
import { playStory } from './play.ts';

/** A first start on a busy machine is slow. */
const LONGEST_START = 120_000;
const PICTURES = 'artifacts/story';

/** Plays the story without a window. The exit code is 0 only if the extension said what it should at every step. */
export async function tellStory({ target, file }: ChosenBrowser): Promise<number> {
  process.env[target === 'chrome' ? 'CHROME_BIN' : 'FIREFOX_BIN'] = file;
  console.log(`Playing the story on a replica of claude.ai, in ${file} without a window…`);
  try {
    return await playIn(target === 'chrome' ? launchChrome : launchFirefox);
  } catch (error) {
    if (!(error instanceof StoryStopped)) throw error;
    console.error(`\n${error.message}`);
    return 1;
  }
}

async function playIn(launch: Launch): Promise<number> {
  const stage = await inStep('the start of the browser', () => openStage(launch), LONGEST_START);
  try {
    const { outcomes, wrong } = await playStory(stage, ROOT, PICTURES, console.log);
    const notices = outcomes.flatMap((outcome) => outcome.notices).length;
    console.log(`\n${outcomes.length} steps, ${notices} notifications; a picture of each step is in ${PICTURES}.`);
    if (wrong.length === 0) return 0;
    console.log(`Not as it should be: ${wrong.join(', ')}.`);
    return 1;
  } finally {
    await stage.close();
  }
}
