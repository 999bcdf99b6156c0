import { CLAUDE_ORIGIN, USAGE_PAGE_URL } from '../claude/endpoints.ts';
import { siteAccess } from '../platform/access.ts';
import { localStore, onStoredChange } from '../platform/local-store.ts';
import { sendToWorker } from '../platform/messages.ts';
import { openPage } from '../platform/pages.ts';
import { report } from '../platform/report.ts';
import { timeZone, translate, uiLocale } from '../platform/speech.ts';
import { hasVersion } from '../watch/documents/has-version.ts';
import { STATE_KEYS, stateFrom } from '../watch/documents/read-state.ts';
import { replyIn } from '../watch/reply-in.ts';
import type { PopupSource } from './source.ts';

/** The popup's world in a browser: it reads storage and asks the worker; it writes nothing itself. */
export function browserSource(): PopupSource {
  const access = siteAccess(CLAUDE_ORIGIN);
  return {
    async read() {
      const { accounts, watch, settings } = stateFrom(await localStore.read(STATE_KEYS), Date.now(), hasVersion);
      return { accounts, watch, settings };
    },
    onChange: onStoredChange,
    async send(message) {
      return replyIn(await sendToWorker(message));
    },
    translate,
    locale: uiLocale(),
    timeZone: timeZone(),
    now: () => Date.now(),
    openUsagePage() {
      openPage(USAGE_PAGE_URL).then(() => window.close(), report);
    },
    requestAccess: access.request,
    hasAccess: access.granted,
  };
}
