import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clearNotices } from '../../../test/e2e/said.ts';
import { type Stage, visit } from '../../../test/e2e/stage.ts';
import type { Charge } from '../../../test/replica/simulator/account.ts';
import { type Actor, actorOn } from './actor.ts';
import { type Notice, noticesIn, type TakeNotices } from './notices.ts';
import { block, type Entry } from './print.ts';
import { readExtension, type Seen } from './read.ts';
import { STEPS, type Step } from './steps.ts';

/** What the steps of the story work with. */
interface Scene {
  readonly stage: Stage;
  readonly actor: Actor;
  readonly takeNotices: TakeNotices;
}

/** What a step came to. `charges` is what really left the card, which only the replica knows. */
interface Outcome {
  readonly seen: Seen;
  readonly charges: readonly Charge[];
  readonly notices: readonly Notice[];
}

/** How the story went. `wrong`: names of the steps that had another verdict than they should. */
export interface StoryEnd {
  readonly steps: number;
  readonly notices: number;
  readonly wrong: readonly string[];
}

/** Plays the story and tells it as it goes; pictures of the popup go to a folder below `root`. */
export async function playStory(stage: Stage, root: string, folder: string): Promise<StoryEnd> {
  rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, folder), { recursive: true });
  const tab = await visit(stage, 'https://claude.ai/new');
  const actor = actorOn(stage.replica, stage.browser, tab);
  const scene: Scene = { stage, actor, takeNotices: await noticesIn(stage.browser, tab.browser()) };
  await clearNotices(stage.browser);
  const wrong: string[] = [];
  let notices = 0;
  let before: Seen | null = null;
  for (const [index, step] of STEPS.entries()) {
    const picture = path.posix.join(folder, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
    const outcome = await perform(scene, step, path.join(root, picture));
    console.log(block(index + 1, step.story, [...entriesOf(step, outcome, before), ['picture', picture]]));
    if (outcome.seen.verdict !== step.verdict) wrong.push(step.name);
    notices += outcome.notices.length;
    before = outcome.seen;
  }
  return { steps: STEPS.length, notices, wrong };
}

async function perform({ stage, actor, takeNotices }: Scene, step: Step, picture: string): Promise<Outcome> {
  const began = stage.replica.clock.now();
  await step.happens(actor);
  const seen = await readExtension(stage, Date.now(), step.verdict, picture);
  const charges = stage.replica.account().charges.filter(({ at }) => at >= began);
  return { seen, charges, notices: await takeNotices() };
}

/** The verdict always, and of the rest what is new. */
function entriesOf(step: Step, { seen, charges, notices }: Outcome, before: Seen | null): Entry[] {
  const entries: Entry[] = charges.map(({ amountMinor }) => ['card', `charged $${(amountMinor / 100).toFixed(2)}`]);
  const other = seen.verdict === step.verdict ? '' : `   ← should be ${step.verdict}`;
  entries.push(['verdict', seen.verdict + other]);
  for (const name of ['headline', 'sentence', 'ceiling', 'badge'] as const) {
    if (seen[name] !== before?.[name]) entries.push([name, seen[name] || '–']);
  }
  for (const { title, body } of notices) entries.push(['notified', `${title}\n${body}`]);
  return entries;
}
