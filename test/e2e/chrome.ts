import puppeteer, { type CDPSession, type Page, type Browser as Puppet } from 'puppeteer-core';
import type { RunningServer } from '../replica/server.ts';
import type { Browser, Launch } from './browser.ts';
import { leaveWorkersAlone } from './leave-workers-alone.ts';
import { emptyProfile } from './profile.ts';
import { builtExtension, program } from './programs.ts';
import { until } from './until.ts';

const POPUP = 'src/popup/index.html';
/** Chrome ends a worker that has been idle for 30 seconds, and looks for such workers now and then. */
const FALLS_ASLEEP = 50_000;

/** One run of the browser; a restart makes another. */
interface Session {
  readonly puppet: Puppet;
  readonly id: string;
  readonly control: Page;
  readonly cdp: CDPSession;
  readonly running: () => boolean;
}

/** Chromium with the unpacked extension. It is told that claude.ai is the replica, and that there is nothing else. */
export const launchChrome: Launch = async (server) => {
  const profile = emptyProfile('chromium');
  let session: Session;
  try {
    session = await start(server, profile.folder);
  } catch (error) {
    profile.remove();
    throw error;
  }
  const openExt: Browser['openExt'] = async (path, size) => {
    const page = await session.puppet.newPage();
    if (size) await page.setViewport(size);
    await page.goto(`chrome-extension://${session.id}/${path}`);
    return page;
  };
  const kill = async () => {
    await until('the worker to be dead', async () => {
      // Whatever wakes it in between is none of the test's business: it is stopped again.
      await session.cdp.send('ServiceWorker.stopAllWorkers');
      return !session.running();
    });
  };
  return {
    name: 'chromium',
    ext: (fn, ...args) => session.control.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
    openExt,
    newTab: () => session.puppet.newPage(),
    tabs: () => session.puppet.pages(),
    workerRuns: async () => session.running(),
    killWorker: kill,
    stopWorkerIdle: async () => {
      await until('the worker to fall asleep', () => !session.running(), FALLS_ASLEEP);
    },
    clickNotification: (id, button) => clickIn(session, id, button),
    revokeAccess: () => setAccess(session, 'ON_CLICK'),
    grantAccess: () => setAccess(session, 'ON_ALL_SITES'),
    async withoutExtension(work) {
      const { puppet, id } = session;
      await setEnabled(puppet, id, false);
      try {
        await work();
      } finally {
        await setEnabled(puppet, id, true);
        session = await sessionOf(puppet, id);
      }
    },
    async restart() {
      await session.puppet.close();
      session = await start(server, profile.folder);
    },
    async close() {
      try {
        await session.puppet.close();
      } finally {
        profile.remove();
      }
    },
  };
};

async function start(server: RunningServer, folder: string): Promise<Session> {
  const puppet = await puppeteer.launch({
    executablePath: program('chrome'),
    headless: true,
    pipe: true,
    userDataDir: folder,
    enableExtensions: [builtExtension('chrome')],
    env: { ...process.env, TZ: 'UTC', LANGUAGE: 'en' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP claude.ai:443 127.0.0.1:${server.httpsPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--lang=en-US',
    ],
  });
  try {
    return await sessionOf(puppet, await installedId(puppet));
  } catch (error) {
    await puppet.close();
    throw error;
  }
}

/** A worker is started when the extension is installed, and has its id. */
async function installedId(puppet: Puppet): Promise<string> {
  const worker = await puppet.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 20_000 },
  );
  return new URL(worker.url()).host;
}

async function sessionOf(puppet: Puppet, id: string): Promise<Session> {
  await leaveWorkersAlone(await puppet.target().createCDPSession());
  const control = await puppet.newPage();
  await control.goto(`chrome-extension://${id}/${POPUP}`);
  const cdp = await control.createCDPSession();
  const states = new Map<string, string>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) states.set(versionId, runningStatus);
  });
  await cdp.send('ServiceWorker.enable');
  return { puppet, id, control, cdp, running: () => [...states.values()].some((state) => state !== 'stopped') };
}

/** No driver can click a system's notification: the worker's own event is raised, as the browser would. */
async function clickIn({ puppet, control, id }: Session, notification: string, button?: number): Promise<void> {
  // An event that is raised from within needs a worker that runs; a message starts it.
  await control.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'nothing' }));
  const root = await puppet.target().createCDPSession();
  const { targetInfos } = await root.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (worker === undefined) throw new Error('the worker does not run');
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
  const name = JSON.stringify(notification);
  const expression =
    button === undefined
      ? `chrome.notifications.onClicked.dispatch(${name})`
      : `chrome.notifications.onButtonClicked.dispatch(${name}, ${button})`;
  await root.connection()?.session(sessionId)?.send('Runtime.evaluate', { expression });
  await root.send('Target.detachFromTarget', { sessionId });
  await root.detach();
}

/** On the extensions' own page, where the user would do it. */
async function setAccess({ puppet, id }: Session, access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await puppet.newPage();
  try {
    await page.goto('chrome://extensions/');
    await page.evaluate(
      (extensionId, hostAccess) =>
        new Promise<void>((resolve) => {
          const { developerPrivate } = globalThis.chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(change: object, done: () => void): void };
          };
          developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }, resolve);
        }),
      id,
      access,
    );
  } finally {
    await page.close();
  }
}

/** Its own pages close with it. */
async function setEnabled(puppet: Puppet, id: string, enabled: boolean): Promise<void> {
  const page = await puppet.newPage();
  try {
    await page.goto('chrome://extensions/');
    await page.evaluate((extension, on) => globalThis.chrome.management.setEnabled(extension, on), id, enabled);
  } finally {
    await page.close();
  }
}
