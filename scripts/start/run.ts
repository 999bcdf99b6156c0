import { scenarios } from '../../test/replica/scenarios.ts';
import type { ChosenBrowser } from './choose-browser.mjs';
import { showLive } from './live.ts';
import type { StartOptions } from './options.mjs';
import { tellStory } from './story/tell.ts';
import { showWindow } from './window.ts';

/** What is wrong with the options, in a sentence, as far as it can be said before anything is built. */
export function problemWith({ scenario, live }: StartOptions): string | null {
  if (live && !hasDisplay()) return '--live needs a window, and there is no display here.';
  if (scenario === null || scenarios.some(({ name }) => name === scenario)) return null;
  return `There is no scenario "${scenario}". The scenarios: ${scenarios.map(({ name }) => name).join(', ')}`;
}

/** Starts what was asked for, and returns the exit code when it is over. */
export function run(options: StartOptions, chosen: ChosenBrowser): Promise<number> {
  if (options.live) return showLive(chosen);
  const window = hasDisplay() && !options.headless;
  return window ? showWindow(options.scenario ?? 'banner-four-dollars', chosen) : tellStory(chosen);
}

/** macOS and Windows always have one, as far as can be told. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
