import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { translateFrom } from '../faces/translate-from.ts';
import { fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function open(name: string) {
  const specimen = SPECIMENS.find((one) => one.name === name)!;
  const source = fakeSource({ ...specimen, translate });
  render(<App source={source} />);
  await waitFor(() => expect(at('[data-state]').dataset.state).not.toBe('loading'));
  return source;
}

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

describe('beside every view', () => {
  it('stands until when claude.ai asks to wait', async () => {
    await open('repaired');
    expect(at('.read').textContent).toMatch(/^Read 2 min ago.*claude\.ai asks to wait until 14:35\.$/);
    expect(at('.main > .notice').textContent).toBe('Some saved data was damaged; showing the last good state.');
  });

  it('stands that a refresh brought no answer', async () => {
    const source = await open('armed');
    source.send = () => Promise.reject(new Error('the worker is gone'));
    expect(at('.read').textContent).toBe('Read 2 min ago from claude.ai');
    fireEvent.click(at('[data-action=refresh]'));
    await waitFor(() => expect(at('.read').textContent).toContain('The reading failed. Try again.'));
  });
});
