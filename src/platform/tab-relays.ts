import { parseTabAnswer } from '../watch/parse-message.ts';
import type { Provider, Relays } from '../watch/ports.ts';
import type { PlainAnswer, TabRequest } from '../watch/protocol.ts';
import { browser } from './browser.ts';

/** One GET by way of a tab, with the tab's own cookies. */
export interface TabHttp {
  get(path: string): Promise<{ ok: true; value: PlainAnswer } | { ok: false; code: 'offline' | 'timeout' }>;
}

/** So many tabs are asked at most: each costs a round of requests, and the worker has half a minute. */
const MOST_TABS = 2;

/** A tab that is frozen, or stands in a debugger, never answers. */
const PATIENCE = 5000;

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}

function tabHttp(tabId: number): TabHttp {
  return {
    async get(path) {
      const request: TabRequest = { type: 'get', path };
      // A tab that was open before the extension was installed has no script of ours: the call rejects.
      const asked = browser.tabs.sendMessage(tabId, request).then(parseTabAnswer, () => null);
      const answer = await Promise.race([asked, silence()]);
      if (answer?.ok) return answer;
      return { ok: false, code: answer?.code === 'timeout' ? 'timeout' : 'offline' };
    },
  };
}

/** Open tabs of the site, the one used last first. Needs host access only, no `tabs` permission. */
export function tabRelays(origin: string, providerOf: (http: TabHttp) => Provider): Relays {
  return {
    async providers() {
      const tabs = await browser.tabs.query({ url: `${origin}/*` });
      const awake = tabs.filter(({ discarded }) => discarded !== true);
      const latest = awake.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).slice(0, MOST_TABS);
      return latest.flatMap(({ id }) => (id === undefined ? [] : [providerOf(tabHttp(id))]));
    },
  };
}
