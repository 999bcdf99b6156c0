import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { ROOT } from '../dist/built.ts';
import type { Browser } from '../e2e/browser.ts';
import { launchChrome } from '../e2e/chrome.ts';
import { launchFirefox } from '../e2e/firefox.ts';
import { openStage, play, type Stage, visit } from '../e2e/stage.ts';
import { contentStart } from './content-start.ts';
import { dashboardTimes } from './dashboard-times.ts';
import { deadWorker } from './dead-worker.ts';
import { history } from './history.ts';
import { isKept, type Measure } from './measure.ts';
import { coldPopup, realPopup, warmPopup } from './popup-times.ts';
import { sizes } from './sizes.ts';
import { streaming } from './streaming.ts';
import { tableOf } from './table.ts';
import { watching } from './watching.ts';

const REPORT = 'artifacts/bench.json';

/** Measures everything. The exit code is 1 where a budget is broken. */
export async function runBench(): Promise<number> {
  const { chrome, firefox } = findBrowsers();
  console.log('Measuring sizes, and simulated hours…');
  const measures = [...sizes(), ...(await watching()), ...(await history())];
  if (chrome !== null) measures.push(...(await inBrowser('Chromium', launchChrome, onlyInChromium)));
  if (firefox !== null) measures.push(...(await inBrowser('Firefox', launchFirefox)));
  mkdirSync(path.join(ROOT, 'artifacts'), { recursive: true });
  writeFileSync(path.join(ROOT, REPORT), `${JSON.stringify(measures, null, 2)}\n`);
  console.log(`\n${tableOf(measures)}\n`);
  const load = loadavg()[0] ?? 0;
  if (load > cpus().length) console.log(`The computer was busy (load ${load.toFixed(1)}): times may be too long.`);
  const broken = measures.filter((measure) => !isKept(measure));
  const sum = broken.length === 0 ? 'Every budget is kept' : `Broken: ${broken.map(({ item }) => item).join('; ')}`;
  console.log(`${sum}. The figures are in ${REPORT}.`);
  return broken.length === 0 ? 0 : 1;
}

async function inBrowser(
  title: string,
  launch: Parameters<typeof openStage<Browser>>[0],
  more: (stage: Stage) => Promise<Measure[]> = async () => [],
): Promise<Measure[]> {
  console.log(`Measuring in ${title} (about a minute)…`);
  const stage = await openStage(launch);
  try {
    const { browser, replica } = stage;
    await play(stage, 'armed');
    return [
      ...(await warmPopup(browser)),
      ...(await deadWorker(browser, replica.activeOrg ?? '')),
      ...(await dashboardTimes(browser, replica.activeOrg ?? '')),
      ...(await more(stage)),
      ...(await coldPopup(browser)),
    ];
  } finally {
    await stage.close();
  }
}

async function onlyInChromium(stage: Stage): Promise<Measure[]> {
  // So that the chat can go on and on.
  stage.replica.account().messageCost = 0;
  const tab = await visit(stage, 'https://claude.ai/new');
  return [...(await realPopup(stage.browser, tab)), ...(await streaming(stage, tab)), ...(await contentStart(tab))];
}
