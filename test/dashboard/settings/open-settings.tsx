import { render, screen, waitFor, within } from '@testing-library/preact';
import { expect } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { App } from '../../../src/dashboard/app.tsx';
import type { Settings } from '../../../src/risk/settings.ts';
import type { Message } from '../../../src/watch/protocol.ts';
import { translateFrom } from '../../faces/translate-from.ts';
import * as a from '../../popup/accounts.ts';
import { type FakeOptions, type FakeSource, fakeSource } from '../fake-source.ts';
import { NO_PAST, stateOf } from '../states.ts';

/** The settings as they stand in the dashboard, over one account. */
export async function openSettings(
  settings: Partial<Settings> = {},
  { account = a.armed, ...options }: Partial<FakeOptions> & { readonly account?: typeof a.armed } = {},
): Promise<FakeSource> {
  location.hash = '#settings';
  const state = stateOf([account], NO_PAST, { settings });
  const source = fakeSource({ state, past: NO_PAST, translate: translateFrom(messages), ...options });
  render(<App source={source} />);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeDefined());
  return source;
}

/** The settings that were asked for, message by message. */
export function changesIn(sent: readonly Message[]): readonly Partial<Settings>[] {
  return sent.flatMap((message) => (message.type === 'set-settings' ? [message.changes] : []));
}

export function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-setting="${id}"]`);
  if (found === null) throw new Error(`no row ${id}`);
  return found;
}

/** A control by its row and its name as assistive technology hears it. */
export function control<T extends HTMLElement = HTMLInputElement>(id: string, name: string): T {
  return within(row(id)).getByLabelText<T>(name, { selector: 'input, select' });
}
