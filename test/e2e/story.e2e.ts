import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inStep } from '../../scripts/start/story/in-step.ts';
import { playStory, type StoryEnd } from '../../scripts/start/story/play.ts';
import { STEPS } from '../../scripts/start/story/steps.ts';
import type { RiskId } from '../../src/risk/risk.ts';
import { launchChrome } from './chrome.ts';
import { openStage } from './stage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'watchdog-story-'));
const told: string[] = [];
let end: StoryEnd;

/** Of a picture; a PNG says it in its first bytes. */
function heightOf(name: string): number {
  const number = STEPS.findIndex((step) => step.name === name) + 1;
  return readFileSync(path.join(folder, 'story', `${String(number).padStart(2, '0')}-${name}.png`)).readUInt32BE(20);
}

function risksOf(name: string): readonly string[] {
  return end.outcomes.find((outcome) => outcome.name === name)?.notices.map(({ id }) => id.split(':')[0] ?? '') ?? [];
}

/** What `npm start` plays where there is no display. */
describe('the story', () => {
  beforeAll(async () => {
    const stage = await openStage(launchChrome);
    try {
      end = await playStory(stage, folder, 'story', (text) => told.push(text));
    } finally {
      await stage.close();
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('comes to its end, and the extension says at each step what it should', () => {
    expect(end.wrong).toEqual([]);
    expect(told).toHaveLength(STEPS.length);
  });

  it('holds the claim until the user agrees: the card is charged after the question, not with it', () => {
    const charged = (name: string) => end.outcomes.find((outcome) => outcome.name === name)?.charges.length;
    expect([charged('banner'), charged('question'), charged('claimed')]).toEqual([0, 0, 1]);
  });

  it('mistakes no two people for one: of somebody new nothing has moved yet', () => {
    const moved: readonly RiskId[] = ['reloaded', 'switch-drift', 'spent-while-off', 'spent-with-headroom', 'vanished'];
    const isMove = (risk: string) => moved.some((one) => one === risk);
    // Where something did move, it is told.
    expect(risksOf('claimed').filter(isMove)).toEqual(['reloaded']);
    const meetings = STEPS.filter(({ happens }) => String(happens).includes('.meet('));
    expect(meetings.length).toBeGreaterThan(3);
    for (const { name } of meetings) expect(risksOf(name).filter(isMove), name).toEqual([]);
  });

  it('shows all of the popup, also what a browser would roll', () => {
    // Twice the pixels; the popup itself ends at 600.
    expect(heightOf('reloaded')).toBeGreaterThan(2 * 600);
  });
});

it('a step that never ends, or waits in vain, says its name in a sentence', async () => {
  const never = () => new Promise<never>(() => undefined);
  await expect(inStep('step 3, "question"', never, 20)).rejects.toThrow(
    'The story stopped at step 3, "question": it had not ended after 0 seconds.',
  );
  const vain = () => Promise.reject(new Error('waited in vain for the question of the guard'));
  await expect(inStep('step 3, "question"', vain)).rejects.toThrow(
    'The story stopped at step 3, "question": waited in vain for the question of the guard.',
  );
});
