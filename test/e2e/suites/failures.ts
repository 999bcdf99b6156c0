import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../replica/faults.ts';
import { letTimePass } from '../documents.ts';
import { faceOf } from '../face.ts';
import { saidBy } from '../said.ts';
import { play, refresh, type Stage } from '../stage.ts';

const MINUTE = 60_000;
/** Everything that is read about one organization. */
const ITS_DATA = /\/api\/organizations\/./;

/** Refusals that say nothing about the account: what was known stands, with its age. */
const KEPT: readonly FaultKind[] = [
  'wrong-organization',
  'not-found',
  'rate-limited',
  'server-error',
  'cloudflare',
  'html',
  'truncated',
  'empty',
  'drop',
];

/** What claude.ai refuses, or answers wrongly: never a fact, and never safe. */
export function failures(on: () => Stage): void {
  describe('a failed reading', () => {
    it.each(KEPT)('%s: the facts stay with their age, and are blind when they are old', async (kind) => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'off');
      const before = await faceOf(browser);
      replica.faults.push({ match: ITS_DATA, kind });
      await refresh(stage);
      const kept = await faceOf(browser);
      expect([kept.verdict, kept.facts, kept.readAt]).toEqual(['safe', before.facts, before.readAt]);
      await expectBlindLater(stage, before.facts);
    });

    it('no answer at all: given up after a while, blind when the facts are old', async () => {
      const stage = on();
      await play(stage, 'off');
      const { facts } = await faceOf(stage.browser);
      stage.replica.faults.push({ match: ITS_DATA, kind: 'hang' });
      await expectBlindLater(stage, facts);
    });

    it('nobody has looked for half an hour: blind without a word from the worker', async () => {
      const stage = on();
      const { browser } = stage;
      await play(stage, 'off');
      const { facts } = await faceOf(browser);
      await browser.killWorker();
      await letTimePass(browser, 31 * MINUTE);
      expect(await faceOf(browser)).toMatchObject({ state: 'ready', verdict: 'blind', facts });
    });

    it('signed out: said at once, and read again after signing in', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      const { readAt } = await faceOf(browser);
      replica.signedIn = false;
      await refresh(stage);
      expect(await faceOf(browser)).toMatchObject({ state: 'signed-out', verdict: 'blind', readAt });
      expect(await saidBy(browser)).toMatchObject({ badge: '?' });
      replica.signedIn = true;
      await refresh(stage);
      expect(await faceOf(browser)).toMatchObject({ state: 'ready', verdict: 'armed' });
    });

    it('no wallet all of a sudden: what it held is kept until it is too old', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      const { facts } = await faceOf(browser);
      replica.faults.push({ match: /\/prepaid\/credits$/, kind: 'not-found' });
      await refresh(stage);
      expect(await faceOf(browser)).toMatchObject({ verdict: 'armed', facts, aged: [] });
      await letTimePass(browser, 31 * MINUTE);
      await refresh(stage);
      const later = await faceOf(browser);
      expect(later).toMatchObject({ verdict: 'blind', facts });
      expect(later.aged).toEqual(expect.arrayContaining(['balance', 'reload']));
      expect(later.aged).not.toContain('switch');
    });

    it('asked to wait: neither the alarm nor the user’s own refresh asks before that time', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'armed');
      const { text } = await faceOf(browser);
      replica.faults.push({ match: /\/usage$/, kind: 'rate-limited', retryAfter: 1200, times: 1 });
      await refresh(stage);
      const asked = replica.log.length;
      await letTimePass(browser, 6 * MINUTE);
      await refresh(stage);
      expect(replica.log.length).toBe(asked);
      const waiting = await faceOf(browser);
      expect(waiting).toMatchObject({ state: 'ready', verdict: 'armed' });
      // The foot says until when.
      expect(waiting.text).not.toBe(text);
      expect(waiting.text).toMatch(/\b\d{1,2}:\d{2}/);
    });
  });
}

/** Half an hour later, and still nothing: the old facts are on show as old ones, and nothing is called safe. */
async function expectBlindLater(stage: Stage, facts: Readonly<Record<string, string>>): Promise<void> {
  await letTimePass(stage.browser, 31 * MINUTE);
  await refresh(stage);
  const face = await faceOf(stage.browser);
  expect(face).toMatchObject({ state: 'ready', verdict: 'blind', facts });
  expect(face.aged).toEqual(expect.arrayContaining(['switch', 'reload', 'balance']));
  expect(await saidBy(stage.browser)).toMatchObject({ badge: '?' });
}
