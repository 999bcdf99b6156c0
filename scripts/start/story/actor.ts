import type { Page } from 'puppeteer-core';
import type { Browser } from '../../../test/e2e/browser.ts';
import type { Replica } from '../../../test/replica/replica.ts';
import { findScenario } from '../../../test/replica/scenarios.ts';
import type { World } from '../../../test/replica/world.ts';

/** What a step of the story can do: to the account, as life does, and on claude.ai, as the user does. */
export interface Actor {
  /** Somebody whom the extension has not met yet, in the situation of a scenario. */
  meet(scenario: string): Promise<void>;
  /** The same person, some days later, in the situation of another scenario. */
  later(scenario: string): Promise<void>;
  /** Uses Claude, for so many cents at API prices. */
  use(cents: number): Promise<void>;
  /** Clicks claude.ai's own buttons. */
  claim(): Promise<void>;
  turnReloadOff(): Promise<void>;
  turnSwitchOff(): Promise<void>;
  signOut(): Promise<void>;
}

const USAGE = 'https://claude.ai/settings/usage';

export function actorOn(replica: Replica, browser: Browser, tab: Page): Actor {
  let uuid = '';
  const load = (name: string) => {
    const scenario = findScenario(name);
    replica.load({ ...scenario, build: (now) => asTheSame(scenario.build(now), uuid) });
  };
  const visit = async () => {
    await tab.bringToFront();
    await tab.goto(USAGE);
  };
  return {
    async meet(scenario) {
      await browser.ext(() => globalThis.chrome.storage.local.clear());
      uuid = crypto.randomUUID();
      load(scenario);
      await visit();
    },
    async later(scenario) {
      await browser.ext(forgetWhenLooked);
      load(scenario);
      await visit();
    },
    async use(cents) {
      replica.use({ cost: cents });
    },
    async claim() {
      await visit();
      await press(tab, '.banner button', 'overage_credit_grant');
    },
    async turnReloadOff() {
      await visit();
      await tab.locator('button.link').click();
      await press(tab, '.above .buttons button', 'auto_reload_settings');
    },
    async turnSwitchOff() {
      await visit();
      await tab.locator('button[role=switch]').click();
      await press(tab, '.above button[type=submit]', 'overage_spend_limit');
    },
    async signOut() {
      replica.signedIn = false;
      await visit();
    },
  };
}

/** After days everything is due again, also what is asked only hourly. Runs in a page of the extension. */
function forgetWhenLooked(): Promise<void> {
  return navigator.locks.request('usage-watchdog.state', () => {
    return globalThis.chrome.storage.local.remove(['watch', 'watch.copy']);
  });
}

/** Clicks and waits for claude.ai's answer to what the click sent. */
async function press(tab: Page, selector: string, path: string): Promise<void> {
  const answered = tab.waitForResponse((response) => {
    return response.request().method() !== 'GET' && response.url().endsWith(path);
  });
  await Promise.all([answered, tab.locator(selector).click()]);
}

/** A scenario makes an account of its own; here it is the next day of an account that is there. */
function asTheSame(world: World, uuid: string): World {
  const [account] = world.accounts;
  if (account !== undefined) account.uuid = uuid;
  return { ...world, activeOrg: uuid };
}
