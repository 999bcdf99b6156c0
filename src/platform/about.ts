import { browser } from './browser.ts';
import { browserIn, type System, systemIn } from './user-agent.ts';

export interface About {
  /** Of the extension. */
  readonly version: string;
  /** Name and major version: `Firefox 142`. */
  readonly browser: string;
  readonly system: System;
}

/** What runs where. */
export function about(): About {
  const agent = navigator.userAgent;
  return { version: browser.runtime.getManifest().version, browser: browserIn(agent), system: systemIn(agent) };
}
