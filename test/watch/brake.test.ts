import { describe, expect, it } from 'vitest';
import { type BrakeRules, DEFAULT_SETTINGS, NO_BRAKE } from '../../src/risk/settings.ts';
import { sealed } from '../../src/watch/documents/seal.ts';
import { createRig, type Rig } from './rig.ts';

const MINUTE = 60_000;

function choose(rig: Rig, brake: Partial<BrakeRules>): void {
  const document = sealed({ version: 3, ...DEFAULT_SETTINGS, brake: { ...NO_BRAKE, ...brake } });
  rig.stored.set('settings', document);
  rig.stored.set('settings.copy', document);
}

const writes = ({ replica }: Rig) =>
  replica.log
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => [method, path.split('/').at(-1), body]);
const OFF = ['PUT', 'overage_spend_limit', '{"is_enabled":false}'];
const RELOAD_OFF = ['PUT', 'auto_reload_settings', '{"enabled":false}'];
const shown = ({ shown: notices }: Rig, id: string) =>
  notices.filter((notice) => notice.id.startsWith(`${id}:`)).length;

describe('the brake pulled by the user', () => {
  it.each([
    ['switch', OFF],
    ['reload', RELOAD_OFF],
  ] as const)('turns off, and reads whether it is: %s', async (control, request) => {
    const rig = createRig('armed');
    const watch = rig.start();
    await watch.wake();
    const org = rig.replica.activeOrg ?? '';
    await watch.brake(org, control);
    expect(writes(rig)).toEqual([request]);
    const { accounts, watch: own } = rig.state();
    expect(accounts.accounts[org]?.account.facts[control]).toMatchObject({ kind: 'known', value: 'off' });
    expect(own.pulls).toMatchObject([{ outcome: 'off', attempts: 1, why: 'user' }]);
    expect(accounts.accounts[org]?.events.filter(({ kind }) => kind === 'brake')).toHaveLength(1);
    // What they turned off themselves is no news to them.
    expect(shown(rig, 'braked')).toBe(0);
    await rig.live(30 * MINUTE);
    expect(writes(rig)).toHaveLength(1);
  });

  it('is tried again while claude.ai fails, and is told as a danger when it is given up', async () => {
    const rig = createRig('armed');
    const watch = rig.start();
    await watch.wake();
    rig.replica.faults.push({ match: /overage_spend_limit$/, kind: 'server-error' });
    await watch.brake(rig.replica.activeOrg ?? '', 'switch');
    expect(rig.state().watch.pulls).toMatchObject([{ outcome: 'pending', attempts: 1, lastFailure: 'server-error' }]);
    await rig.live(30 * MINUTE);
    expect(writes(rig).length).toBe(5);
    expect(rig.state().watch.pulls).toMatchObject([{ outcome: 'failed', attempts: 5 }]);
    expect(shown(rig, 'brake-failed')).toBe(1);
  });

  it('works as soon as claude.ai does again', async () => {
    const rig = createRig('armed');
    const watch = rig.start();
    await watch.wake();
    rig.replica.faults.push({ match: /overage_spend_limit$/, kind: 'server-error', times: 2 });
    await watch.brake(rig.replica.activeOrg ?? '', 'switch');
    await rig.live(10 * MINUTE);
    expect(rig.state().watch.pulls).toMatchObject([{ outcome: 'off' }]);
    expect(rig.replica.account().overage.enabled).toBe(false);
    expect(shown(rig, 'brake-failed')).toBe(0);
  });

  it('holds over the death of the worker at any await', async () => {
    for (let steps = 1; ; steps += 1) {
      const rig = createRig('armed');
      await rig.start().wake();
      const watch = rig.start();
      const dead = rig.killAfter(steps);
      const done = watch.brake(rig.replica.activeOrg ?? '', 'switch').then(() => 'done' as const);
      const end = await Promise.race([dead.then(() => 'dead' as const), done]);
      const isOrdered = rig.state().watch.pulls.length > 0;
      await rig.start().wake();
      await rig.live(10 * MINUTE);
      // Before it was written down the user saw no answer; from then on it is off.
      expect(rig.replica.account().overage.enabled, `killed at ${steps}`).toBe(!isOrdered);
      if (end === 'done') break;
    }
  });
});

describe('what the brake turned off', () => {
  it.each(['switch', 'reload'] as const)(
    'is explained by its own request, and what goes on later is not: %s',
    async (control) => {
      const rig = createRig('armed');
      const watch = rig.start();
      await watch.wake();
      // A request takes its time: what is read afterwards is read later.
      const { turnOff } = rig.brake;
      rig.brake = {
        async turnOff(...asked) {
          const failure = await turnOff(...asked);
          rig.replica.advance(300);
          return failure;
        },
      };
      await rig.live(MINUTE);
      const org = rig.replica.activeOrg ?? '';
      await watch.brake(org, control);
      const kind = control === 'switch' ? 'switch' : 'reload-switch';
      const changes = () =>
        (rig.state().accounts.accounts[org]?.events ?? []).flatMap((event) =>
          event.kind === kind && 'to' in event ? [[event.to, event.byRequest]] : [],
        );
      expect(changes()).toEqual([['off', true]]);
      await rig.live(MINUTE);
      if (control === 'switch') rig.replica.account().overage.enabled = true;
      else rig.replica.account().autoReload.enabled = true;
      await rig.live(20 * MINUTE);
      expect(changes()).toEqual([
        ['off', true],
        ['on', false],
      ]);
      expect(shown(rig, 'switch-drift')).toBe(1);
    },
  );
});

it('is not pulled for an organization that nobody knows', async () => {
  const rig = createRig('armed');
  const watch = rig.start();
  await watch.wake();
  await watch.brake('2b5365bb-d97f-4997-a828-ee288ef51964', 'switch');
  expect(writes(rig)).toEqual([]);
  expect(rig.state().watch.pulls).toEqual([]);
});

describe('the brake pulled by a rule', () => {
  it('turns off once for one occurrence, tells it, and leaves it to the user afterwards', async () => {
    const rig = createRig('overflow-near');
    choose(rig, { windowPercent: 85 });
    await rig.start().wake();
    expect(writes(rig)).toEqual([OFF]);
    expect(rig.replica.account().overage.enabled).toBe(false);
    expect(shown(rig, 'braked')).toBe(1);
    rig.replica.account().overage.enabled = true;
    await rig.live(20 * MINUTE);
    expect(writes(rig)).toHaveLength(1);
    expect(rig.replica.account().overage.enabled).toBe(true);
    expect(shown(rig, 'braked')).toBe(1);
  });

  it('does nothing until the user chooses a rule', async () => {
    const rig = createRig('overflow-near');
    await rig.start().wake();
    await rig.live(20 * MINUTE);
    expect(writes(rig)).toEqual([]);
  });

  it('waits while watching is paused', async () => {
    const rig = createRig('overflow-near');
    await rig.start().wake();
    const document = sealed({
      version: 3,
      ...DEFAULT_SETTINGS,
      pausedUntil: rig.replica.clock.now() + 60 * MINUTE,
      brake: { ...NO_BRAKE, windowPercent: 85 },
    });
    rig.stored.set('settings', document);
    rig.stored.set('settings.copy', document);
    await rig.live(30 * MINUTE);
    expect(writes(rig)).toEqual([]);
  });
});
