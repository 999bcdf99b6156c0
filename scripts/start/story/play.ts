import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { rewriteHistory } from '../../../test/e2e/history.ts';
import { clearNotices } from '../../../test/e2e/said.ts';
import { refresh, type Stage, visit } from '../../../test/e2e/stage.ts';
import type { Charge } from '../../../test/replica/simulator/account.ts';
import { type Actor, actorOn } from './actor.ts';
import { entriesOf } from './entries.ts';
import { inStep } from './in-step.ts';
import { type Notice, noticesIn, type TakeNotices } from './notices.ts';
import { block } from './print.ts';
import { readShown, type Seen } from './read.ts';
import { STEPS, type Step } from './steps.ts';

/** What the steps of the story work with. */
interface Scene {
  readonly stage: Stage;
  readonly tab: Page;
  readonly actor: Actor;
  readonly takeNotices: TakeNotices;
}

/** What a step came to. `charges` is what really left the card, which only the replica knows. */
export interface Outcome {
  readonly name: string;
  readonly seen: Seen;
  readonly charges: readonly Charge[];
  readonly notices: readonly Notice[];
}

/** How the story went. `wrong`: names of the steps where something else was seen than should be. */
export interface StoryEnd {
  readonly outcomes: readonly Outcome[];
  readonly wrong: readonly string[];
}

/** A window of a usual form: a picture of the page shows what a user sees. */
const WINDOW = { width: 1000, height: 760 };
const PATIENCE = 15_000;

/**
 * Plays the story and tells it as it goes; the pictures go to a folder below `root`.
 *
 * @throws StoryStopped that names the step which did not come to its end
 */
export async function playStory(
  stage: Stage,
  root: string,
  folder: string,
  tell: (text: string) => void,
): Promise<StoryEnd> {
  rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, folder), { recursive: true });
  const scene = await inStep('its first page', () => sceneOn(stage));
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];
  for (const [index, step] of STEPS.entries()) {
    const picture = path.posix.join(folder, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
    const outcome = await inStep(`step ${index + 1}, "${step.name}"`, () =>
      perform(scene, step, path.join(root, picture)),
    );
    const entries = entriesOf(
      step.shown,
      outcome,
      outcomes.map(({ seen }) => seen),
    );
    tell(block(index + 1, step.story, [...entries, ['picture', picture]]));
    if (!outcome.seen.isAsExpected) wrong.push(step.name);
    outcomes.push(outcome);
  }
  return { outcomes, wrong };
}

async function sceneOn(stage: Stage): Promise<Scene> {
  const tab = await visit(stage, 'https://claude.ai/new');
  await tab.setViewport(WINDOW);
  tab.setDefaultTimeout(PATIENCE);
  const takeNotices = await noticesIn(stage.browser, tab.browser());
  const forget = async () => {
    await forgetAll(stage);
    // What was said of somebody else is no part of what comes.
    await takeNotices();
  };
  return { stage, tab, actor: actorOn(stage.replica, tab, forget), takeNotices };
}

/** As before the first reading: two people in one history would look like one whose money has moved. */
async function forgetAll(stage: Stage): Promise<void> {
  const { browser } = stage;
  // Whatever is under way ends before this does.
  await refresh(stage);
  await browser.ext(() =>
    navigator.locks.request('usage-watchdog.state', () => globalThis.chrome.storage.local.clear()),
  );
  await rewriteHistory(browser, '', []);
  await clearNotices(browser);
}

async function perform({ stage, tab, actor, takeNotices }: Scene, step: Step, picture: string): Promise<Outcome> {
  const began = stage.replica.clock.now();
  await step.happens(actor);
  const seen = await readShown(stage, tab, step.shown, picture);
  const charges = stage.replica.account().charges.filter(({ at }) => at >= began);
  return { name: step.name, seen, charges, notices: await takeNotices() };
}
