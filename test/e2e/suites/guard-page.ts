import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { claudeRequests } from '../../../src/background/claude-requests.ts';
import type { CaughtRequest } from '../../../src/watch/ports.ts';
import { english } from '../../words/speech.ts';
import { documentsOf } from '../documents.ts';
import { allow, dialogIn, isAsking, outcomeIn, sendFrom, writes } from '../held.ts';
import { play, refresh, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

const O = '/api/organizations/$';

/** What a tab hands to the worker about a request is heard by the extension's own pages as well. */
async function listenForQuestions({ browser }: Stage): Promise<void> {
  await browser.ext(() => {
    const scope = globalThis as unknown as { caught: unknown };
    globalThis.chrome.runtime.onMessage.addListener((message: { type: string; request: unknown }) => {
      if (message.type === 'guard-ask') scope.caught = message.request;
    });
  });
}

/**
 * The words of the question that is on the screen, which no driver can read in its closed root: made of what the page's
 * script handed over and what the worker has stored. Then it is refused.
 */
async function questionAbout({ browser, replica }: Stage, tab: Page): Promise<string> {
  await dialogIn(tab);
  const caught = await browser.ext(() => (globalThis as unknown as { caught: CaughtRequest }).caught);
  const { accounts } = await documentsOf(browser);
  const account = accounts.accounts[replica.activeOrg ?? '']?.account;
  if (account === undefined) throw new Error('no account was stored');
  const judged = claudeRequests(english, 'en').judge(caught, account, { now: Date.now(), taxPermille: null });
  await tab.keyboard.press('Escape');
  await outcomeIn(tab);
  return JSON.stringify(judged?.question())
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
}

/** What the guard takes from the page beside the request itself, and what is left of it when the extension goes. */
export function guardPage(on: () => Stage): void {
  describe('the guard and the page', () => {
    const url = (stage: Stage, resource: string) => `${O}/${resource}`.replace('$', stage.replica.activeOrg ?? '');

    it('says that the page’s dialog shows another amount than the request', async () => {
      const stage = on();
      await play(stage, 'armed');
      await listenForQuestions(stage);
      const tab = await visit(stage, 'https://claude.ai/new');
      const buy = url(stage, 'contracts/prepaid/credits');
      await sendFrom(tab, 'fetch', 'POST', buy, '{"amount":5000}');
      expect(await questionAbout(stage, tab)).not.toContain('The page shows');

      await tab.goto('https://claude.ai/new#settings/usage');
      await (await tab.waitForSelector('::-p-text(Buy usage credits)'))?.click();
      await tab.waitForSelector('[role=dialog] input[value=custom]');
      await tab.click('[role=dialog] input[value=custom]');
      expect(await tab.$eval('[role=dialog] input[name=custom]', (input) => (input as HTMLInputElement).value)).toBe(
        '5.00',
      );
      await sendFrom(tab, 'fetch', 'POST', buy, '{"amount":5000}');
      const question = await questionAbout(stage, tab);
      expect(question).toContain('The page shows $5.00, the request says $50.00.');
      await sendFrom(tab, 'fetch', 'POST', buy, '{"amount":500}');
      expect(await questionAbout(stage, tab)).not.toContain('The page shows');
    });

    it('asks about a message to a model that the plan does not include, and about no other', async () => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new');
      const send = url(stage, 'chat_conversations/c1/completion');
      for (const body of ['{"prompt":"x","model":"claude-sonnet-5-5"}', '{"prompt":"claude-fable-5-2"}']) {
        await sendFrom(tab, 'fetch', 'POST', send, body);
        expect((await outcomeIn(tab))[0]).toBe(200);
      }
      await sendFrom(tab, 'fetch', 'POST', send, '{"prompt":"x","model":"claude-fable-5-2"}');
      expect((await dialogIn(tab)).risk).toBe('paid-send');
      await tab.keyboard.press('Escape');
      expect((await outcomeIn(tab))[0]).toBe(403);
    });

    it('turns off what a claim has turned on, where the user ticks it', async () => {
      const stage = on();
      await play(stage, 'offer-open');
      const tab = await visit(stage, 'https://claude.ai/new');
      const claim = '{"campaign":"x","feature":"y","enable_overages":true}';
      await sendFrom(tab, 'fetch', 'POST', url(stage, 'overage_credit_grant'), claim);
      await dialogIn(tab);
      await tab.keyboard.down('Shift');
      await tab.keyboard.press('Tab');
      await tab.keyboard.up('Shift');
      await tab.keyboard.press(' ');
      await tab.keyboard.press('Tab');
      await allow(tab);
      expect((await outcomeIn(tab))[0]).toBe(200);
      await refresh(stage);
      await until('usage credits to be turned off', () => writes(stage).length === 2);
      expect(writes(stage)[1]).toEqual(['PUT', url(stage, 'overage_spend_limit'), '{"is_enabled":false}']);
    });

    it('hands a request over to the browser’s own question when the extension goes while it is held', async () => {
      const stage = on();
      await play(stage, 'armed');
      const tab = await visit(stage, 'https://claude.ai/new');
      const buy = url(stage, 'contracts/prepaid/credits');
      const asked: string[] = [];
      let says = false;
      tab.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (says ? dialog.accept() : dialog.dismiss());
      });
      await sendFrom(tab, 'fetch', 'POST', buy, '{"amount":1000}');
      await dialogIn(tab);
      await stage.browser.withoutExtension(async () => {
        await tab.bringToFront();
        // In Chromium what is on the screen still obeys; in Firefox nothing of ours is left, and the browser asks by itself.
        await tab.keyboard.press('Escape');
        expect((await outcomeIn(tab))[0]).toBe(403);
        expect(await isAsking(tab)).toBe(false);
        expect(writes(stage)).toEqual([]);
        says = true;
        await sendFrom(tab, 'fetch', 'POST', buy, '{"amount":1000}');
        expect((await outcomeIn(tab))[0]).toBe(200);
        expect(asked.at(-1)).toContain(`POST https://claude.ai${buy}`);
        expect(writes(stage)).toEqual([['POST', buy, '{"amount":1000}']]);
      });
    });
  });
}
