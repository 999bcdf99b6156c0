import type { Place } from './settings-route.ts';

/** A new chat (`/` leads to it), a chat, or a project, which has a composer, too. */
const CHAT = /^\/(?:new|chat\/[^/]+|project\/[^/]+)?\/?$/;
/** Any part of the settings: a dialog over the page. */
const SETTINGS = /^#\/?settings(?:[/?].*)?$/;

/** Is this a page on which messages are written, with nothing over it that has an address of its own? */
export function isChatRoute({ pathname, hash }: Place): boolean {
  return CHAT.test(pathname) && !SETTINGS.test(hash);
}
