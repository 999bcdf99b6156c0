import { CLAUDE_ORIGIN, USAGE_PAGE_URL } from '../claude/site.ts';
import { faceWorld } from '../platform/face-world.ts';
import { localStore } from '../platform/local-store.ts';
import { hasVersion } from '../watch/documents/has-version.ts';
import { STATE_KEYS, stateFrom } from '../watch/documents/read-state.ts';
import { WEEK_KEY, weekFrom } from '../watch/week/week-from.ts';
import type { PopupSource } from './source.ts';

/** The popup's world in a browser. */
export function browserSource(): PopupSource {
  return {
    ...faceWorld({ origin: CLAUDE_ORIGIN, usagePage: USAGE_PAGE_URL }, () => window.close()),
    async read() {
      const stored = await localStore.read([...STATE_KEYS, WEEK_KEY]);
      const { accounts, watch, settings, told } = stateFrom(stored, Date.now(), hasVersion);
      return { accounts, watch, settings, told, week: weekFrom(stored[WEEK_KEY]) };
    },
  };
}
