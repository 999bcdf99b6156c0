import { readSettingsPage } from '../claude/page/read-settings-page.ts';
import { type SettingsRoute, settingsRoute } from '../claude/page/settings-route.ts';
import { accountCurrency } from './account-currency.ts';
import { hints } from './hints.ts';
import { beginLifetime } from './lifetime.ts';
import { watchNavigation } from './navigation.ts';
import { organizationInUse } from './organization.ts';
import { extensionApi, sender } from './runtime.ts';
import { settingsReader } from './settings-reader.ts';
import { answerReads } from './tab-reader.ts';
import { watchVisits } from './visits.ts';
import { watchWrites } from './writes.ts';

/**
 * The content script, in its isolated world on claude.ai, from document_start on. It changes nothing in the page; all
 * that it sets up ends with the one controller, when the extension or a newer copy of this script takes its place.
 */
export function start(scope: object, window: Window, page: Document): AbortController | null {
  const extension = extensionApi(scope);
  if (extension === null) return null;
  const { runtime, storage } = extension;
  const lifetime = beginLifetime(scope, 'content');
  const { signal } = lifetime;
  const now = () => Date.now();
  const send = sender(runtime, () => lifetime.abort());
  const organization = organizationInUse(page);
  const hint = hints({ page, organization, send, now, signal });

  answerReads({ runtime, fetch: (url, init) => fetch(url, init), origin: window.location.origin, signal });
  watchVisits({ page, window, hint, now, signal });
  const moved = settingsReader({
    page,
    route: () => settingsRoute(window.location),
    read: (route, currency) => readSettingsPage(page, { ...hintsOf(page, route), currency, now: now() }),
    currency: (org) => accountCurrency(storage?.local, org),
    organization,
    hint,
    send,
    now,
    signal,
  });
  watchNavigation({ page, window, moved, signal });
  const { PerformanceObserver: observer } = window as Partial<Pick<typeof globalThis, 'PerformanceObserver'>>;
  watchWrites({ observer, origin: window.location.origin, written: () => hint('write'), signal });
  return lifetime;
}

function hintsOf(page: Document, route: SettingsRoute): { language: string; within: 'dialog' | 'page' } {
  return { language: page.documentElement.lang, within: route === 'dialog' ? 'dialog' : 'page' };
}
