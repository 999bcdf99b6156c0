import type { Alarms } from '../watch/ports.ts';
import { browser } from './browser.ts';

const NAME = 'watch';

/** Should a wake-up call ever be lost, this one comes; storage says what is due then. */
const NET_MINUTES = 30;

/** One named alarm, moved rather than added. */
export const alarmClock: Alarms = {
  async wakeAt(time) {
    const current = await browser.alarms.get(NAME);
    // Setting the same alarm again and again would push its net ahead of it for ever.
    if (current?.scheduledTime === time) return;
    browser.alarms.create(NAME, { when: time, periodInMinutes: NET_MINUTES });
  },
};

export function onAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) callback();
  });
}
