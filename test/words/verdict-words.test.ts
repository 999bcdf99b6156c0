import { describe, expect, it } from 'vitest';
import { type Account, emptyAccount, type Facts } from '../../src/account/account.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { CLEAR_SIGHT, type Sight } from '../../src/risk/sight.ts';
import { type Verdict, verdictOf } from '../../src/risk/verdict.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import { type VerdictWords, verdictWords } from '../../src/words/verdict-words.ts';
import * as a from '../popup/accounts.ts';
import { BROKEN, english } from './speech.ts';

function say(account: Account, sight: Sight = CLEAR_SIGHT, change: Partial<Verdict> = {}): VerdictWords {
  const at = bareScene({ now: a.NOW, sight });
  const verdict = { ...verdictOf(account, DEFAULT_SETTINGS, at), ...change };
  const words = verdictWords(verdict, account, at, english);
  for (const text of textsOf(words)) expect(text).not.toMatch(BROKEN);
  return words;
}

function textsOf(words: VerdictWords): string[] {
  const { headline, sentence, ceiling, reload, action, rest } = words;
  const texts = [headline, sentence, ceiling?.label, ceiling?.figure, ceiling?.why, reload, action?.label, rest];
  expect(headline).not.toBe('');
  expect(sentence).not.toBe('');
  return texts.filter((text) => typeof text === 'string');
}

const sentence = (account: Account, sight?: Sight) => say(account, sight).sentence.replaceAll('\u00a0', ' ');
const sight = (state: Sight['state'], retryAt: number | null = null): Sight => ({
  state,
  since: a.NOW - 47 * a.MINUTE,
  retryAt,
});

describe('what can happen', () => {
  it.each<[string, Account, string]>([
    ['both off', a.safe, 'Usage credits and auto-reload are both off. Past your plan you wait for the reset.'],
    [
      'nothing to spend',
      a.nothingToSpend,
      'Usage credits are on, but there is nothing to spend and auto-reload is off.',
    ],
    ['no credits on the plan', a.free, 'The Free plan has no usage credits. Past its limit you wait for the reset.'],
    ['armed', a.armed, 'Auto-reload is on. Below $5.00 it charges your card back up to $15.00, without asking.'],
    ['a window fills up', a.overflow, 'Session at 86%. At 100%, messages draw on your balance.'],
    ['near the threshold', a.chargeNear, 'About $10.00 + tax when the balance falls below $5.00.'],
    ['an expiry', a.chargeByExpiry, '$43.80 expires in 2 d 3 h and leaves $4.12, below $5.00.'],
    ['a pending charge', a.chargePending, 'A charge of $15.00 is pending.'],
    [
      'a window is used up',
      a.paying,
      'The session is used up until 17:00. Messages draw on usage credits: $3.24 since 14:04.',
    ],
    ['spend rose', a.payingBySpend, 'Messages draw on usage credits: $0.84 since 14:25.'],
    ['owed', a.owed, 'Auto-reload is off, so your card is out of reach. The balance is $15.92 below zero.'],
    ['a team', a.team, 'Session at 84%. At 100%, your messages draw on the credits of Acme GmbH, not on your card.'],
    ['an enterprise', a.enterprise, 'Every message is billed to Globex, in arrears. Your own card is not involved.'],
  ])('%s', (_name, account, text) => {
    expect(sentence(account)).toBe(text);
  });

  it('a threshold that is foreseen, and what that rests on', () => {
    const cause = { kind: 'foreseen', at: a.NOW + 9 * a.HOUR, span: 6 * a.HOUR } as const;
    const foreseen = (account: Account) =>
      say(account, CLEAR_SIGHT, { word: 'charge-near', cause }).sentence.replaceAll('\u00a0', ' ');
    expect(foreseen(a.armed)).toBe('At this pace the balance falls below $5.00 by 23:32. Based on the last 6 h.');
    const { reloadThreshold: _, ...rest } = a.RICH;
    expect(foreseen(a.account(rest))).toBe('Auto-reload is on and the balance is near the point where it charges.');
  });

  it('leaves out what it does not know', () => {
    const without = (names: readonly (keyof Facts)[], recipe = a.RICH) =>
      a.account(Object.fromEntries(Object.entries(recipe).filter(([name]) => !names.includes(name as keyof Facts))));
    expect(say(without(['reloadThreshold', 'reloadTarget']), CLEAR_SIGHT, armedAnyway).sentence).toMatch(/unknown/);
    expect(say(without(['reloadTarget']), CLEAR_SIGHT, armedAnyway).reload).toBe('What one reload takes is unknown.');
  });
});

const armedAnyway: Partial<Verdict> = { word: 'armed', cause: { kind: 'reload-on' }, reloadCharge: null, last: null };

describe('blindness', () => {
  it.each<[string, Account, Sight, string, string]>([
    ['by age', a.aged, CLEAR_SIGHT, 'Can’t see your account', 'No answer from claude.ai since 13:45.'],
    ['offline', a.aged, sight('offline'), 'Can’t see your account', 'The browser is offline since 13:45.'],
    [
      'rate limited',
      a.aged,
      sight('rate-limited', a.NOW + 3 * a.MINUTE),
      'Can’t see your account',
      'claude.ai asks to wait until 14:35.',
    ],
    [
      'changed shape',
      a.changed,
      CLEAR_SIGHT,
      'Can’t read your balance',
      'claude.ai answers in a form Watchdog does not know.',
    ],
    ['refused', a.aged, sight('refused'), 'Can’t see your account', 'claude.ai refuses to answer since 13:45.'],
    ['failing', a.aged, sight('failing'), 'Can’t see your account', 'claude.ai answers with errors since 13:45.'],
  ])('%s', (_name, account, seen, headline, text) => {
    const words = say(account, seen);
    expect(words.headline).toBe(headline);
    expect(words.sentence).toBe(`${text} When last read, your card could be charged.`);
    expect(words.action?.label).toBe('Read again now');
  });

  it('says what was last known when signed out or locked out', () => {
    const out = say(a.armed, sight('signed-out'));
    expect(out.headline).toBe('Signed out of claude.ai');
    expect(out.ceiling).toEqual({
      label: 'When last read, 2 min ago',
      figure: 'Your card could be charged',
      inWords: true,
      why: 'up to $37.10 this month',
    });
    expect(out.action).toEqual({ kind: 'sign-in', label: 'Sign in at claude.ai' });
    expect(say(emptyAccount('x'), sight('no-access')).ceiling).toBeNull();
  });

  it('has words for each last verdict and for none', () => {
    const words: (VerdictWord | null)[] = ['paying', 'charge-near', 'overflow-near', 'armed', 'credit', 'safe', null];
    const said = words.map((last) => say(a.aged, CLEAR_SIGHT, { last }).sentence);
    expect(new Set(said).size).toBe(words.length);
    const figures = words.map((last) => say(a.aged, sight('signed-out'), { last }).ceiling?.figure);
    expect(new Set(figures).size).toBe(words.length);
  });
});

describe('the ceiling', () => {
  const figureOf = (account: Account) => {
    const { label, figure, why } = say(account).ceiling!;
    return `${label} | ${figure} | ${why}`;
  };
  it.each<[string, Account, string]>([
    ['the limit binds', a.armed, 'This month, up to | $37.10 | limit $50.00, $12.90 spent'],
    ['the balance binds', a.credit, 'In all, up to | €55.97 | your whole balance'],
    ['nothing binds', a.chargeNear, 'This month, up to | No ceiling | limit unlimited, $88.20 spent'],
    ['nothing can be spent', a.safe, 'This month | $0.00 | both switches are off'],
    ['the limit is passed', a.owed, 'This month | $0.00 | limit $50.00 reached, $125.00 spent'],
    ['no amount was ever read', a.free, 'This month | Nothing | no credits on this plan'],
    ['an organization pays', a.team, 'Your share this month, up to | $17.50 | limit $25.00, $7.50 spent'],
    ['blind', a.aged, 'This month, up to | Unknown | up to $37.10 when last read'],
    ['without decimals', a.yen, 'This month, up to | ¥145,180 | limit ¥150,000, ¥4,820 spent'],
  ])('%s', (_name, account, text) => {
    expect(figureOf(account)).toBe(text);
  });

  it('stands beside what one reload takes, while auto-reload is on', () => {
    expect(say(a.armed).reload?.replaceAll('\u00a0', ' ')).toBe('One reload takes about $10.00 + tax.');
    expect(say(a.credit).reload).toBeNull();
    expect(say(a.aged).reload).toBeNull();
  });
});

it('never sends anyone to claude.ai for what an owner decides', () => {
  expect(say(a.armed).action).toEqual({ kind: 'usage-page', label: 'Turn auto-reload off at claude.ai' });
  expect(say(a.paying).action?.label).toBe('Turn usage credits off at claude.ai');
  expect(say(a.team).action).toBeNull();
  expect(say(a.teamPaying).headline).toBe('Your organization is paying right now');
});
