import type { Tone } from '../risk/verdict-word.ts';
import type { Toolbar } from '../watch/ports.ts';
import { browser } from './browser.ts';

/** Background and text of the badge; the same pairs as in `ui/tokens.css`, where their contrast is noted. */
const COLOURS: Readonly<Record<Tone, readonly [background: string, text: string]>> = {
  ok: ['#167645', '#ffffff'],
  info: ['#1266d4', '#ffffff'],
  warning: ['#fbb336', '#2e1a01'],
  danger: ['#c51224', '#ffffff'],
  unknown: ['#5d636f', '#ffffff'],
};

/** The button in the browser's toolbar. Firefox for Android has no badge: each part is painted where it exists. */
export const toolbar: Toolbar = {
  async paint({ text, title, tone }) {
    const [background, colour] = COLOURS[tone];
    const { action } = browser;
    await Promise.all([
      action.setTitle({ title }),
      action.setIcon?.({ path: { 16: `/icons/${tone}-16.png`, 32: `/icons/${tone}-32.png` } }),
      action.setBadgeText?.({ text }),
      action.setBadgeBackgroundColor?.({ color: background }),
      action.setBadgeTextColor?.({ color: colour }),
    ]);
  },
};
