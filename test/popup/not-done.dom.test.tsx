import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/popup/app.tsx';
import type { Reply } from '../../src/watch/protocol.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { armed, DAY, NOW, other } from './accounts.ts';
import { fakeSource } from './fake-source.ts';
import { snapshotOf } from './states.ts';

const translate = translateFrom(messages);
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const NOT_DONE = translate('not_done');

async function open(snapshot = snapshotOf([armed, other])) {
  const source = fakeSource({ snapshot, translate });
  render(<App source={source} />);
  await waitFor(() => expect(at('[data-state]').dataset.state).not.toBe('loading'));
  return source;
}

const SILENT: readonly [string, () => Promise<Reply>][] = [
  ['that is gone', () => Promise.reject(new Error('gone'))],
  ['that refuses', () => Promise.resolve({ ok: false, code: 'failed' })],
];

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(SILENT)('a worker %s', (_name, send) => {
  it('has not pulled the brake, and the foot says so until something is done', async () => {
    const source = await open();
    source.send = send;
    fireEvent.click(at('[data-action=turn-reload-off]'));
    fireEvent.click(await waitFor(() => at('[data-action=confirm]')));
    await waitFor(() => expect(at('footer [role=alert]').textContent).toBe(NOT_DONE));
    expect(at('[data-fact=reload]').dataset.value).toBe('on');
    expect(at('[data-action=turn-reload-off]').textContent).toBe('Turn off');
    source.send = () => Promise.resolve({ ok: true, retryAt: null });
    fireEvent.click(at('[data-action=snooze]'));
    await waitFor(() => expect(document.querySelector('footer [role=alert]')).toBeNull());
  });

  it('has put no warning off, and shows no other organization', async () => {
    const source = await open();
    source.send = send;
    fireEvent.click(at('[data-action=snooze]'));
    await waitFor(() => expect(at('footer [role=alert]').textContent).toBe(NOT_DONE));
    fireEvent.click(at(`[data-org="${other.org}"]`));
    await waitFor(() => expect(at('footer [role=alert]').textContent).toBe(NOT_DONE));
    expect(at('[data-fact=org]').dataset.value).toBe(armed.org);
  });

  it('is still paused', async () => {
    const source = await open(snapshotOf([armed], { settings: { pausedUntil: NOW + DAY } }));
    source.send = send;
    fireEvent.click(at('[data-action=resume]'));
    await waitFor(() => expect(at('footer [role=alert]').textContent).toBe(NOT_DONE));
    expect(at('[data-state]').dataset.state).toBe('paused');
  });
});

it('does not carry a question over to another organization', async () => {
  const source = await open();
  fireEvent.click(at('[data-action=turn-reload-off]'));
  await waitFor(() => at('[data-action=confirm]'));
  source.replace(snapshotOf([armed, other], { active: other.org }));
  await waitFor(() => expect(at('[data-fact=org]').dataset.value).toBe(other.org));
  expect(document.querySelector('[data-action=confirm]')).toBeNull();
});

it('says so where storage does not let itself be read, and shows what is there once it does', async () => {
  const source = fakeSource({ snapshot: snapshotOf([armed]), translate });
  const { read } = source;
  source.read = () => Promise.reject(new Error('no storage'));
  render(<App source={source} />);
  await waitFor(() => expect(at('footer').textContent).toBe('The reading failed. Try again.'));
  expect({ ...at('[data-state]').dataset }).toMatchObject({ state: 'loading', verdict: 'blind' });
  source.read = read;
  source.replace(snapshotOf([armed]));
  await waitFor(() => expect(at('[data-state]').dataset.state).toBe('ready'));
});
