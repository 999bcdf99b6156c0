import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import type { ImportAnswer } from '../../src/dashboard/views/privacy/upkeep.ts';
import { type ExportFile, LONGEST_FILE } from '../../src/watch/backup/export-file.ts';
import type { ImportPreview } from '../../src/watch/backup/import-reply.ts';
import { readImport } from '../../src/watch/backup/read-import.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { HOUR, NOW } from '../popup/accounts.ts';
import { type FakeOptions, fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;
const at = (action: string) => document.querySelector<HTMLElement>(`[data-action="${action}"]`)!;
const said = () => document.querySelector('output[data-said]')!;

async function open(options: Partial<FakeOptions> = {}, name = 'armed') {
  const source = fakeSource({ ...specimen(name), translate, ...options });
  render(<App source={source} />);
  await screen.findByRole('heading', { level: 1, name: 'Privacy and data' });
  return source;
}

const PREVIEW: ImportPreview = {
  exportedAt: NOW - HOUR,
  organizations: 1,
  readings: 12,
  entries: 3,
  lowers: [],
  otherSettings: 0,
};

function choose(text = '{}', size?: number): void {
  const input = document.querySelector<HTMLInputElement>('[data-action=import-file]')!;
  const file = new File([text], 'export.json');
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

beforeEach(() => {
  location.hash = '#privacy';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('what is stored', () => {
  it('has its size, and since when', async () => {
    await open();
    await waitFor(() => expect(document.body.textContent).toMatch(/readings since 13 Aug/));
    expect(document.body.textContent).toMatch(/events since 13 Aug/);
    expect(screen.getByText('812 kB')).toBeTruthy();
    expect(screen.getByText(/E-mail, personal names/)).toBeTruthy();
  });

  it('is of unknown size where the browser does not say', async () => {
    await open({ upkeep: { size: () => Promise.resolve(null), history: () => Promise.reject(new Error('no')) } });
    await waitFor(() => expect(screen.getAllByText('unknown').length).toBeGreaterThanOrEqual(3));
  });
});

describe('export', () => {
  it('is one file that can be imported', async () => {
    const source = await open();
    fireEvent.click(at('export'));
    await waitFor(() => expect(source.saved).toHaveLength(1));
    const [{ name, type, text }] = source.saved as [(typeof source.saved)[number]];
    expect([name, type]).toEqual(['usage-watchdog-2026-11-10.json', 'application/json']);
    const file = JSON.parse(text) as ExportFile;
    expect(file).toMatchObject({ exportedAt: NOW, extension: '0.3.0' });
    expect(readImport(file, NOW)).not.toHaveProperty('why');
    await screen.findByText(/on its way/);
  });

  it('says when the history cannot be read', async () => {
    const source = await open({ upkeep: { history: () => Promise.reject(new Error('no')) } });
    fireEvent.click(at('export'));
    await screen.findByText(/The export failed/);
    expect(source.saved).toEqual([]);
  });
});

describe('import', () => {
  const importing = (first: ImportAnswer, second: ImportAnswer = { kind: 'done' }) =>
    vi.fn((_value: unknown, sure: boolean) => Promise.resolve(sure ? second : first));

  it('asks before it replaces, and says what changes', async () => {
    const importFile = importing({
      kind: 'preview',
      preview: {
        ...PREVIEW,
        lowers: [
          { kind: 'guard-off', guard: 'buy' },
          { kind: 'guard-off', guard: 'claim' },
          { kind: 'brake-on', rule: 'runaway' },
          { kind: 'brake-off', rule: 'afterClaim' },
          { kind: 'silenced', count: 2 },
          { kind: 'quiet-hours' },
          { kind: 'dangers-wait' },
          { kind: 'line-off' },
          { kind: 'panel-off' },
        ],
        otherSettings: 1,
      },
    });
    await open({ upkeep: { importFile } });
    choose('{"a":1}');
    await screen.findByRole('group', { name: 'Replace everything by this file?' });
    expect(importFile.mock.calls).toEqual([[{ a: 1 }, false]]);
    expect([...document.querySelectorAll('.changes li')].map(({ textContent }) => textContent)).toEqual([
      'It switches off asking before: Purchase of credit and Claim of a free credit.',
      'It takes these rules from the brake: still on after a claim.',
      'It lets the brake pull by itself: money running away.',
      'It silences 2 more kinds of warning.',
      'It sets other quiet hours.',
      'It holds back dangers, too, in quiet hours and while snoozed.',
      'It hides the line above the message box.',
      'It hides the panel beside the usage settings.',
      'It changes 1 other setting.',
    ]);
    expect(document.querySelector('.confirm')!.textContent).toContain(
      'A file of 13:32: 1 organization, 12 readings and 3 events.',
    );
    expect(document.activeElement).toBe(at('cancel'));
    fireEvent.click(at('confirm'));
    await screen.findByText(/has taken the place of everything/);
    expect(importFile.mock.calls.at(-1)).toEqual([{ a: 1 }, true]);
    expect(document.querySelector('.confirm')).toBeNull();
  });

  it('lets go', async () => {
    const importFile = importing({ kind: 'preview', preview: PREVIEW });
    await open({ upkeep: { importFile } });
    choose();
    await screen.findByRole('group');
    fireEvent.keyDown(at('cancel'), { key: 'Escape' });
    await waitFor(() => expect(document.querySelector('.confirm')).toBeNull());
    expect(document.activeElement).toBe(at('import'));
    expect(importFile).toHaveBeenCalledOnce();
  });

  it.each([
    ['not JSON', 'nonsense', undefined, /not a JSON file/],
    ['too large', '{}', LONGEST_FILE + 1, /too large/],
  ])('%s: nobody is asked', async (_, text, size, expected) => {
    const importFile = importing({ kind: 'failed' });
    await open({ upkeep: { importFile } });
    choose(text, size);
    await waitFor(() => expect(said().textContent).toMatch(expected));
    expect(importFile).not.toHaveBeenCalled();
  });

  it.each([
    [{ why: 'foreign', part: null }, /not an export of Usage Watchdog/],
    [{ why: 'newer', part: 'told' }, /newer version/],
    [{ why: 'ahead', part: null }, /clock/],
    [{ why: 'damaged', part: null }, /^This file is damaged\. /],
    [{ why: 'damaged', part: 'accounts' }, /account facts/],
    [{ why: 'damaged', part: 'told' }, /list of warnings/],
    [{ why: 'damaged', part: 'settings' }, /settings/],
    [{ why: 'damaged', part: 'credits' }, /entered by hand/],
    [{ why: 'damaged', part: 'watch' }, /notes of the watch/],
    [{ why: 'damaged', part: 'history' }, /history/],
  ] as const)('%j is said in words', async (refusal, expected) => {
    await open({ upkeep: { importFile: importing({ kind: 'refused', refusal }) } });
    choose();
    await waitFor(() => expect(said().textContent).toMatch(expected));
    expect(said().textContent).toContain('Nothing was changed.');
    expect(document.querySelector('.confirm')).toBeNull();
  });

  it('says when it failed', async () => {
    await open({ upkeep: { importFile: importing({ kind: 'preview', preview: PREVIEW }, { kind: 'failed' }) } });
    choose();
    await screen.findByRole('group');
    fireEvent.click(at('confirm'));
    await screen.findByText(/The import failed/);
  });

  it('can be undone while that is kept', async () => {
    await open();
    expect(at('undo-import')).toBeNull();
    cleanup();
    const undoImport = vi.fn(() => Promise.resolve(true));
    await open({ upkeep: { keptAt: () => Promise.resolve(NOW - HOUR), undoImport } });
    await waitFor(() => expect(document.body.textContent).toMatch(/until Wed 13:32/));
    fireEvent.click(at('undo-import'));
    await screen.findByText(/before the import is back/);
    expect(undoImport).toHaveBeenCalledOnce();
  });

  it('says when the undo failed', async () => {
    await open({ upkeep: { keptAt: () => Promise.resolve(NOW), undoImport: () => Promise.resolve(false) } });
    await waitFor(() => expect(at('undo-import')).not.toBeNull());
    fireEvent.click(at('undo-import'));
    await screen.findByText(/could not be brought back/);
  });
});

describe('deleting everything', () => {
  it('is asked about without what was said of something else', async () => {
    const importFile = () => Promise.resolve({ kind: 'refused', refusal: { why: 'foreign', part: null } } as const);
    await open({ upkeep: { importFile } });
    choose();
    await waitFor(() => expect(said().textContent).toMatch(/not an export/));
    fireEvent.click(at('delete-all'));
    await waitFor(() => expect(said().textContent).toBe(''));
    expect(document.body.textContent).toContain('Settings, history and ledger go');
  });

  it.each([
    ['done', /Everything is deleted/],
    ['partly', /All but the history/],
    ['failed', /Nothing was deleted/],
  ] as const)('%s', async (outcome, expected) => {
    const deleteAll = vi.fn(() => Promise.resolve(outcome));
    await open({ upkeep: { deleteAll } });
    fireEvent.click(at('delete-all'));
    await screen.findByRole('group', { name: /Delete history, ledger/ });
    expect(deleteAll).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(at('cancel'));
    fireEvent.click(at('confirm'));
    await waitFor(() => expect(said().textContent).toMatch(expected));
    expect(deleteAll).toHaveBeenCalledOnce();
  });

  it('lets go', async () => {
    const deleteAll = vi.fn(() => Promise.resolve('done' as const));
    await open({ upkeep: { deleteAll } });
    fireEvent.click(at('delete-all'));
    await waitFor(() => expect(at('cancel')).not.toBeNull());
    fireEvent.click(at('cancel'));
    await waitFor(() => expect(document.querySelector('.confirm')).toBeNull());
    expect(deleteAll).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(at('delete-all'));
  });
});
