import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/popup/app.tsx';
import { THEMES } from '../../src/risk/settings.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { armed } from './accounts.ts';
import { fakeSource } from './fake-source.ts';
import { snapshotOf } from './states.ts';

afterEach(cleanup);

it.each(THEMES)('the popup looks as the user chose, and follows a change: %s', async (theme) => {
  const snapshot = snapshotOf([armed], { settings: { theme: 'system' } });
  const source = fakeSource({ snapshot, translate: translateFrom(messages) });
  render(<App source={source} />);
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('system'));
  source.replace(snapshotOf([armed], { settings: { theme } }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe(theme));
});
