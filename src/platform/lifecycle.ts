import { browser } from './browser.ts';

/**
 * Calls back when the browser starts and when the extension is installed or updated. Firefox drops alarms and badge at
 * exit and starts the event page again only for an extension that listens to `onStartup`.
 */
export function onStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
  browser.runtime.onInstalled.addListener(callback);
}

/** Calls back once, after the extension was installed: not after an update of it or of the browser. */
export function onFirstInstall(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') callback();
  });
}
