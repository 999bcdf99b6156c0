import { describe, expect, it } from 'vitest';
import { fetchHttp } from '../../src/claude/http.ts';
import { claudeProvider } from '../../src/claude/provider.ts';
import { CLAUDE_ORIGIN } from '../../src/claude/site.ts';
import { createFetch } from '../replica/fetch.ts';
import { createRig, type Rig } from './rig.ts';

/** A tab with a sign-in of its own, as in a Firefox container. */
function tabOf(rig: Rig, sessionKey: string) {
  const { clock } = rig.replica;
  return claudeProvider({ http: fetchHttp(createFetch(rig.replica, sessionKey), CLAUDE_ORIGIN), clock, source: 'tab' });
}

describe('a tab in another container', () => {
  it('reads for the worker where the worker is signed out', async () => {
    const rig = createRig('armed');
    const org = rig.replica.activeOrg ?? '';
    // The worker's own login sees nothing at all.
    rig.replica.faults.push({ match: () => !viaTab(rig), kind: 'signed-out' });
    rig.relays = [tabOf(rig, 'container')];
    await rig.start().wake();
    expect(rig.badge?.title).toBe('armed');
    expect(rig.state().accounts.accounts[org]?.account.facts.reload).toMatchObject({ value: 'on', source: 'tab' });
  });

  it('adds its organization to the list, and neither account takes a fact of the other', async () => {
    const rig = createRig('two-organizations');
    const [mine, theirs] = rig.replica.organizations.map(({ uuid }) => uuid) as [string, string];
    rig.replica.world.sessions = { 'sk-ant-sid01-replica': [mine], container: [theirs] };
    const worker = rig.start();
    await worker.wake();
    expect(rig.state().watch.listed).toEqual([mine]);
    rig.relays = [tabOf(rig, 'container')];
    await worker.hint(theirs, 'opened');
    const { accounts, active } = rig.state().accounts;
    expect(active).toBe(theirs);
    expect(accounts[theirs]?.account.facts.balance).toMatchObject({ source: 'tab' });
    expect(accounts[mine]?.account.facts.balance).toMatchObject({ source: 'worker' });
  });

  it('is not asked while the worker reads well', async () => {
    const rig = createRig('armed');
    rig.relays = [tabOf(rig, 'container')];
    await rig.start().wake();
    expect(rig.replica.log.some(({ cookies }) => cookies.sessionKey === 'container')).toBe(false);
  });
});

function viaTab(rig: Rig): boolean {
  return rig.replica.log.at(-1)?.cookies.sessionKey === 'container';
}
