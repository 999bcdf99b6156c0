import { describe, expect, it } from 'vitest';
import { answer } from '../../src/background/answer.ts';
import type { Settings } from '../../src/risk/settings.ts';
import type { LineBrief, PanelBrief } from '../../src/watch/brief/brief.ts';
import { briefOf } from '../../src/watch/brief/brief-of.ts';
import { FIRST_STATE } from '../../src/watch/documents/state.ts';
import { parseMessage } from '../../src/watch/parse-message.ts';
import { withSettings } from '../../src/watch/set-settings.ts';
import { createRig, type Rig } from './rig.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function watching(scenario: string) {
  const rig = createRig(scenario);
  const watch = rig.start();
  await watch.wake();
  return { rig, watch };
}

const shown = ({ shown: notices }: Rig, id: string) =>
  notices.filter((notice) => notice.id.startsWith(`${id}:`)).length;

/** The percentage of the plan window that is fullest: a level that only this one reaches. */
function fullest(rig: Rig): number {
  return Math.max(...rig.replica.account().windows.map(({ used, capacity }) => Math.floor((used * 100) / capacity)));
}

describe('a changed setting', () => {
  it('is judged by at once, without a reading', async () => {
    const { rig, watch } = await watching('armed');
    expect(rig.badge?.title).toBe('armed');
    rig.replica.log.length = 0;
    await watch.setSettings({ overflowLevels: [fullest(rig), 100] });
    expect(rig.badge?.title).toBe('overflow-near');
    expect(shown(rig, 'overflow-near')).toBe(1);
    expect(rig.replica.log).toEqual([]);
    await watch.setSettings({ overflowLevels: [80, 95] });
    expect(rig.badge?.title).toBe('armed');
  });

  it('is obeyed by the next reading', async () => {
    const { rig, watch } = await watching('armed');
    await watch.setSettings({ overflowLevels: [60, 90] });
    expect(rig.badge?.title).toBe('armed');
    const [session] = rig.replica.account().windows;
    if (session !== undefined) session.used = session.capacity * 0.61;
    rig.replica.advance(MINUTE);
    await watch.refresh();
    expect(rig.badge?.title).toBe('overflow-near');
  });

  it('of a kind that is not to be told is obeyed', async () => {
    const told = await watching('overflow-near');
    expect(shown(told.rig, 'overflow-near')).toBe(1);
    const rig = createRig('overflow-near');
    const watch = rig.start();
    await watch.setSettings({ silenced: ['overflow-near'] });
    await watch.wake();
    expect(shown(rig, 'overflow-near')).toBe(0);
    expect(rig.badge?.title).toBe('overflow-near');
  });

  it('moves the next reading', async () => {
    const { rig, watch } = await watching('armed');
    const now = rig.replica.clock.now();
    expect(rig.alarm).toBe(now + 5 * MINUTE);
    await watch.setSettings({ pollMinutes: 2 });
    expect(rig.alarm).toBe(now + 2 * MINUTE);
    await watch.setSettings({ pollMinutes: 60 });
    expect(rig.alarm).toBe(now + HOUR);
  });

  it('takes the words off the badge and leaves the verdict', async () => {
    const { rig, watch } = await watching('armed');
    expect(rig.badge).toMatchObject({ text: 'sign', tone: 'warning' });
    await watch.setSettings({ badge: 'dangers' });
    expect(rig.badge).toMatchObject({ text: 'none', tone: 'warning', verdict: 'armed' });
  });

  it('pauses the watch until its time, and wakes it then', async () => {
    const { rig, watch } = await watching('armed');
    const until = rig.replica.clock.now() + HOUR;
    await watch.setSettings({ pausedUntil: until });
    rig.replica.log.length = 0;
    await rig.live(59 * MINUTE);
    expect(rig.replica.log).toEqual([]);
    await rig.live(5 * MINUTE);
    expect(rig.replica.log.length).toBeGreaterThan(0);
  });

  it('pulls the brake for what holds already, at the next wake', async () => {
    const { rig, watch } = await watching('overflow-near');
    const { brake } = rig.state().settings;
    await watch.setSettings({ brake: { ...brake, windowPercent: 80 } });
    expect(rig.state().watch.pulls).toMatchObject([{ why: 'windowPercent', control: 'switch', outcome: 'pending' }]);
    await rig.live(MINUTE);
    expect(rig.replica.account().overage.enabled).toBe(false);
  });

  it('outlives the worker', async () => {
    const { rig, watch } = await watching('armed');
    await watch.setSettings({ snoozeHours: 3, theme: 'dark' });
    await rig.start().wake();
    expect(rig.state().settings).toMatchObject({ snoozeHours: 3, theme: 'dark', pollMinutes: 5 });
  });
});

describe('what cannot be set', () => {
  it.each<[string, object]>([
    ['a setting that there is not', { volume: 11 }],
    ['a version', { version: 9 }],
    ['no minutes between readings', { pollMinutes: 0 }],
    ['more than an hour between readings', { pollMinutes: 61 }],
    ['half a minute', { pollMinutes: 1.5 }],
    ['one level', { overflowLevels: [80] }],
    ['a level beyond all', { limitLevels: [50, 101] }],
    ['more levels than can be told apart', { limitLevels: Array.from({ length: 11 }, (_, index) => 50 + index) }],
    ['a sum below nothing', { limitUnits: -1 }],
    ['a sum without bounds', { runawayUnits: Number.MAX_SAFE_INTEGER }],
    ['a stage that there is not', { expiryStages: ['5d'] }],
    ['a time after midnight', { quietHours: { from: 0, to: 1440 } }],
    ['a rule that there is not', { brake: { promoUsedUp: true } }],
    ['a guard that there is not', { guardsOff: ['send'] }],
    ['a risk that there is not', { silenced: ['sleep'] }],
    ['a tax of more than half', { taxPermille: 501 }],
    ['a theme that there is not', { theme: 'sepia' }],
    ['nothing in place of a value', { pollMinutes: undefined }],
  ])('%s', async (_, changes) => {
    const { rig, watch } = await watching('armed');
    const before = rig.stored.get('settings');
    const claims = { page: () => null, stream: () => null, openBrake: async () => undefined };
    const message = { type: 'set-settings', changes: { snoozeHours: 5, ...changes } };
    expect(await answer(message, 'face', watch, claims)).toEqual({ ok: false, code: 'not-understood' });
    expect(rig.stored.get('settings')).toBe(before);
    expect(parseMessage({ type: 'set-settings', changes: { snoozeHours: 5 } })).not.toBeNull();
  });

  it('is said by a tab', async () => {
    const { rig, watch } = await watching('armed');
    const message = { type: 'set-settings', changes: { guardsOff: ['buy'] } };
    const claims = { page: () => null, stream: () => null, openBrake: async () => undefined };
    expect(await answer(message, 'tab', watch, claims)).toEqual({ ok: false, code: 'not-understood' });
    expect(rig.state().settings.guardsOff).toEqual([]);
  });
});

describe('lists', () => {
  it.each<[Partial<Settings>, Partial<Settings>]>([
    [{ overflowLevels: [95, 80] }, { overflowLevels: [80, 95] }],
    [{ limitLevels: [95, 5, 50, 5] }, { limitLevels: [5, 50, 95] }],
    [{ expiryStages: ['1d', '1d', '2h'] }, { expiryStages: ['1d', '2h'] }],
    [{ guardsOff: ['buy', 'buy'] }, { guardsOff: ['buy'] }],
    [{ silenced: ['paying', 'paying'] }, { silenced: ['paying'] }],
  ])('%j', (changes, expected) => {
    expect(withSettings(FIRST_STATE, changes).settings).toEqual({ ...FIRST_STATE.settings, ...expected });
  });
});

describe('the line and the panel in the page', () => {
  // What they say is tested with their words; here only whether they are there.
  const line = { text: 'a line' } as LineBrief;
  const panel = { title: 'a panel' } as PanelBrief;

  it.each<[Partial<Settings>, object]>([
    [{}, { line, panel }],
    [{ line: false }, { line: null, panel }],
    [{ panel: false }, { line, panel: null }],
  ])('%j', async (changes, expected) => {
    const { rig, watch } = await watching('overflow-near');
    await watch.setSettings(changes);
    const wording = {
      notice: () => ({ id: '', severity: 'info', title: '', body: '' }) as const,
      badge: () => ({ text: '', title: '', tone: 'ok', verdict: 'safe' }) as const,
      language: () => ({ language: 'en', direction: 'ltr', dismiss: '', style: '' }) as const,
      brief: () => ({ line, panel }),
    };
    const [brief] = Object.values(briefOf(rig.state(), wording, rig.requests, rig.replica.clock.now()).orgs);
    expect(brief).toMatchObject(expected);
  });
});
