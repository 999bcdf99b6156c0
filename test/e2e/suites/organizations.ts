import { describe, expect, it } from 'vitest';
import { documentsOf } from '../documents.ts';
import { faceOf } from '../face.ts';
import { saidBy } from '../said.ts';
import { play, type Stage, visit } from '../stage.ts';
import { until } from '../until.ts';

/** Two organizations of one user: the one that claude.ai shows is the one on show here. */
export function organizations(on: () => Stage): void {
  describe('two organizations', () => {
    it('the one in use in the tab is shown, and their facts are never mixed', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'two-organizations');
      const [first, second] = replica.organizations.map(({ uuid }) => uuid);
      const inUse = async () => (await documentsOf(browser)).accounts.active;
      const armed = { verdict: 'armed', facts: { org: first, balance: '4792:2:USD', reload: 'on', switch: 'on' } };
      const safe = { verdict: 'safe', facts: { org: second, balance: '0:2:USD', reload: 'off', switch: 'off' } };

      const page = await visit(stage, 'https://claude.ai/new');
      await until('the first to be in use', async () => (await inUse()) === first);
      expect(await faceOf(browser)).toMatchObject(armed);
      expect(await saidBy(browser)).toMatchObject({ badge: 'AR' });

      replica.activeOrg = second ?? null;
      await page.bringToFront();
      await page.goto('https://claude.ai/chats');
      await until('the second to be in use', async () => (await inUse()) === second);
      expect(await faceOf(browser)).toMatchObject(safe);
      // The other one's card can still be charged: that is worse than what this one's icon would say.
      await until('the badge of the worse one', async () => (await saidBy(browser)).badge === 'AR');

      const { accounts, listed } = await documentsOf(browser).then((documents) => ({
        accounts: documents.accounts.accounts,
        listed: documents.watch.listed,
      }));
      expect(listed).toEqual([first, second]);
      expect(accounts[first ?? '']?.account.facts.balance).toMatchObject({ value: { minor: 4792 } });
      expect(accounts[second ?? '']?.account.facts.balance).toMatchObject({ value: { minor: 0 } });
    });

    it('one is chosen in the popup, and the popup shows that one', async () => {
      const stage = on();
      const { browser, replica } = stage;
      await play(stage, 'two-organizations');
      const second = replica.organizations[1]?.uuid;
      await browser.ext((org) => globalThis.chrome.runtime.sendMessage({ type: 'select-organization', org }), second);
      expect(await faceOf(browser)).toMatchObject({ verdict: 'safe', facts: { org: second } });
    });
  });
}
