import { type Place, type SettingsRoute, settingsRoute } from '../../claude/page/settings-route.ts';

/** Where the tab is, as far as something is shown there. */
export type PagePlace = SettingsRoute | 'chat' | null;

const CHAT = /^\/(?:new|chat\/[^/]+|project\/[^/]+)?\/?$/;

/** The settings lie over a chat and go before it. */
export function pagePlace(place: Place): PagePlace {
  return settingsRoute(place) ?? (CHAT.test(place.pathname) ? 'chat' : null);
}
