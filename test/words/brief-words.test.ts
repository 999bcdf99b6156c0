import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT, type Sight } from '../../src/risk/sight.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import { lineBrief, panelBrief } from '../../src/words/brief-words.ts';
import { account, member, NOW, session, usd } from '../risk/build.ts';
import { BROKEN, english } from './speech.ts';

function viewOf(of: Account, sight: Sight = CLEAR_SIGHT) {
  const verdict = verdictOf(of, DEFAULT_SETTINGS, bareScene({ now: NOW, sight }));
  return { account: of, verdict, settings: DEFAULT_SETTINGS, sight, blindAt: NOW + 60_000, now: NOW };
}

const ON = { switch: 'on', balance: usd(2000) } as const;

describe('the line over the chat', () => {
  it.each<[string, Account, RegExp | null]>([
    ['nothing is near', account(), null],
    ['only credit can be spent', account(ON), null],
    ['paid use is near', account({ ...ON, windows: [session(86)] }), /^Session at 86%/],
    ['it is paid', account({ ...ON, windows: [session(100)] }), /^Messages draw on usage credits/],
    ['the organization pays', member({ switch: 'on', windows: [session(100)] }), /not on your card/],
  ])('%s', (_name, of, text) => {
    const line = lineBrief(viewOf(of), english);
    if (text === null) expect(line).toBeNull();
    else expect(line?.text).toMatch(text);
  });

  it('ends when the verdict does, and is not there without an end', () => {
    const view = viewOf(account({ ...ON, windows: [session(86)] }));
    expect(lineBrief(view, english)).toMatchObject({ tone: 'warning', until: NOW + 60_000 });
    expect(lineBrief({ ...view, blindAt: null }, english)).toBeNull();
  });
});

describe('the panel beside the settings', () => {
  it('explains each control with the account’s own numbers', () => {
    const panel = panelBrief(viewOf(account({ ...ON, reload: 'on' })), english);
    expect(panel?.controls.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'Usage credits: On',
      'Monthly limit: $50.00',
      'Auto-reload: On',
      'Your card: can be charged',
    ]);
    for (const { text } of panel?.controls ?? []) expect(text).not.toMatch(BROKEN);
    expect(panel?.age).toMatch(/^As read at/);
  });

  it('is not there where the plan has no such controls', () => {
    expect(panelBrief(viewOf(account({ plan: 'free', switch: 'off' })), english)).toBeNull();
  });
});
