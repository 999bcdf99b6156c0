import type { Access } from '../watch/ports.ts';
import { browser } from './browser.ts';

/** Host access to one site. Firefox users can take it away, and give it back, at any time; Chrome's since 2023. */
export function siteAccess(
  origin: string,
): Access & { request(): Promise<boolean>; onChange(callback: () => void): void } {
  const wanted = { origins: [`${origin}/*`] };
  return {
    granted: () => browser.permissions.contains(wanted),
    /** Only inside a user's click. */
    request: () => browser.permissions.request(wanted),
    onChange(callback) {
      browser.permissions.onAdded.addListener(callback);
      browser.permissions.onRemoved.addListener(callback);
    },
  };
}
