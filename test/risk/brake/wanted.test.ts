import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { EventDetails } from '../../../src/account/event.ts';
import { wantedPulls } from '../../../src/risk/brake/wanted.ts';
import { decide } from '../../../src/risk/decide.ts';
import type { Scene } from '../../../src/risk/scene.ts';
import { type BrakeRules, NO_BRAKE } from '../../../src/risk/settings.ts';
import { NOTHING_TOLD } from '../../../src/risk/told.ts';
import { account, at, entry, HOUR, jpy, MINUTE, NOW, session, settings, tranche, usd, without } from '../build.ts';

const ON = { switch: 'on', balance: usd(2000) } as const;
const TODAY = { today: NOW - 6 * HOUR };
const spend = (minor: number): EventDetails => ({
  kind: 'spend',
  amount: usd(minor),
  headroom: false,
  whileOff: false,
});
const reload: EventDetails = { kind: 'reload', amount: usd(1000) };

function pulls(of: Account, rules: Partial<BrakeRules>, beside: Partial<Scene> = {}): readonly string[] {
  const chosen = settings({ brake: { ...NO_BRAKE, ...rules } });
  const scene = at(NOW, {}, { ...TODAY, ...beside });
  const { risks } = decide(of, NOTHING_TOLD, chosen, scene);
  return wantedPulls(of, chosen, scene, risks).map(({ control, why }) => `${control} ${why}`);
}

describe('the brake', () => {
  it.each<[string, Account, Partial<BrakeRules>, Partial<Scene>, string[]]>([
    [
      'a window at its percent',
      account({ ...ON, windows: [session(90)] }),
      { windowPercent: 90 },
      {},
      ['switch windowPercent'],
    ],
    ['a window below it', account({ ...ON, windows: [session(89)] }), { windowPercent: 90 }, {}, []],
    ['the switch is off', account({ ...ON, switch: 'off', windows: [session(99)] }), { windowPercent: 90 }, {}, []],
    [
      'the switch is unknown',
      without(account({ ...ON, windows: [session(99)] }), 'switch'),
      { windowPercent: 90 },
      {},
      [],
    ],
    [
      'it is not the user’s to turn',
      account({ ...ON, canToggle: false, windows: [session(99)] }),
      { windowPercent: 90 },
      {},
      [],
    ],
    [
      'a promotion an hour before its end',
      account({ ...ON, tranches: [tranche(usd(900), NOW + 50 * MINUTE)] }),
      { promoExpiring: true },
      {},
      ['switch promoExpiring'],
    ],
    [
      'two hours before',
      account({ ...ON, tranches: [tranche(usd(900), NOW + 2 * HOUR)] }),
      { promoExpiring: true },
      {},
      [],
    ],
    [
      'purchased credit',
      account({ ...ON, tranches: [tranche(usd(900), NOW + MINUTE, { kind: 'purchased' })] }),
      { promoExpiring: true },
      {},
      [],
    ],
    [
      'a promotion used up',
      account({ ...ON, tranches: [tranche(usd(0), NOW + 9 * HOUR)] }),
      { promoUsedUp: true },
      {},
      ['switch promoUsedUp'],
    ],
    [
      'spent since midnight',
      account(ON),
      { spentToday: 5 },
      { events: [entry(spend(300), NOW - HOUR), entry(spend(200), NOW - MINUTE)] },
      ['switch spentToday'],
    ],
    ['less than that', account(ON), { spentToday: 5 }, { events: [entry(spend(499), NOW - HOUR)] }, []],
    ['spent yesterday', account(ON), { spentToday: 5 }, { events: [entry(spend(900), NOW - 7 * HOUR)] }, []],
    [
      'two reloads',
      account({ ...ON, reload: 'on' }),
      { runaway: true },
      { events: [entry(reload, NOW - 3 * HOUR), entry(reload, NOW - HOUR)] },
      ['switch runaway', 'reload runaway'],
    ],
    [
      'a claim that left it on',
      account(ON),
      { afterClaim: true },
      {
        events: [
          entry({ kind: 'switch', to: 'on' }, NOW - HOUR),
          entry({ kind: 'claim', amount: usd(2000) }, NOW - HOUR),
        ],
      },
      ['switch afterClaim'],
    ],
    [
      'credits drawn with headroom',
      account(ON),
      { spentWithHeadroom: true },
      { events: [entry({ kind: 'spend', amount: usd(90), headroom: true, whileOff: false }, NOW - HOUR)] },
      ['switch spentWithHeadroom'],
    ],
  ])('%s', (_name, of, rules, beside, expected) => {
    expect(pulls(of, rules, beside)).toEqual(expected);
    // All of it is off until the user chooses.
    expect(pulls(of, {}, beside)).toEqual([]);
  });

  it('counts whole units in a currency without decimals', () => {
    const yen = account({ ...ON, balance: jpy(2000), spent: jpy(100), limit: jpy(9000) });
    const spent = {
      events: [entry({ kind: 'spend', amount: jpy(700), headroom: false, whileOff: false }, NOW - HOUR)],
    };
    expect(pulls(yen, { spentToday: 700 }, spent)).toEqual(['switch spentToday']);
    expect(pulls(yen, { spentToday: 701 }, spent)).toEqual([]);
  });
});
