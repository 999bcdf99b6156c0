import { isChatRoute } from '../../claude/page/chat-route.ts';
import { settingsRoute } from '../../claude/page/settings-route.ts';
import { watchBrief } from '../brief-source.ts';
import { beginLifetime } from '../lifetime.ts';
import { watchNavigation } from '../navigation.ts';
import { organizationInUse } from '../organization.ts';
import { extensionApi, sender } from '../runtime.ts';
import { inPage } from './in-page.ts';

/** Shows what the worker left for the page, once there is a page: a line over the chat, a panel beside the settings. */
export function startInPage(scope: object, window: Window & typeof globalThis, page: Document): AbortController | null {
  const extension = extensionApi(scope);
  if (extension === null) return null;
  const lifetime = beginLifetime(scope, 'in-page');
  const { signal } = lifetime;
  let changed: () => void = () => undefined;
  const brief = watchBrief(extension.storage, signal, () => changed());
  const begin = () => {
    changed = inPage({
      page,
      window,
      brief,
      organization: organizationInUse(page),
      route: () => settingsRoute(window.location) ?? (isChatRoute(window.location) ? 'chat' : null),
      send: sender(extension.runtime, () => lifetime.abort()),
      now: () => Date.now(),
      signal,
    });
    watchNavigation({ page, window, moved: changed, signal });
  };
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', begin, { signal, once: true });
  else begin();
  return lifetime;
}
