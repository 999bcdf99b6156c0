import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../replica/server.ts';
import type { Browser } from '../browser.ts';
import { openStage, type Stage } from '../stage.ts';
import { access } from './access.ts';
import { dashboard } from './dashboard.ts';
import { failures } from './failures.ts';
import { families } from './families.ts';
import { guard } from './guard.ts';
import { guardPage } from './guard-page.ts';
import { inPage } from './in-page.ts';
import { organizations } from './organizations.ts';
import { page } from './page.ts';
import { restart } from './restart.ts';
import { storage } from './storage.ts';
import { verdicts } from './verdicts.ts';
import { warnings } from './warnings.ts';
import { worker } from './worker.ts';

/** Everything that must hold in every browser, in one browser from the first test to the last. */
export function everything<B extends Browser>(launch: (server: RunningServer) => Promise<B>): () => Stage<B> {
  let stage: Stage<B> | undefined;
  beforeAll(async () => {
    stage = await openStage(launch);
  });
  afterAll(() => stage?.close());
  const on = () => {
    if (stage === undefined) throw new Error('the browser has not started');
    return stage;
  };
  for (const suite of [
    verdicts,
    warnings,
    families,
    guard,
    guardPage,
    inPage,
    worker,
    organizations,
    failures,
    page,
    dashboard,
    storage,
    access,
    restart,
  ])
    suite(on);
  return on;
}
