import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasOwnWallet } from '../../replica/simulator/account.ts';
import { percentOf } from '../../replica/simulator/windows.ts';
import { faceOf } from '../face.ts';
import { PICTURES } from '../programs.ts';
import { saidBy } from '../said.ts';
import { play, type Stage } from '../stage.ts';
import { calm } from './tables/calm.ts';
import { elsewhere } from './tables/elsewhere.ts';
import { HEADLINES } from './tables/expected.ts';
import { pressing } from './tables/pressing.ts';

/** What each situation looks like in the popup, on the icon and in notifications. */
export function verdicts(on: () => Stage): void {
  describe('the verdict', () => {
    beforeAll(() => {
      mkdirSync(PICTURES, { recursive: true });
    });

    it.each([...calm, ...pressing, ...elsewhere])('$scenario: $verdict', async (expected) => {
      const stage = on();
      const { verdict, badge, headline = HEADLINES[verdict], figure } = expected;
      await play(stage, expected.scenario);
      const account = stage.replica.account();
      const face = await faceOf(stage.browser, pictureOf(stage, expected.scenario));
      expect(face).toMatchObject({ state: 'ready', verdict, notices: [], aged: [] });
      expect(face.facts).toMatchObject({ ...expected.facts, org: account.uuid, ...expiryOf(stage) });
      expect(face.risks.filter(isOfTheAccount).map(({ id, severity, amount }) => [id, severity, amount])).toEqual(
        expected.risks,
      );
      expect([face.windows, face.resets]).toEqual(windowsOf(stage));
      expect(Math.abs(Date.now() - (face.readAt ?? 0))).toBeLessThan(60_000);

      const said = await saidBy(stage.browser);
      expect(said).toMatchObject({ badge, title: `${headline}\n${figure}` });
      const notices = said.notifications.map((id) => plain(id, account.uuid)).filter((id) => isOfTheAccount({ id }));
      expect(notices).toEqual(expected.notices);
    });
  });
}

/** The turn of the month is told on its day, whatever the account is: the tables hold on any day. */
function isOfTheAccount({ id }: { readonly id: string }): boolean {
  return !id.startsWith('month-rollover');
}

/** A notification's id without what differs from run to run. */
function plain(id: string, org: string): string {
  return id
    .replaceAll(org, 'ORG')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b\d{13}\b/g, 'TIME');
}

/** The windows of the replica's account: percent and reset by key. */
function windowsOf({ replica }: Stage) {
  const { windows, plan } = replica.account();
  const shown = plan === 'free' ? [] : windows;
  return [
    Object.fromEntries(shown.map((window) => [window.key, String(percentOf(window))])),
    Object.fromEntries(shown.map(({ key, resetsAt }) => [key, new Date(resetsAt ?? 0).toISOString()])),
  ];
}

/** The next expiry of credit, where claude.ai says it. */
function expiryOf({ replica }: Stage): { 'next-expiry'?: string } {
  const account = replica.account();
  const left = account.wallet.tranches.filter(({ remaining }) => remaining > 0);
  if (!hasOwnWallet(account) || left.some(({ hidesExpiry }) => hidesExpiry)) return {};
  const first = Math.min(...left.map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY));
  return { 'next-expiry': left.length === 0 ? 'none' : new Date(first).toISOString() };
}

function pictureOf({ browser }: Stage, scenario: string): string {
  return path.join(PICTURES, `${browser.name}-${scenario}.png`);
}
