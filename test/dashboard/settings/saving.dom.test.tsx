import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, NO_BRAKE } from '../../../src/risk/settings.ts';
import type { Message, Reply } from '../../../src/watch/protocol.ts';
import * as a from '../../popup/accounts.ts';
import { NO_PAST, stateOf } from '../states.ts';
import { changesIn, control, openSettings, row } from './open-settings.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const FAILED: Reply = { ok: false, code: 'failed' };
const DONE: Reply = { ok: true, retryAt: null };

describe('a change', () => {
  it('that fails gives the old value back, with a reason', async () => {
    await openSettings({}, { reply: FAILED });
    fireEvent.change(control('poll', 'Read every'), { target: { value: '15' } });
    await waitFor(() => expect(row('poll').textContent).toContain('Not saved'));
    expect(control('poll', 'Read every').value).toBe('5');
    const line = control('line', 'Line above the message box');
    fireEvent.click(line);
    await waitFor(() => expect(row('line').textContent).toContain('Not saved'));
    expect(line.checked).toBe(true);
    const theme = control<HTMLSelectElement>('theme', 'Colours');
    fireEvent.change(theme, { target: { value: 'dark' } });
    await waitFor(() => expect(row('theme').textContent).toContain('Not saved'));
    expect(theme.value).toBe('system');
    // The first failure stays said until that setting is changed again.
    expect(row('poll').textContent).toContain('Not saved');
    expect(document.querySelector('output')?.textContent).toContain('not saved');
    expect(document.querySelector('.saved')).toBeNull();
  });

  it('elsewhere takes nothing of what is half typed away', async () => {
    const source = await openSettings();
    const field = document.querySelector<HTMLInputElement>('[data-kind=fields] input')!;
    fireEvent.input(field, { target: { value: '7' } });
    source.replace(stateOf([a.armed], NO_PAST, { settings: { theme: 'dark', panel: false } }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('7');
  });

  it('that throws fails, too', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const source = await openSettings();
    vi.spyOn(source, 'send').mockRejectedValue(new Error('no worker'));
    fireEvent.click(control('panel', 'Panel beside the usage settings'));
    await waitFor(() => expect(row('panel').textContent).toContain('Not saved'));
    expect(control('panel', 'Panel beside the usage settings').checked).toBe(true);
  });

  it('shows at once, and one waits for the other without what was refused', async () => {
    const source = await openSettings();
    const replies: ((reply: Reply) => void)[] = [];
    const sent: Message[] = [];
    vi.spyOn(source, 'send').mockImplementation((message) => {
      sent.push(message);
      return new Promise((resolve) => replies.push(resolve));
    });
    const first = control('brake-promo-used-up', 'Promotional credit is used up');
    const second = control('brake-runaway', 'Second reload within a day, or much spent within 15 minutes');
    fireEvent.click(first);
    fireEvent.click(second);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect([first.checked, second.checked]).toEqual([true, true]);
    replies[0]?.(FAILED);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(changesIn(sent)[1]).toEqual({ brake: { ...NO_BRAKE, runaway: true } });
    replies[1]?.(DONE);
    await waitFor(() => expect(first.checked).toBe(false));
    expect(second.checked).toBe(true);
  });

  it('of something else is followed', async () => {
    const source = await openSettings();
    source.replace(stateOf([a.armed], NO_PAST, { settings: { theme: 'dark', snoozeHours: 9 } }));
    await waitFor(() => expect(control('snooze', 'Snooze').value).toBe('9'));
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('to what is set already is none', async () => {
    const { sent } = await openSettings();
    fireEvent.change(control('poll', 'Read every'), { target: { value: '5' } });
    fireEvent.change(control('limit-levels', 'Warn when part of the limit is spent'), {
      target: { value: '50, 80, 95' },
    });
    expect(sent).toEqual([]);
  });
});

describe('watching', () => {
  it('is paused until tomorrow where the user is', async () => {
    const { sent } = await openSettings();
    fireEvent.click(screen.getByText('Until tomorrow'));
    await waitFor(() => expect(sent).toHaveLength(1));
    const [{ pausedUntil } = { pausedUntil: null }] = changesIn(sent);
    const shown = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
    expect(pausedUntil).not.toBeNull();
    expect(shown.format(pausedUntil ?? 0)).toMatch(/ 00:00$/);
  });

  it('goes on at the user’s word, and the focus goes to what takes the place of the button', async () => {
    const { sent } = await openSettings({ pausedUntil: a.NOW + a.HOUR });
    expect(row('pause').textContent).toContain('Paused until');
    const resume = screen.getByText('Resume now');
    resume.focus();
    fireEvent.click(resume);
    await waitFor(() => expect(sent).toEqual([{ type: 'resume' }]));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('For 1 hour'));
  });
});

describe('reset', () => {
  it('takes a second click, and leaves a pause alone', async () => {
    const { sent } = await openSettings({ pollMinutes: 9, pausedUntil: a.NOW + a.HOUR });
    fireEvent.click(screen.getByText('Reset to defaults'));
    expect(sent).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep mine'));
    fireEvent.click(screen.getByText('Reset'));
    const { pausedUntil: _, ...defaults } = DEFAULT_SETTINGS;
    await waitFor(() => expect(sent).toEqual([{ type: 'set-settings', changes: defaults }]));
    await waitFor(() => expect(control('poll', 'Read every').value).toBe('5'));
    expect(document.activeElement?.textContent).toBe('Reset to defaults');
  });

  it.each([
    ['by its button', () => fireEvent.click(screen.getByText('Keep mine'))],
    ['by Escape', () => fireEvent.keyDown(screen.getByText('Keep mine'), { key: 'Escape' })],
  ])('is given up %s', async (_, giveUp) => {
    const { sent } = await openSettings({ pollMinutes: 9 });
    fireEvent.click(screen.getByText('Reset to defaults'));
    await waitFor(() => screen.getByText('Keep mine'));
    giveUp();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Reset to defaults'));
    expect(sent).toEqual([]);
  });
});

describe('the account on show', () => {
  it.each([
    ['dollars', a.armed, '$', '$5.00'],
    ['yen', a.yen, '¥', '¥700'],
  ])('gives its currency: %s', async (_, account, symbol, sum) => {
    await openSettings({}, { account });
    expect(row('limit-units').textContent).toContain(symbol);
    expect(row('low-units').textContent).toContain(`empty means ${sum}`);
    expect(control('low-units', 'Warn when little credit is left').placeholder).toBe(sum.replace(/^\D|\.00$/g, ''));
  });

  it('without one has amounts without a symbol', async () => {
    const source = await openSettings();
    source.replace(stateOf([], NO_PAST));
    await waitFor(() => expect(row('limit-units').textContent).not.toContain('$'));
    expect(row('low-units').textContent).toContain('about five dollars’ worth');
  });

  it('whose switch is somebody else’s has a brake without a hold', async () => {
    await openSettings({}, { account: a.team });
    expect(screen.getByText(/are not yours to switch/)).toBeDefined();
    cleanup();
    await openSettings();
    expect(screen.queryByText(/are not yours to switch/)).toBeNull();
  });
});

describe('whoever uses no mouse or no eyes', () => {
  it('finds a name on every control, and each id once', async () => {
    await openSettings({ quietHours: { from: 1, to: 2 } });
    const controls = [...document.querySelectorAll<HTMLInputElement>('main input, main select')];
    expect(controls.length).toBeGreaterThan(50);
    for (const each of controls) {
      const name = each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? '';
      expect(name, each.id).not.toBe('');
      for (const id of each.getAttribute('aria-describedby')?.split(' ') ?? []) {
        expect(document.getElementById(id), id).not.toBeNull();
      }
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelectorAll('main input[tabindex], main select[tabindex]')).toHaveLength(0);
  });
});
