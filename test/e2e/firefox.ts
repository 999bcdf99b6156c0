import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page, type Browser as Puppet } from 'puppeteer-core';
import type { RunningServer } from '../replica/server.ts';
import { type Bidi, bidiOf } from './bidi.ts';
import type { Browser, Size } from './browser.ts';
import { emptyProfile } from './profile.ts';
import { builtExtension, program } from './programs.ts';
import { until } from './until.ts';
import { writeXpi } from './xpi.ts';

const POPUP = 'src/popup/index.html';
/** Firefox draws a new one for each profile; a fixed one makes the extension's own addresses known. */
const UUID = '11111111-2222-4333-8444-555555555555';
const IDLE = 'extensions.background.idle.timeout';

interface Session {
  readonly puppet: Puppet;
  readonly bidi: Bidi;
  readonly control: Page;
  /** Evaluates in the browser's own scope, where `ext` is our extension. */
  readonly inside: (body: string) => Promise<unknown>;
}

/** Firefox with tabs in containers: the same browser, with other cookies. */
export interface Firefox extends Browser {
  newContainerTab(): Promise<Page>;
}

/** Firefox with the extension installed for good, so that it outlives a restart. A proxy says who claude.ai is. */
export async function launchFirefox(server: RunningServer): Promise<Firefox> {
  const profile = emptyProfile('firefox');
  const folder = builtExtension('firefox');
  const id = geckoId(folder);
  let session: Session;
  try {
    const xpi = path.join(profile.folder, 'watchdog.xpi');
    writeXpi(folder, xpi);
    session = await start(server, profile.folder, id, xpi);
  } catch (error) {
    profile.remove();
    throw error;
  }
  const openExt = (name: string, size?: Size) => openPage(session.puppet, session.bidi, name, size);
  const state = () => session.inside('return ext.backgroundState;');
  const stopped = () => until('the event page to be stopped', async () => (await state()) === 'stopped');
  const kill = async () => {
    await session.inside('await ext.terminateBackground();');
    await stopped();
  };
  return {
    name: 'firefox',
    ext: (fn, ...args) => session.control.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
    openExt,
    newTab: () => session.puppet.newPage(),
    tabs: () => session.puppet.pages(),
    newContainerTab: async () => (await session.puppet.createBrowserContext()).newPage(),
    workerRuns: async () => (await state()) === 'running',
    killWorker: kill,
    async stopWorkerIdle() {
      await session.inside(`Services.prefs.setIntPref("${IDLE}", 800);`);
      try {
        // A page that runs already keeps the time that it started with, so it is started again.
        await kill();
        await session.control.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'nothing' }));
        await stopped();
      } finally {
        await session.inside(`Services.prefs.clearUserPref("${IDLE}");`);
      }
    },
    async clickNotification(notification) {
      await session.inside(`
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const api = ExtensionParent.apiManager.getAPI("notifications", ext);
        api.notificationsMap.get(${JSON.stringify(notification)}).observe(null, "alertclickcallback", null);
      `);
    },
    revokeAccess: () => changeAccess(session, 'remove'),
    grantAccess: () => changeAccess(session, 'add'),
    async withoutExtension(work) {
      const { puppet, bidi } = session;
      await setEnabled(bidi, id, false);
      try {
        await work();
      } finally {
        await setEnabled(bidi, id, true);
        session = await sessionOf(puppet, id, null);
      }
    },
    async restart() {
      await session.puppet.close();
      session = await start(server, profile.folder, id, null);
    },
    async close() {
      try {
        await session.puppet.close();
      } finally {
        profile.remove();
      }
    },
  };
}

async function start(server: RunningServer, folder: string, id: string, xpi: string | null): Promise<Session> {
  const puppet = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    timeout: 60_000,
    userDataDir: folder,
    env: { ...process.env, TZ: 'UTC' },
    // Without it no page of an extension can be opened.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'xpinstall.signatures.required': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.proxyPort,
      'network.trr.mode': 5,
      // Notifications drawn by Firefox itself: there is no desktop to draw them.
      'alerts.useSystemBackend': false,
      'intl.locale.requested': 'en-US',
    },
  });
  try {
    return await sessionOf(puppet, id, xpi);
  } catch (error) {
    await puppet.close();
    throw error;
  }
}

async function sessionOf(puppet: Puppet, id: string, xpi: string | null): Promise<Session> {
  const bidi = await bidiOf(puppet);
  if (xpi !== null) await bidi.install(xpi);
  const inside = (body: string) =>
    bidi.privileged(`const ext = WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension; ${body}`);
  await until('the extension to be there', () => inside('return ext?.backgroundState === "running";'), 20_000);
  return { puppet, bidi, inside, control: await openPage(puppet, bidi, POPUP) };
}

async function openPage(puppet: Puppet, bidi: Bidi, name: string, size?: Size): Promise<Page> {
  const page = await puppet.newPage();
  if (size) await page.setViewport(size);
  await bidi.navigate(page, `moz-extension://${UUID}/${name}`);
  return page;
}

async function changeAccess({ inside }: Session, change: 'add' | 'remove'): Promise<void> {
  await inside(`
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    await ExtensionPermissions.${change}(ext.id, { origins: ["https://claude.ai/*"], permissions: [] }, ext);
  `);
}

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** Its own pages close with it. */
async function setEnabled(bidi: Bidi, id: string, enabled: boolean): Promise<void> {
  await bidi.privileged(`
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
    await addon.${enabled ? 'enable' : 'disable'}();
  `);
}
