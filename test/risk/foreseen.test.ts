import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import type { Scene } from '../../src/risk/scene.ts';
import { type Verdict, verdictOf } from '../../src/risk/verdict.ts';
import type { VerdictWord } from '../../src/risk/verdict-word.ts';
import { anyAccount, anyScene } from './arbitraries.ts';
import {
  account,
  at,
  BASIS,
  foreseeing,
  foretold,
  HOUR,
  MINUTE,
  NOW,
  notBefore,
  reloadAt,
  reread,
  session,
  settings,
  tranche,
  usd,
  week,
  without,
} from './build.ts';

const RELOAD = { reload: 'on', balance: usd(4712) } as const;
const judged = (of: Account, beside: Partial<Scene>): Verdict => verdictOf(of, settings(), at(NOW, {}, beside));
const SOON = reloadAt(NOW + 9 * HOUR);

describe('a threshold that is foreseen', () => {
  test('is named, with its time and what it rests on', () => {
    expect(judged(account(RELOAD), SOON)).toMatchObject({
      word: 'charge-near',
      tone: 'danger',
      cause: { kind: 'foreseen', at: NOW + 9 * HOUR, span: BASIS.to - BASIS.from },
      reloadCharge: usd(1000),
    });
  });

  test.each<[string, Account, Partial<Scene>, VerdictWord]>([
    ['24 hours ahead', account(RELOAD), reloadAt(NOW + 24 * HOUR), 'charge-near'],
    ['later', account(RELOAD), reloadAt(NOW + 24 * HOUR + MINUTE), 'armed'],
    ['not before', account(RELOAD), foreseeing(notBefore(NOW + 9 * HOUR, usd(900))), 'armed'],
    ['not enough readings', account(RELOAD), foreseeing({ kind: 'not-enough' }), 'armed'],
    ['nothing of the threshold', account(RELOAD), { forecast: foretold() }, 'armed'],
    ['nothing foretold', account(RELOAD), { forecast: null }, 'armed'],
    ['auto-reload off', account({ switch: 'on', balance: usd(4712) }), SOON, 'credit'],
    ['both off', account(), SOON, 'safe'],
    ['auto-reload unknown', without(account(RELOAD), 'reload'), SOON, 'blind'],
    ['auto-reload on by the page’s word', reread(account(RELOAD), ['reload'], 'page'), SOON, 'charge-near'],
    ['paying comes first', account({ ...RELOAD, switch: 'on', windows: [session(100), week(10)] }), SOON, 'paying'],
    ['before a window', account({ ...RELOAD, switch: 'on', windows: [session(90), week(10)] }), SOON, 'charge-near'],
    ['certain, although the windows are unknown', without(account(RELOAD), 'windows'), SOON, 'charge-near'],
  ])('%s', (_, of, beside, word) => {
    expect(judged(of, beside).word).toBe(word);
  });

  test('makes nothing blind where it is missing', () => {
    for (const forecast of [null, foretold(), foretold({ threshold: { kind: 'not-enough' } })]) {
      expect(judged(account(RELOAD), { forecast })).toMatchObject({ word: 'armed', missing: [] });
    }
  });

  test('a moment that has passed since the forecast was made is now', () => {
    expect(judged(account(RELOAD), reloadAt(NOW - 5 * MINUTE)).cause).toMatchObject({ at: NOW });
  });
});

describe('what is nearest is named', () => {
  const expiring = account({ ...RELOAD, tranches: [tranche(usd(4300), NOW + 20 * HOUR)] });

  test.each<[string, Account, Partial<Scene>, Verdict['cause']['kind']]>([
    ['a pending charge', account({ ...RELOAD, pendingCharge: usd(900) }), SOON, 'pending'],
    ['a balance that is near', account({ ...RELOAD, balance: usd(700) }), SOON, 'threshold'],
    ['an expiry before the pace', expiring, reloadAt(NOW + 21 * HOUR), 'expiry'],
    ['the expiry itself', expiring, reloadAt(NOW + 20 * HOUR, 'expiry'), 'expiry'],
    ['the pace before an expiry', expiring, reloadAt(NOW + 2 * HOUR), 'foreseen'],
  ])('%s', (_, of, beside, kind) => {
    expect(judged(of, beside).cause.kind).toBe(kind);
  });
});

test('a forecast never makes a verdict milder', () => {
  const RANK: Readonly<Record<VerdictWord, number>> = {
    safe: 0,
    credit: 1,
    armed: 2,
    'overflow-near': 2,
    blind: 2.5,
    'charge-near': 3,
    paying: 3,
  };
  fc.assert(
    fc.property(anyAccount, anyScene, (of, beside) => {
      const [bare, seen] = [judged(of, {}), judged(of, beside)];
      if (bare.word === seen.word) expect(seen.missing).toEqual(bare.missing);
      else expect([seen.word, RANK[seen.word] > RANK[bare.word]]).toEqual(['charge-near', true]);
    }),
    { seed: 20_261_115, numRuns: 2000 },
  );
});
