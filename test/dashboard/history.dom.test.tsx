import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { plain } from '../../src/words/isolated.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { DAY, eur, JUST_READ, NOW, usd } from '../popup/accounts.ts';
import { type FakeOptions, fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

// A simulated document has no canvas; what is drawn is tested as a model, and seen in pictures.
vi.mock('../../src/dashboard/views/history/chart.tsx', () => ({ Chart: () => <div data-testid="chart" /> }));

const translate = translateFrom(messages);
const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;

async function open(name: string, options: Partial<FakeOptions> = {}) {
  const { state, past } = specimen(name);
  const source = fakeSource({ state, past, translate, ...options });
  render(<App source={source} />);
  await waitFor(() => expect(document.querySelector('[data-view=history]')).not.toBeNull());
  return source;
}

const text = (element: Element | null | undefined) => plain(element?.textContent ?? '');
const rows = () => [...document.querySelectorAll('.days tbody tr')];
const cells = (row: Element) => [...row.children].map(text);

async function openTable(name: string, options: Partial<FakeOptions> = {}) {
  await open(name, options);
  fireEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
}

beforeEach(() => {
  location.hash = '#history';
});
afterEach(() => {
  cleanup();
  location.hash = '';
});

describe('the history', () => {
  it('is drawn by what is loaded when it is wanted', async () => {
    await open('armed');
    expect(await screen.findByTestId('chart')).toBeTruthy();
  });

  it('says what will be seen where nothing was read yet', async () => {
    await open('safe');
    expect(await screen.findByText('Not enough history yet')).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it.each([
    ['two readings', [0, 300]],
    ['minutes of readings', [0, 5, 10, 15, 55]],
  ])('draws no lines of so little: %s', async (_, minutesAgo) => {
    const { state, past } = specimen('armed');
    const samples = minutesAgo.toReversed().map((minutes) => ({ ...past.samples[0]!, at: NOW - minutes * 60_000 }));
    const young = { samples, entries: [] };
    render(<App source={fakeSource({ state, past: young, translate })} />);
    expect(await screen.findByText('Not enough history yet')).toBeTruthy();
    expect(screen.queryByTestId('chart')).toBeNull();
  });

  it('begins a new day at midnight, though nothing was read since', async () => {
    const { state, past } = specimen('armed');
    let now = NOW;
    const source = { ...fakeSource({ state, past, translate }), now: () => now };
    render(<App source={source} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
    const before = rows().map((row) => cells(row)[0]);
    now += DAY;
    source.replace({ ...state });
    await waitFor(() => expect(rows().map((row) => cells(row)[0])[1]).toBe(before[0]));
  });

  it('says that it cannot be read', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { state, past } = specimen('armed');
    const source = {
      ...fakeSource({ state, past, translate }),
      samples: () => Promise.reject(new Error('no database')),
    };
    render(<App source={source} />);
    expect(await screen.findByText('The history cannot be read')).toBeTruthy();
    silent.mockRestore();
  });

  it('has ranges that are real radio buttons of one group, so that the arrow keys are the browser’s', async () => {
    await openTable('armed');
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['7', false],
      ['30', true],
      ['90', false],
      ['all', false],
    ]);
    expect(new Set(radios.map(({ name, type }) => `${type} ${name}`)).size).toBe(1);
    expect(within(screen.getByRole('group', { name: 'Range' })).getAllByRole('radio')).toHaveLength(4);
  });

  it.each([
    ['7', 8],
    ['30', 31],
    // As far back as there is something.
    ['90', 90],
    ['all', 90],
  ])('shows %s days in the table, and stays a table', async (range, count) => {
    await openTable('armed');
    fireEvent.click(document.querySelector(`input[value="${range}"]`)!);
    expect(rows()).toHaveLength(count);
  });

  it('tells each day: balance, spending, session, events; and what was not read', async () => {
    const day = (age: number) => JUST_READ - age * DAY;
    const reading = { spent: null, switch: null, reload: null } as const;
    const windows = [{ key: 'five_hour', percent: 62, resetsAt: null }];
    const entry = (age: number) => ({
      org: 'o',
      after: day(age) - 60_000,
      before: day(age),
      byRequest: false,
      facts: [],
    });
    const past = {
      samples: [
        { ...reading, at: day(3), balance: eur(900), windows: [] },
        { ...reading, at: day(2), balance: usd(800), windows },
        { ...reading, at: day(0), balance: usd(650), windows: [] },
      ],
      entries: [
        { ...entry(2), id: 'a', kind: 'spend', amount: usd(120), headroom: false, whileOff: false },
        { ...entry(2), id: 'b', kind: 'spend', amount: usd(30), headroom: false, whileOff: false },
        { ...entry(0), id: 'c', kind: 'reload', amount: usd(1500) },
      ],
    } as const;
    await openTable('armed', { past });
    expect(rows().map(cells)).toEqual([
      ['10 Nov', '$6.50', '$0.00', 'not read', 'Auto-reload charged your card $15.00 + tax'],
      ['9 Nov', 'not read', 'not read', 'not read', ''],
      ['8 Nov', '$8.00', '$1.50', '62%', ''],
      ['7 Nov', '€9.00', '€0.00', 'not read', ''],
    ]);
    expect(text(document.querySelector('.note'))).toBe(
      'Since Sun, 8 November 2026 amounts are in USD. Those before are in another currency: they are in the table, not in the chart.',
    );
    expect(NOW).toBeGreaterThan(JUST_READ);
  });

  it('says where it leads, or that it cannot be told', async () => {
    await open('armed');
    expect(await screen.findByText(/On a usual day/)).toBeTruthy();
    cleanup();
    const { state, past } = specimen('armed');
    const [org, stored] = Object.entries(state.accounts.accounts)[0]!;
    const accounts = { ...state.accounts, accounts: { [org]: { ...stored, forecast: null } } };
    await open('armed', { state: { ...state, accounts }, past });
    expect(await screen.findByText(/Not enough readings/)).toBeTruthy();
  });
});
