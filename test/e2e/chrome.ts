import puppeteer, { type Browser as Puppet, type CDPSession, type Page } from 'puppeteer-core';
import type { RunningServer } from '../replica/server.ts';
import type { Browser, Launch } from './browser.ts';
import { emptyProfile } from './profile.ts';
import { builtExtension, program } from './programs.ts';
import { until } from './until.ts';

const POPUP = 'src/popup/index.html';

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
    await session.cdp.send('ServiceWorker.stopAllWorkers');
    await until('the worker to be dead', () => !session.running());
  };
  return {
    name: 'chromium',
    ext: (fn, ...args) => session.control.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
    openExt,
    async tab(url) {
      const page = await session.puppet.newPage();
      await page.goto(url);
      return page;
    },
    addresses: async () => (await session.puppet.pages()).map((page) => page.url()),
    workerRuns: async () => session.running(),
    killWorker: kill,
    // A worker under a debugger, and puppeteer is one, is never idle: its end can only be brought about.
    stopWorkerIdle: kill,
    clickNotification: (id) => clickIn(session, id),
    revokeAccess: () => setAccess(session, 'ON_CLICK'),
    grantAccess: () => setAccess(session, 'ON_ALL_SITES'),
    async restart() {
      await session.puppet.close();
      session = await start(server, profile.folder);
    },
    async close() {
      await session.puppet.close();
      profile.remove();
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
    return await sessionOf(puppet);
  } catch (error) {
    await puppet.close();
    throw error;
  }
}

async function sessionOf(puppet: Puppet): Promise<Session> {
  const worker = await puppet.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 20_000 },
  );
  const id = new URL(worker.url()).host;
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
async function clickIn({ puppet, control, id }: Session, notification: string): Promise<void> {
  // An event does not start a worker that is raised from outside; a message does.
  await control.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing' }));
  const target = await puppet.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`),
  );
  const worker = await target.worker();
  await worker?.evaluate((clicked) => {
    const event = chrome.notifications.onClicked as unknown as { dispatch(id: string): void };
    event.dispatch(clicked);
  }, notification);
}

/** On the extensions' own page, where the user would do it. */
async function setAccess({ puppet, id }: Session, access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await puppet.newPage();
  try {
    await page.goto('chrome://extensions/');
    await page.evaluate(
      (extensionId, hostAccess) =>
        new Promise<void>((resolve) => {
          const { developerPrivate } = chrome as unknown as {
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
