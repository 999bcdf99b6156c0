import type { Message, Reply } from '../watch/protocol.ts';
import { replyIn } from '../watch/reply-in.ts';
import { siteAccess } from './access.ts';
import { onStoredChange } from './local-store.ts';
import { sendToWorker } from './messages.ts';
import { openDashboard, openPage } from './pages.ts';
import { report } from './report.ts';
import { timeZone, translate, uiLocale } from './speech.ts';

/** The browser as every face sees it. `opened` is called once a page was opened, which a popup does not survive. */
export function faceWorld(provider: { origin: string; usagePage: string }, opened: () => void) {
  const access = siteAccess(provider.origin);
  return {
    onChange: onStoredChange,
    send: async (message: Message): Promise<Reply> => replyIn(await sendToWorker(message)),
    translate,
    locale: uiLocale(),
    timeZone: timeZone(),
    now: () => Date.now(),
    openUsagePage() {
      openPage(provider.usagePage).then(opened, report);
    },
    openDashboard(view = '') {
      openDashboard(view).then(opened, report);
    },
    requestAccess: access.request,
    hasAccess: access.granted,
  };
}
