import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { LedgerEntry } from '../../src/account/event.ts';
import { App } from '../../src/dashboard/app.tsx';
import { FIRST_STATE } from '../../src/watch/documents/state.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { armed, HOUR, MINUTE, NOW, other, usd } from '../popup/accounts.ts';
import { EVERY_ENTRY } from './entry-kinds.ts';
import { type FakeSource, fakeSource } from './fake-source.ts';
import { parseCsv } from './parse-csv.ts';
import { stateOf } from './states.ts';

const translate = translateFrom(messages);
const past = (entries: readonly LedgerEntry[]) => ({ samples: [], entries });

async function open(entries: readonly LedgerEntry[], more: Partial<FakeSource> = {}): Promise<FakeSource> {
  const source = { ...fakeSource({ state: stateOf([armed], past(entries)), past: past(entries), translate }), ...more };
  render(<App source={source} />);
  await screen.findByRole('heading', { name: 'Ledger' });
  return source;
}

const titles = () => [...document.querySelectorAll('tr[data-entry] b')].map(({ textContent }) => textContent);
const filter = (name: string) => document.querySelector<HTMLButtonElement>(`[data-filter=${name}]`)!;
const search = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
const action = (name: string) => document.querySelector<HTMLButtonElement>(`[data-action=${name}]`)!;

function csvOf({ saved }: FakeSource) {
  fireEvent.click(action('save-csv'));
  const { name, type, text } = saved.at(-1)!;
  expect([name, type, text[0]]).toEqual(['usage-watchdog-ledger-2026-11-10.csv', 'text/csv;charset=utf-8', '\uFEFF']);
  const [head, ...rows] = parseCsv(text.slice(1));
  return { head, rows };
}

beforeEach(() => {
  location.hash = '#ledger';
});
afterEach(() => {
  cleanup();
  location.hash = '';
  vi.restoreAllMocks();
});

describe('the ledger', () => {
  it('is a table with its days, the newest first', async () => {
    await open(EVERY_ENTRY);
    const table = await screen.findByRole('table', { name: 'Ledger, the newest first' });
    const heads = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(heads.slice(0, 4)).toEqual(['Time', 'What happened', 'Amount', 'Seen by']);
    expect([...table.querySelectorAll('[scope=rowgroup]')].map(({ textContent }) => textContent)).toEqual([
      'Tuesday 10 November',
      'Monday 9 November',
    ]);
    expect(titles()).toHaveLength(EVERY_ENTRY.length);
    expect(titles()[0]).toBe('The balance rose without a reason');
  });

  it('is filtered by kind', async () => {
    await open(EVERY_ENTRY);
    await waitFor(() => expect(filter('charges').textContent).toBe('Charges 5'));
    expect(filter('all').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(filter('charges'));
    expect(titles()).toEqual([
      'Auto-reload was refused',
      'A card charge is pending',
      'Credit was bought',
      'Credit was bought',
      'Card charged by auto-reload',
    ]);
    expect([filter('all'), filter('charges')].map((each) => each.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ]);
    fireEvent.click(filter('all'));
    expect(titles()).toHaveLength(EVERY_ENTRY.length);
  });

  it('is searched within the chosen kind, and says so when nothing is found', async () => {
    await open(EVERY_ENTRY);
    await screen.findByRole('table');
    search('auto-reload');
    const all = titles().length;
    fireEvent.click(filter('controls'));
    expect(titles().length).toBeGreaterThan(0);
    expect(titles().length).toBeLessThan(all);
    expect(screen.getByRole('status').textContent).toBe(`${titles().length} entries`);
    search('no such thing');
    expect(screen.getByText('No entry matches.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(action('save-csv').disabled).toBe(true);
    fireEvent.click(action('show-all'));
    expect(titles()).toHaveLength(EVERY_ENTRY.length);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  it('unfolds the spending of a day', async () => {
    const spend = (minutes: number): LedgerEntry => ({
      ...{ kind: 'spend', amount: usd(minutes), headroom: false, whileOff: false },
      ...{ id: `s${minutes}`, org: armed.org, byRequest: false, facts: ['spent'] },
      before: NOW - minutes * MINUTE,
      after: NOW - (minutes + 5) * MINUTE,
    });
    await open([10, 5].map(spend));
    const button = await screen.findByRole('button', { name: 'In 2 parts' });
    const amounts = () => [...document.querySelectorAll('tbody td.num')].map(({ textContent }) => textContent);
    const flat = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/[⁨⁩]/g, ''));
    expect(flat(amounts())).toEqual(['-$0.15']);
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(flat(amounts())).toEqual(['-$0.15', '-$0.05', '-$0.10']);
    fireEvent.click(button);
    expect(flat(amounts())).toEqual(['-$0.15']);
  });

  it('comes a hundred rows at a time', async () => {
    const entries = Array.from(
      { length: 230 },
      (_, index): LedgerEntry => ({
        ...{ kind: 'month-reset', id: `m${index}`, org: armed.org, byRequest: false, facts: [] },
        before: NOW - index * HOUR,
        after: NOW - (index + 1) * HOUR,
      }),
    );
    await open(entries);
    await waitFor(() => expect(titles()).toHaveLength(100));
    expect(action('show-more').textContent).toBe('Show 100 more rows');
    fireEvent.click(action('show-more'));
    expect(titles()).toHaveLength(200);
    expect(action('show-more').textContent).toBe('Show 30 more rows');
    fireEvent.click(action('show-more'));
    expect(titles()).toHaveLength(230);
    expect(action('show-more')).toBeNull();
  });

  it('leads to the usage page after the brake', async () => {
    const source = await open(EVERY_ENTRY);
    fireEvent.click((await screen.findAllByRole('button', { name: 'How to switch it on again' }))[0]!);
    expect(source.opened).toEqual(['usage']);
  });

  it('says that nothing has happened, that nothing was read, and that it cannot be read', async () => {
    await open([]);
    expect(await screen.findByText(/^Nothing has happened yet\./)).toBeTruthy();
    cleanup();
    render(<App source={fakeSource({ state: FIRST_STATE, past: past([]), translate })} />);
    expect(await screen.findByText(/^Open claude\.ai once/)).toBeTruthy();
    cleanup();
    const error = vi.spyOn(console, 'error').mockReturnValue();
    await open([], { entries: () => Promise.reject(new Error('no database')) });
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
    expect(error).toHaveBeenCalledTimes(1);
  });

  it('follows what is noted, and the organization on show', async () => {
    const entries: LedgerEntry[] = [...EVERY_ENTRY.slice(0, 1)];
    const state = stateOf([armed, other], past(entries), { active: armed.org });
    const source = fakeSource({ state, past: past([]), translate });
    const read = vi.fn((org: string) => Promise.resolve(entries.filter((entry) => entry.org === org)));
    render(<App source={{ ...source, entries: read }} />);
    await waitFor(() => expect(titles()).toHaveLength(1));
    source.replace({ ...state });
    await waitFor(() => expect(titles()).toHaveLength(1));
    expect(read).toHaveBeenCalledTimes(1);
    entries.push(EVERY_ENTRY[1]!);
    source.replace(stateOf([armed, other], past(EVERY_ENTRY.slice(0, 37)), { active: armed.org }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    source.replace(stateOf([armed, other], past([]), { active: other.org }));
    expect(await screen.findByText(/^Nothing has happened yet\./)).toBeTruthy();
  });
});

describe('the CSV file', () => {
  it('holds what is filtered, one row to an entry, in UTC and plain decimals', async () => {
    const source = await open(EVERY_ENTRY);
    await screen.findByRole('table');
    const { head, rows } = csvOf(source);
    expect(head).toEqual([
      ...['from', 'to', 'kind', 'what happened', 'explanation', 'amount', 'currency'],
      ...['moves the balance', 'by a request of this browser', 'seen by'],
    ]);
    expect(rows).toHaveLength(EVERY_ENTRY.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
    expect(rows.find(([, , kind]) => kind === 'expiry')).toEqual([
      '2026-11-09T11:27:00.000Z',
      '2026-11-09T11:32:00.000Z',
      ...['expiry', 'Purchased credit expired', 'Its time was over, and this much of it was left.'],
      ...['-0.90', 'USD', 'yes', 'no', 'Balance and Auto-reload’s threshold'],
    ]);
    expect(rows.flat().filter((cell) => /[⁨⁩]/.test(cell))).toEqual([]);
    fireEvent.click(filter('watchdog'));
    search('buy credit');
    expect(csvOf(source).rows.map((row) => row.slice(2, 8))).toEqual([
      ['asked', 'Guard: a request was held back', 'It was to buy credit. At stake: $45.00.', '45.00', 'USD', 'no'],
    ]);
  });

  it('keeps quotes, commas and lines of a reason, and computes nothing', async () => {
    const failed = (id: string, reason: string): LedgerEntry => ({
      ...{ kind: 'reload-failed', reason, id, org: armed.org, byRequest: false, facts: [] },
      after: NOW,
      before: NOW,
    });
    const brake: LedgerEntry = {
      ...{ kind: 'asked', what: 'buy', answer: 'sent', amount: usd(-5) },
      ...{ id: 'a', org: armed.org, byRequest: true, facts: [], after: NOW, before: NOW },
    };
    const source = await open([failed('1', 'said "no", twice\r\nand again'), brake]);
    await screen.findByRole('table');
    const { rows } = csvOf(source);
    expect(rows[0]![4]).toMatch(/^claude\.ai’s reason: said "no", twice\r\nand again\. /);
    expect(rows[1]![5]).toBe('-0.05');
    const wild = { ...source, translate: (key: Parameters<typeof translate>[0]) => `=${key}` };
    cleanup();
    render(<App source={wild} />);
    await screen.findByRole('table');
    expect(csvOf(wild).rows[0]!.slice(3, 5)).toEqual(["'=ledger_reload_failed", "'=two_sentences"]);
  });
});
