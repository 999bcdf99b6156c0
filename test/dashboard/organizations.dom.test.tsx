import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import type { State } from '../../src/watch/documents/state.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { armed, other } from '../popup/accounts.ts';
import { fakeSource } from './fake-source.ts';
import { pastOf } from './past.ts';
import { stateOf } from './states.ts';

interface Drawn {
  readonly windows: unknown;
}
const drawn = vi.hoisted(() => [] as Drawn[]);
// What each drawing was given: of whom are its readings, and of whom its facts.
vi.mock('../../src/dashboard/views/history/chart.tsx', () => ({
  Chart: (props: Drawn) => {
    drawn.push(props);
    return <div data-testid="chart" />;
  },
}));

const translate = translateFrom(messages);
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const PAST = pastOf(armed.org, 9);
const both = (active: string): State => {
  const state = stateOf([armed, other], PAST);
  return { ...state, accounts: { ...state.accounts, active } };
};

async function open(hash: string) {
  location.hash = hash;
  const source = fakeSource({ state: both(armed.org), past: PAST, translate });
  render(<App source={source} />);
  await waitFor(() => expect(at('[data-state]').dataset.state).not.toBe('loading'));
  return source;
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  drawn.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  location.hash = '';
});

describe('when another organization comes on show', () => {
  it('the history is never drawn over the facts of the other', async () => {
    const source = await open('#history');
    await screen.findByTestId('chart');
    source.samples = () => new Promise(() => {});
    drawn.length = 0;
    source.replace(both(other.org));
    await waitFor(() => expect(at('[data-fact=org]').dataset.value).toBe(other.org));
    expect(drawn.filter(({ windows }) => windows === other.facts.windows)).toEqual([]);
    await waitFor(() => expect(screen.queryByTestId('chart')).toBeNull());
  });

  it('a question about a control is gone', async () => {
    const source = await open('#overview');
    fireEvent.click(at('[data-action=turn-switch-off]'));
    await waitFor(() => expect(at('[data-action=confirm]')).not.toBeNull());
    source.replace(both(other.org));
    await waitFor(() => expect(at('[data-fact=org]').dataset.value).toBe(other.org));
    expect(document.querySelector('[data-action=confirm]')).toBeNull();
  });

  it('a credit that is half entered waits for its own, and is not saved for the other', async () => {
    const source = await open('#credits');
    fireEvent.click(at('[data-action=add-credit]'));
    const amount = () => screen.queryByLabelText<HTMLInputElement>('Amount in USD');
    fireEvent.input(amount()!, { target: { value: '12.50' } });
    source.replace(both(other.org));
    await waitFor(() => expect(at('[data-fact=org]').dataset.value).toBe(other.org));
    expect(at('form').closest('[hidden]')).not.toBeNull();
    expect(document.querySelector('[data-action=add-credit]')).not.toBeNull();
    source.replace(both(armed.org));
    await waitFor(() => expect(at('form').closest('[hidden]')).toBeNull());
    expect(amount()!.value).toBe('12.50');
  });
});

describe('a worker that is gone', () => {
  it.each([
    ['has not pulled the brake', ['turn-reload-off', 'confirm']],
    ['has put no warning off', ['snooze']],
  ])('%s, and beside every view it says so', async (_name, clicks) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const source = await open('#overview');
    source.send = () => Promise.reject(new Error('gone'));
    for (const name of clicks) fireEvent.click(await waitFor(() => at(`[data-action=${name}]`)));
    await waitFor(() => expect(at('.read [role=alert]').textContent).toBe(translate('not_done')));
    expect(at('[data-fact=reload]').dataset.value).toBe('on');
  });

  it('shows the organization that it showed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const source = await open('#overview');
    source.send = () => Promise.reject(new Error('gone'));
    fireEvent.click(at(`[data-org="${other.org}"]`));
    await waitFor(() => expect(at('.read [role=alert]').textContent).toBe(translate('not_done')));
    expect(at('[data-fact=org]').dataset.value).toBe(armed.org);
  });
});

it('a credit that is sent twice by two clicks is sent once', async () => {
  const source = await open('#credits');
  let answer: (reply: { ok: true; retryAt: null }) => void = () => {};
  const send = vi.fn(() => new Promise<{ ok: true; retryAt: null }>((resolve) => (answer = resolve)));
  source.send = send;
  // The view takes it up with the next look at what is stored.
  source.replace(both(armed.org));
  await waitFor(() => expect(at('[data-action=add-credit]')).not.toBeNull());
  await Promise.resolve();
  fireEvent.click(at('[data-action=add-credit]'));
  fireEvent.input(screen.getByLabelText('Amount in USD'), { target: { value: '12' } });
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2026-12-04' } });
  fireEvent.submit(at('form'));
  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  fireEvent.submit(at('form'));
  answer({ ok: true, retryAt: null });
  await waitFor(() => expect(document.querySelector('form')).toBeNull());
  expect(send).toHaveBeenCalledTimes(1);
});
