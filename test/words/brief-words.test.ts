import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT, type Sight } from '../../src/risk/sight.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import { lineBrief, panelBrief } from '../../src/words/brief-words.ts';
import { account, HOUR, member, NOW, SESSION_RESET, session, usd, week } from '../risk/build.ts';
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
    ['with the balance it draws on', account({ ...ON, windows: [session(86)] }), /your balance of \$20\.00\.$/],
    ['with auto-reload on', account({ ...ON, reload: 'on', windows: [session(86)] }), /auto-reload fills it/],
    ['it is paid', account({ ...ON, windows: [session(100)] }), /^You are paying\. .*The plan pays again from/],
    ['the organization pays', member({ switch: 'on', windows: [session(100)] }), /not on your card/],
    ['the organization pays soon', member({ switch: 'on', windows: [session(86)] }), /not on your card/],
  ])('%s', (_name, of, text) => {
    const line = lineBrief(viewOf(of), english);
    if (text === null) expect(line).toBeNull();
    else {
      expect(`${line?.lead} ${line?.text}`).toMatch(text);
      expect(line?.text).not.toMatch(BROKEN);
    }
  });

  it.each<[string, Account, boolean]>([
    ['the user’s own', account({ ...ON, windows: [session(86)] }), true],
    ['the organization’s', member({ switch: 'on', windows: [session(86)] }), false],
    ['not the user’s to turn', account({ ...ON, canToggle: false, windows: [session(86)] }), false],
  ])('turning off is offered where the switch is %s', (_name, of, isOffered) => {
    const action = { control: 'switch', label: 'Turn off…' };
    expect(lineBrief(viewOf(of), english)?.action).toEqual(isOffered ? action : null);
  });

  it.each<[string, Account, boolean]>([
    ['another percentage', account({ ...ON, windows: [session(88)] }), true],
    ['another balance', account({ ...ON, balance: usd(1900), windows: [session(86)] }), true],
    [
      'a reset read a second later',
      account({ ...ON, windows: [session(86, { resetsAt: SESSION_RESET + 1000 })] }),
      true,
    ],
    ['the last level', account({ ...ON, windows: [session(96)] }), false],
    ['the next session', account({ ...ON, windows: [session(86, { resetsAt: SESSION_RESET + 5 * HOUR })] }), false],
    ['another window', account({ ...ON, windows: [session(10), week(86)] }), false],
    ['another kind', account({ ...ON, windows: [session(100)] }), false],
  ])('%s: is it the same occasion?', (_name, of, isSame) => {
    const before = lineBrief(viewOf(account({ ...ON, windows: [session(86)] })), english)?.key;
    const after = lineBrief(viewOf(of), english)?.key;
    expect(after).toBeDefined();
    expect(after === before).toBe(isSame);
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
    expect(panel?.age).toMatch(/^Usage Watchdog, as read at/);
    expect(panel?.title).toBe('Your card can be charged');
    expect(panel?.lead).toContain('$50.00');
    expect(panel?.controls.map(({ gate }) => gate)).toEqual(['on', 'part', 'on', 'end']);
    expect(panel?.controls[0]?.text).toBe('Past your plan, messages are paid from $20.00.');
  });

  it('is not there where the plan has no such controls', () => {
    expect(panelBrief(viewOf(account({ plan: 'free', switch: 'off' })), english)).toBeNull();
  });
});
