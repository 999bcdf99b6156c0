import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { translateFrom } from '../faces/translate-from.ts';
import { fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const refuse = () => Promise.reject(new Error('no database'));
const text = () => document.querySelector('.views')?.textContent ?? '';

async function open(hash: string) {
  location.hash = hash;
  const { state, past } = SPECIMENS.find(({ name }) => name === 'armed')!;
  const upkeep = { history: refuse, size: refuse, keptAt: refuse, noticesAllowed: refuse, onToolbar: refuse };
  const source = { ...fakeSource({ state, past, translate, upkeep }), samples: refuse, entries: refuse };
  render(<App source={source} />);
  await waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
}

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  location.hash = '';
});

describe('a database that is refused is said in words', () => {
  it.each([
    ['#history', 'The history cannot be read'],
    ['#ledger', 'The ledger could not be read from this browser’s database.'],
    ['#overview', '$47.92'],
    ['#credits', '$43.80'],
    ['#settings', 'Settings'],
    ['#diagnostics', 'Diagnostics'],
    ['#welcome', 'Open claude.ai'],
  ])('%s', async (hash, words) => {
    await open(hash);
    await waitFor(() => expect(text()).toContain(words));
  });

  it('and is not counted as empty among what is stored', async () => {
    await open('#privacy');
    await waitFor(() => expect(text()).toContain('The history cannot be read'));
    expect(text()).toContain('The ledger could not be read');
    expect(text()).not.toMatch(/\b(?:0|[Nn]o) (?:readings|events)/);
    expect(screen.getAllByText('unknown').length).toBeGreaterThanOrEqual(3);
  });
});

it('says so where storage itself is refused', async () => {
  const { state, past } = SPECIMENS.find(({ name }) => name === 'armed')!;
  render(<App source={{ ...fakeSource({ state, past, translate }), read: refuse }} />);
  expect((await screen.findByRole('alert')).textContent).toBe('The reading failed. Try again.');
});
