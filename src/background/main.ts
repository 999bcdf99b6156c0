import type { Control } from '../account/account.ts';
import { claudeBrake, sendOff } from '../claude/brake.ts';
import { fetchHttp } from '../claude/http.ts';
import { parsePageReadings } from '../claude/page/page-readings-schema.ts';
import { claudeProvider } from '../claude/provider.ts';
import { CLAUDE_ORIGIN, USAGE_PAGE_URL } from '../claude/site.ts';
import { streamClaim } from '../claude/stream-claim.ts';
import { siteAccess } from '../platform/access.ts';
import { alarmClock, onAlarm } from '../platform/alarm-clock.ts';
import { historyDb } from '../platform/history-db.ts';
import { onFirstInstall, onStart } from '../platform/lifecycle.ts';
import { localStore } from '../platform/local-store.ts';
import { onMessage } from '../platform/messages.ts';
import { dismissNotice, onNoticeClicked, systemNotices } from '../platform/notices.ts';
import { openDashboard, openPage } from '../platform/pages.ts';
import { report } from '../platform/report.ts';
import { timeZone, translate, uiLocale } from '../platform/speech.ts';
import { systemClock, wallClock } from '../platform/system-clock.ts';
import { openTabs, tabRelays } from '../platform/tab-relays.ts';
import { toolbar } from '../platform/toolbar.ts';
import { vaultDb } from '../platform/vault-db.ts';
import { webLock } from '../platform/web-lock.ts';
import { brakeVia } from '../watch/brake/brake-via.ts';
import { createWatch } from '../watch/watch.ts';
import { createFormat } from '../words/format.ts';
import { answer } from './answer.ts';
import { brakeOpener } from './brake-opener.ts';
import { claudeRequests } from './claude-requests.ts';
import { noticeClicked } from './notice-clicked.ts';
import { wordingIn } from './wording.ts';

const access = siteAccess(CLAUDE_ORIGIN);
const providerOver = (http: Parameters<typeof claudeProvider>[0]['http'], source: 'worker' | 'tab') =>
  claudeProvider({ http, clock: systemClock, source });

const speech = { t: translate, format: createFormat({ locale: uiLocale(), timeZone: timeZone() }) };

const watch = createWatch({
  clock: systemClock,
  localTime: wallClock,
  store: localStore,
  lock: webLock('usage-watchdog.state'),
  alarms: alarmClock,
  notifier: systemNotices,
  toolbar,
  wording: wordingIn(speech, uiLocale()),
  requests: claudeRequests(speech, uiLocale()),
  access,
  history: historyDb(),
  vault: vaultDb(),
  brake: brakeVia(
    claudeBrake((org, control) => sendOff(fetch, CLAUDE_ORIGIN, org, control), systemClock),
    async () => (await openTabs(CLAUDE_ORIGIN)).map(({ turnOff }) => claudeBrake(turnOff, systemClock)),
  ),
  provider: providerOver(fetchHttp(fetch, CLAUDE_ORIGIN), 'worker'),
  relays: tabRelays(CLAUDE_ORIGIN, (http) => providerOver(http, 'tab')),
});

const openBrake = (control: Control) => openDashboard(`brake-${control}`);
const openBrakeForPage = brakeOpener(openBrake, systemClock.now);

const wake = () => {
  watch.wake().catch(report);
};

// Every listener in the first turn of the worker, or the browser does not wake it for them.
onAlarm(wake);
onStart(wake);
onFirstInstall(() => {
  openDashboard('welcome').catch(report);
});
access.onChange(wake);
const claims = { page: parsePageReadings, stream: streamClaim, openBrake: openBrakeForPage };
onMessage((raw, from) => answer(raw, from, watch, claims));
onNoticeClicked((id, button) => {
  const { riskOf, snooze, selectOrganization: select } = watch;
  const openUsagePage = () => openPage(USAGE_PAGE_URL);
  noticeClicked(id, button, { openUsagePage, openBrake, dismiss: dismissNotice, riskOf, snooze, select }).catch(report);
});

// Whatever woke the worker: storage knows what is due, and what was left untold.
wake();
