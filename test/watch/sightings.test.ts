import { expect, it } from 'vitest';
import { notificationId } from '../../src/risk/told.ts';
import { createRig } from './rig.ts';

const HOUR = 3_600_000;

it('how a tab found the places of the page is kept, and written only when it is news', async () => {
  const rig = createRig('armed');
  const watch = rig.start();
  await watch.wake();
  expect(rig.state().watch.anchors).toEqual({ composer: null, credits: null });
  await watch.anchorSeen('composer', 'fieldset');
  const first = rig.state().watch.anchors.composer;
  expect(first).toMatchObject({ by: 'fieldset' });
  rig.replica.advance(HOUR - 1);
  await watch.anchorSeen('composer', 'fieldset');
  expect(rig.state().watch.anchors.composer).toEqual(first);
  rig.replica.advance(1);
  await watch.anchorSeen('composer', 'fieldset');
  expect(rig.state().watch.anchors.composer?.at).toBe((first?.at ?? 0) + HOUR);
  await watch.anchorSeen('composer', null);
  expect(rig.state().watch.anchors).toMatchObject({ composer: { by: null }, credits: null });
});

it('the open risk is found by its notice, also by a worker that was only just started, and a snooze lasts', async () => {
  const rig = createRig('armed');
  await rig.start().wake();
  const org = rig.replica.activeOrg ?? '';
  const [risk] = rig.state().accounts.accounts[org]?.risks ?? [];
  if (risk === undefined) throw new Error('no risk is open');
  const watch = rig.start();
  await expect(watch.riskOf(notificationId(risk))).resolves.toEqual(risk);
  await expect(watch.riskOf('paying:never')).resolves.toBeNull();
  await watch.snooze(risk);
  expect(Object.values(rig.state().told.snoozed)).toMatchObject([{ key: risk.key }]);
});
