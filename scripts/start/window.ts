import path from 'node:path';
import { createReplica } from '../../test/replica/replica.ts';
import { startServer } from '../../test/replica/server.ts';
import type { ChosenBrowser } from './choose-browser.mjs';
import { launchChrome } from './launch-chrome.ts';
import { launchFirefox } from './launch-firefox.ts';
import { ROOT } from './prepare.mjs';
import { untilTheEnd } from './until-the-end.ts';

/** Opens a browser window with the extension on the replica, and returns when the user has ended it. */
export async function showWindow(scenario: string, { target, file, name }: ChosenBrowser): Promise<number> {
  const server = await startServer(createReplica({ scenario, switcher: true }), { writeDelayMs: 800, wordDelayMs: 40 });
  try {
    const launch = target === 'chrome' ? launchChrome : launchFirefox;
    const extension = path.join(ROOT, 'dist', target);
    const browser = await launch({ file, extension, headless: false, replica: server });
    try {
      const [tab = await browser.newPage()] = await browser.pages();
      await tab.goto('https://claude.ai/new');
      console.log(introduction(name, scenario));
      await untilTheEnd(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return 0;
}

function introduction(name: string, scenario: string): string {
  const pin =
    name === 'firefox'
      ? 'Click the puzzle piece at the top right, then the gear beside Usage Watchdog, and pin it to the toolbar.'
      : 'Click the puzzle piece at the top right and pin Usage Watchdog.';
  return `
This claude.ai is a replica on your own computer: nothing on it costs anything.

1. ${pin}
2. At the bottom left choose a situation (now: ${scenario}), send messages, or let an hour or a day pass.
3. See what the icon says, and click it. On Settings → Usage you can click what you would not dare to click there.

Ctrl+C ends it and leaves nothing behind.`;
}
