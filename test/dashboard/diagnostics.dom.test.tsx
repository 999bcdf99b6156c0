import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { translateFrom } from '../faces/translate-from.ts';
import { type FakeOptions, fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;

async function open(name = 'diagnosed', options: Partial<FakeOptions> = {}) {
  const source = fakeSource({ ...specimen(name), translate, ...options });
  render(<App source={source} />);
  await screen.findByRole('heading', { level: 1, name: 'Diagnostics' });
  return source;
}

beforeEach(() => {
  location.hash = '#diagnostics';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the sources', () => {
  it('stand in a table with headings', async () => {
    await open();
    const [table] = screen.getAllByRole('table');
    expect(
      within(table!)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Source', 'Last good', 'Age', 'Result']);
    expect(document.querySelectorAll('[data-source]')).toHaveLength(10);
    const usage = document.querySelector<HTMLElement>('[data-source=usage]')!;
    expect(usage.dataset.result).toBe('ok');
    expect([...usage.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'tangelo',
      'nimbus_quill',
    ]);
    expect(usage.textContent).toContain('and 2 more');
    expect(document.body.textContent).not.toMatch(/someone@example|ee288ef51964/);
  });

  it('are not listed before anything was read', async () => {
    await open('empty');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/Nothing was read yet/)).toBeTruthy();
  });

  it('name contradictions only where there are some', async () => {
    await open('safe');
    expect(screen.queryByText('Contradictions')).toBeNull();
    cleanup();
    await open();
    expect(screen.getByRole('heading', { name: 'Contradictions' })).toBeTruthy();
  });
});

describe('the test notification', () => {
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Test notification' }));
  const said = () => document.querySelector('.test-notice [data-said]')!;

  it.each([
    [true, /Do you see it\?.*Nothing on screen\?/s],
    [false, /refused.*Nothing on screen\?/s],
    [null, /did not answer/],
  ])('%s', async (shown, expected) => {
    const testNotice = vi.fn(() => Promise.resolve(shown));
    await open('armed', { upkeep: { testNotice } });
    expect(said().tagName).toBe('OUTPUT');
    press();
    await waitFor(() => expect(said().textContent).toMatch(expected));
    expect(testNotice).toHaveBeenCalledWith('This is a test', 'Warnings of Usage Watchdog look like this.');
  });

  it.each(['mac', 'windows', 'linux', 'android', 'unknown'] as const)('has a hint for %s', async (system) => {
    await open('armed', { upkeep: { about: () => ({ version: '1', browser: 'x', system }) } });
    press();
    const hint = translate(`diag_hint_${system}`);
    await waitFor(() => expect(said().textContent).toContain(hint));
  });

  it('says when the worker is dead', async () => {
    await open('armed', { upkeep: { testNotice: () => Promise.reject(new Error('gone')) } });
    press();
    await waitFor(() => expect(said().textContent).toContain('did not answer'));
  });
});

describe('the report', () => {
  const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report' });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));

  it('is copied', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    expect(area().readOnly).toBe(true);
    press();
    await screen.findByText('The report is copied.');
    expect(writeText).toHaveBeenCalledWith(area().value);
    expect(area().value).toContain('Usage Watchdog 0.3.0, Chrome 156');
  });

  it('is selected where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await open();
    press();
    await screen.findByText(/The report is selected/);
    expect(document.activeElement).toBe(area());
    expect(area().selectionEnd).toBe(area().value.length);
  });
});

it('says what the browser lets us do', async () => {
  await open('no-access', { upkeep: { noticesAllowed: () => Promise.resolve(false) } });
  await waitFor(() =>
    expect(document.querySelector<HTMLElement>('[data-line=notices]')!.textContent).toContain('blocked'),
  );
  expect(document.querySelector<HTMLElement>('[data-line=access]')!.dataset.result).toBe('danger');
});
