import type { HTTPResponse, Page } from 'puppeteer-core';
import { allow, dialogIn } from '../../../test/e2e/held.ts';
import type { Replica } from '../../../test/replica/replica.ts';
import { waitedFor } from './waited-for.ts';

/** What a step of the story can do: to the account, as life does, and on claude.ai, as the user does. */
export interface Actor {
  /** Somebody whom the extension has not met yet, in the situation of a scenario. */
  meet(scenario: string): Promise<void>;
  /** Uses Claude, for so many cents at API prices. */
  use(cents: number): Promise<void>;
  /** Clicks claude.ai's own button, which the guard answers with its question. */
  clickClaim(): Promise<void>;
  /** Answers that question with yes, by keyboard. */
  agreeToClaim(): Promise<void>;
  turnReloadOff(): Promise<void>;
  turnSwitchOff(): Promise<void>;
  signOut(): Promise<void>;
}

const USAGE = 'https://claude.ai/settings/usage';

/** `forget` makes the extension one that has never seen anything. */
export function actorOn(replica: Replica, tab: Page, forget: () => Promise<void>): Actor {
  const visit = async () => {
    await tab.bringToFront();
    await waitedFor('the page with the usage', tab.goto(USAGE));
  };
  return {
    async meet(scenario) {
      // A page that is left open would still speak of the last account.
      await tab.goto('about:blank');
      await forget();
      replica.load(scenario);
      await visit();
    },
    async use(cents) {
      replica.use({ cost: cents });
    },
    async clickClaim() {
      await visit();
      await click(tab, '.banner button', 'the button "Claim"');
      await waitedFor('the question of the guard', dialogIn(tab));
    },
    async agreeToClaim() {
      await tab.bringToFront();
      const answered = answerTo(tab, 'overage_credit_grant');
      await Promise.all([waitedFor('the answer to the claim', answered), allow(tab)]);
    },
    async turnReloadOff() {
      await visit();
      await click(tab, 'button.link', 'the settings of auto-reload');
      await press(tab, '.above .buttons button', 'auto_reload_settings');
    },
    async turnSwitchOff() {
      await visit();
      await click(tab, 'button[role=switch]', 'the switch of usage credits');
      await press(tab, '.above button[type=submit]', 'overage_spend_limit');
    },
    async signOut() {
      replica.signedIn = false;
      await visit();
    },
  };
}

function click(tab: Page, selector: string, what: string): Promise<void> {
  return waitedFor(what, tab.locator(selector).click());
}

/** Clicks what the guard lets pass, and waits for claude.ai's answer to what the click sent. */
async function press(tab: Page, selector: string, path: string): Promise<void> {
  const answered = waitedFor(`claude.ai's answer from ${path}`, answerTo(tab, path));
  await Promise.all([answered, click(tab, selector, 'the button that turns it off')]);
}

function answerTo(tab: Page, path: string): Promise<HTTPResponse> {
  return tab.waitForResponse((response) => {
    return response.request().method() !== 'GET' && response.url().endsWith(path);
  });
}
