import { CLAUDE_ORIGIN, USAGE_PAGE_URL } from '../claude/site.ts';
import { faceWorld } from '../platform/face-world.ts';
import { historyDb } from '../platform/history-db.ts';
import { localStore } from '../platform/local-store.ts';
import { saveFile } from '../platform/save-file.ts';
import { hasVersion } from '../watch/documents/has-version.ts';
import { STATE_KEYS, stateFrom } from '../watch/documents/read-state.ts';
import type { State } from '../watch/documents/state.ts';
import { NOTHING_UNSAVED } from '../watch/documents/types.ts';
import type { DashboardSource } from './source.ts';
import { browserUpkeep } from './views/privacy/browser-upkeep.ts';

/** The dashboard's world in a browser: storage and the history, which it only reads, and the worker. */
export function browserSource(): DashboardSource {
  const history = historyDb();
  const read = async (): Promise<State> => stateFrom(await localStore.read(STATE_KEYS), Date.now(), hasVersion);
  const unsaved = async (org: string) => (await read()).accounts.accounts[org]?.unsaved ?? NOTHING_UNSAVED;
  return {
    ...faceWorld({ origin: CLAUDE_ORIGIN, usagePage: USAGE_PAGE_URL }, () => undefined),
    read,
    // What waits to be saved is newer than all that is, or is there already, and was read a moment later.
    async samples(org, from, to) {
      const { samples } = await unsaved(org);
      const saved = await history.samples(org, from, to);
      const known = new Set(saved.map(({ at }) => at));
      const fresh = samples.filter(({ at }) => at >= from && at <= to && !known.has(at));
      return [...saved, ...fresh].sort((a, b) => a.at - b.at);
    },
    async entries(org, from, to) {
      const { entries } = await unsaved(org);
      const saved = await history.entries(org, from, to);
      const known = new Set(saved.map(({ id }) => id));
      const fresh = entries.filter(({ id, before }) => before >= from && before <= to && !known.has(id));
      return [...saved, ...fresh].sort((a, b) => a.before - b.before);
    },
    upkeep: browserUpkeep(history),
    save: saveFile,
  };
}
