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
  [{ access: null, noticed: false, isRead: false, onToolbar: null }, 'next later later later'],
  [{ access: false, noticed: false, isRead: false, onToolbar: false }, 'next later later later'],
  [{ access: true, noticed: false, isRead: false, onToolbar: null }, 'done next later later'],
  [{ access: true, noticed: false, isRead: true, onToolbar: true }, 'done next done done'],
  [{ access: true, noticed: true, isRead: false, onToolbar: true }, 'done done next done'],
  [{ access: true, noticed: true, isRead: true, onToolbar: null }, 'done done done next'],
  [{ access: true, noticed: true, isRead: true, onToolbar: true }, 'done done done done'],
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

  it('try a notification, which is done once the user has seen it', async () => {
    await open('armed');
    expect(stepState('notice')).toBe('next');
    fireEvent.click(at('test-notice'));
    await screen.findByText(/Do you see it/);
    expect(screen.queryByText(/Nothing on screen/)).toBeNull();
    expect(stepState('notice')).toBe('next');
    fireEvent.click(at('saw-notice'));
    await waitFor(() => expect(stepState('notice')).toBe('done'));
    expect(at('saw-notice')).toBeNull();
    expect(document.activeElement).toBe(at('test-notice'));
  });

  it('say where to look for a notification that was not seen', async () => {
    await open('armed');
    fireEvent.click(at('test-notice'));
    await screen.findByText(/Do you see it/);
    fireEvent.click(at('saw-no-notice'));
    await screen.findByText(/Nothing on screen/);
    expect(stepState('notice')).toBe('next');
    expect(at('saw-no-notice')).toBeNull();
  });

  it('open claude.ai', async () => {
    const source = await open('empty');
    fireEvent.click(at('open-usage-page'));
    expect(source.opened).toEqual(['usage']);
  });

  it('are done one by one', async () => {
    await open('armed', { upkeep: { onToolbar: () => Promise.resolve(true) } });
    await waitFor(() => expect(stepState('pin')).toBe('done'));
    expect(['access', 'notice', 'open'].map(stepState)).toEqual(['done', 'next', 'done']);
    fireEvent.click(at('test-notice'));
    await waitFor(() => expect(at('saw-notice')).not.toBeNull());
    fireEvent.click(at('saw-notice'));
    await waitFor(() => expect(stepState('notice')).toBe('done'));
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

describe('with no account on show', () => {
  it.each(['empty', 'no-access'])('the overview leads back to it: %s', async (name) => {
    location.hash = '#overview';
    const source = fakeSource({ ...specimen(name), translate });
    render(<App source={source} />);
    const link = await screen.findByText('To the first steps');
    expect(link.getAttribute('href')).toBe('#welcome');
  });

  it('and only then', async () => {
    location.hash = '#overview';
    render(<App source={fakeSource({ ...specimen('armed'), translate })} />);
    await screen.findByRole('heading', { level: 1, name: 'Overview' });
    expect(screen.queryByText('To the first steps')).toBeNull();
  });
});
