import type { Fault } from './faults.ts';
import type { Account } from './simulator/account.ts';

/** How the pages are written; each can be set per scenario or by a query parameter of the same name. */
export interface PageOptions {
  /** Names of the feature: "Extra usage" until May 2026, "Usage credits" since; `auto` = old on the page, new in the dialog. */
  wording: 'auto' | 'old' | 'new';
  /** The page's language; `auto` follows the account profile. */
  lang: 'auto' | 'en' | 'de' | 'zh';
  /** The mark of the section: the empty test-id element, the id of October 2026, or nothing. */
  marker: 'testid' | 'id' | 'none';
  /** The balance and the state of auto-reload on one line or on separate ones. */
  lines: 'one' | 'split';
  meter: 'meter' | 'progressbar';
  /** `prefix` puts the currency's sign in front in every language; `locale` follows the language's own habit. */
  amounts: 'prefix' | 'locale';
}

export const plainPage: PageOptions = {
  wording: 'auto',
  lang: 'auto',
  marker: 'testid',
  lines: 'one',
  meter: 'meter',
  amounts: 'prefix',
};

/** Everything a scenario sets up. */
export interface World {
  accounts: Account[];
  /** The organization of the `lastActiveOrg` cookie; null = no such cookie. */
  activeOrg: string | null;
  signedIn: boolean;
  locale: string;
  faults: Fault[];
  page: PageOptions;
  /** Further logins: a `sessionKey` and the organizations it sees. Unlisted keys see all of them. */
  sessions: Record<string, string[]>;
}

/** A named situation with the one-line story that the scenario bar shows. */
export interface Scenario {
  name: string;
  story: string;
  build(now: number): World;
}

/** A world around its accounts: signed in, English, the first account in use. */
export function worldOf(accounts: Account[], more: Partial<World> = {}): World {
  return {
    accounts,
    activeOrg: accounts[0]?.uuid ?? null,
    signedIn: true,
    locale: 'en-US',
    faults: [],
    page: plainPage,
    sessions: {},
    ...more,
  };
}
