import type { Control } from '../account/account.ts';
import { parseTabAnswer } from '../watch/parse-message.ts';
import type { Provider, Relays } from '../watch/ports.ts';
import type { PlainAnswer, TabRequest, TabTurnOff } from '../watch/protocol.ts';
import { browser } from './browser.ts';

type Answer = { ok: true; value: PlainAnswer } | { ok: false; code: 'offline' | 'timeout' };

/** Requests by way of a tab, with the tab's own cookies. */
export interface TabHttp {
  get(path: string): Promise<Answer>;
  turnOff(org: string, control: Control): Promise<Answer>;
}

/** So many tabs are asked at most: each costs a round of requests, and the worker has half a minute. */
const MOST_TABS = 2;

/** A tab that is frozen, or stands in a debugger, never answers. */
const PATIENCE = 5000;
/** Switching takes the site up to five seconds. */
const BRAKE_PATIENCE = 15_000;

function silence(patience: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, patience, null));
}

function tabHttp(tabId: number): TabHttp {
  async function ask(request: TabRequest | TabTurnOff, patience: number): ReturnType<TabHttp['get']> {
    // A tab that was open before the extension was installed has no script of ours: the call rejects.
    const asked = browser.tabs.sendMessage(tabId, request).then(parseTabAnswer, () => null);
    const answer = await Promise.race([asked, silence(patience)]);
    if (answer?.ok) return answer;
    return { ok: false, code: answer?.code === 'timeout' ? 'timeout' : 'offline' };
  }
  return {
    get: (path) => ask({ type: 'get', path }, PATIENCE),
    turnOff: (org, control) => ask({ type: 'turn-off', org, control }, BRAKE_PATIENCE),
  };
}

/** Open tabs of the site, the one used last first. Needs host access only, no `tabs` permission. */
export async function openTabs(origin: string): Promise<readonly TabHttp[]> {
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  const awake = tabs.filter(({ discarded }) => discarded !== true);
  const latest = awake.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).slice(0, MOST_TABS);
  return latest.flatMap(({ id }) => (id === undefined ? [] : [tabHttp(id)]));
}

export function tabRelays(origin: string, providerOf: (http: TabHttp) => Provider): Relays {
  return { providers: async () => (await openTabs(origin)).map(providerOf) };
}
