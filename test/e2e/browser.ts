import type { Page } from 'puppeteer-core';
import type { RunningServer } from '../replica/server.ts';

/** A real browser with the built extension in it, whose https://claude.ai is the replica. What differs by browser. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** Evaluates in a page of the extension; nothing from outside the function but its arguments is there. */
  ext<Args extends unknown[], Result>(fn: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Opens a page of the extension in a tab of its own. */
  openExt(path: string, size?: Size): Promise<Page>;
  /** An empty tab, in front. */
  newTab(): Promise<Page>;
  /** All tabs, also those that the extension opened. */
  tabs(): Promise<readonly Page[]>;
  workerRuns(): Promise<boolean>;
  /** Ends the worker at once, whatever it is doing. */
  killWorker(): Promise<void>;
  /** Lets the worker end as it does when it has had nothing to do for a while. */
  stopWorkerIdle(): Promise<void>;
  /** On the notification, or on one of its buttons, which only Chrome has. */
  clickNotification(id: string, button?: number): Promise<void>;
  /** Takes the access to claude.ai away, as the user can at any time. */
  revokeAccess(): Promise<void>;
  grantAccess(): Promise<void>;
  /** The user switches the extension off, something happens, and they switch it on again. Tabs stay open. */
  withoutExtension(work: () => Promise<void>): Promise<void>;
  /** Quits the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Starts a browser with an empty profile. */
export type Launch = (server: RunningServer) => Promise<Browser>;
