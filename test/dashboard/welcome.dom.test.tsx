import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { stepsOf } from '../../src/dashboard/views/welcome/steps.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { type FakeOptions, fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;
const stepState = (name: string) => document.querySelector<HTMLElement>(`[data-step=${name}]`)!.dataset.state;
const at = (action: string) => document.querySelector<HTMLElement>(`[data-action="${action}"]`)!;

async function open(name: string, options: Partial<FakeOptions> = {}) {
  const source = fakeSource({ ...specimen(name), translate, ...options });
  render(<App source={source} />);
  await screen.findByRole('heading', { level: 1, name: 'Welcome' });
  return source;
}

beforeEach(() => {
  location.hash = '#welcome';
});
afterEach(cleanup);

it.each([
  [{ access: null, heard: null, isRead: false, onToolbar: null }, 'next later later later'],
  [{ access: false, heard: null, isRead: false, onToolbar: false }, 'next later later later'],
  [{ access: true, heard: null, isRead: false, onToolbar: null }, 'done next later later'],
  [{ access: true, heard: false, isRead: true, onToolbar: true }, 'done next done done'],
  [{ access: true, heard: true, isRead: false, onToolbar: true }, 'done done next done'],
  [{ access: true, heard: true, isRead: true, onToolbar: null }, 'done done done next'],
  [{ access: true, heard: true, isRead: true, onToolbar: true }, 'done done done done'],
])('%j: %s', (seen, states) => expect(Object.values(stepsOf(seen)).join(' ')).toBe(states));

describe('the steps', () => {
  it('begin with access, asked for straight in the click', async () => {
    const source = await open('no-access');
    await waitFor(() => expect(at('allow-access')).not.toBeNull());
    expect(stepState('access')).toBe('next');
    const asked = vi.spyOn(source, 'requestAccess');
    fireEvent.click(at('allow-access'));
    expect(asked).toHaveBeenCalledOnce();
    await waitFor(() => expect(stepState('access')).toBe('done'));
    expect(source.sent).toEqual([{ type: 'refresh' }]);
    expect(at('allow-access')).toBeNull();
  });

  it('say when access was refused', async () => {
    const source = await open('no-access');
    source.requestAccess = () => Promise.resolve(false);
    await waitFor(() => expect(at('allow-access')).not.toBeNull());
    fireEvent.click(at('allow-access'));
    await screen.findByText(/Access was not granted/);
    expect(source.sent).toEqual([]);
  });

  it('try a notification, with a hint', async () => {
    await open('empty');
    fireEvent.click(at('test-notice'));
    await screen.findByText(/Do you see it/);
    expect(screen.getByText(/Nothing on screen/)).toBeTruthy();
  });

  it('open claude.ai', async () => {
    const source = await open('empty');
    fireEvent.click(at('open-usage-page'));
    expect(source.opened).toEqual(['usage']);
  });

  it('are done one by one', async () => {
    await open('armed', { upkeep: { onToolbar: () => Promise.resolve(true) } });
    await waitFor(() => expect(stepState('pin')).toBe('done'));
    expect(['access', 'notice', 'open'].map(stepState)).toEqual(['done', 'done', 'done']);
    expect(document.querySelector('[aria-current=step]')).toBeNull();
  });

  it('know that a phone has no toolbar', async () => {
    await open('empty', { upkeep: { about: () => ({ version: '1', browser: 'x', system: 'android' }) } });
    expect(screen.getByText(/On a phone/)).toBeTruthy();
  });
});

it('links to what is kept', async () => {
  await open('empty');
  const main = document.querySelector('main')!;
  expect([...main.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#privacy', '#overview']);
});
