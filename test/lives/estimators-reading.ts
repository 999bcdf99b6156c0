import type { Account as Known } from '../../src/account/account.ts';
import type { Sample } from '../../src/account/sample.ts';
import { toMinute } from '../../src/account/window.ts';
import type { Random } from '../replica/random.ts';
import type { Account as Simulated } from '../replica/simulator/account.ts';
import { exponentOf } from '../replica/simulator/currency.ts';
import { balanceOf, inOrderOfUse } from '../replica/simulator/wallet.ts';
import { percentOf } from '../replica/simulator/windows.ts';
import { account, session } from '../risk/build.ts';

/** One reading in so many misses a part. */
const MISSED = 0.03;

function moneyOf({ currency }: Simulated) {
  return (minor: number) => ({ minor, exponent: exponentOf(currency), currency });
}

function windowsOf(of: Simulated) {
  return of.windows.flatMap((window) =>
    window.key === null
      ? []
      : [
          {
            key: window.key,
            percent: percentOf(window),
            resetsAt: window.resetsAt === null ? null : toMinute(window.resetsAt),
          },
        ],
  );
}

/** What the history keeps of a simulated account at a moment; now and then a part was not read. */
export function sampleOf(of: Simulated, at: number, random: Random): Sample {
  const money = moneyOf(of);
  const read = <T>(value: T): T | null => (random() < MISSED ? null : value);
  return {
    at,
    balance: read(money(balanceOf(of.wallet))),
    spent: read(money(of.overage.used)),
    switch: of.overage.enabled ? 'on' : 'off',
    reload: of.autoReload.enabled ? 'on' : 'off',
    windows: read(windowsOf(of)) ?? [],
  };
}

/** What is known of a simulated account right after a reading. */
export function knownOf(of: Simulated, readAt: number): Known {
  const money = moneyOf(of);
  const { monthlyLimit, used, enabled } = of.overage;
  return account(
    {
      windows: windowsOf(of).map(({ percent, ...more }) => session(percent, more)),
      switch: enabled ? 'on' : 'off',
      limit: monthlyLimit === null ? 'none' : money(monthlyLimit),
      spent: money(used),
      balance: money(balanceOf(of.wallet)),
      tranches: inOrderOfUse(of.wallet.tranches).map(({ id, kind, remaining, expiresAt }) => ({
        id,
        kind,
        remaining: money(remaining),
        granted: null,
        grantedAt: null,
        expiresAt,
        expiryEstimated: false,
        program: null,
      })),
      reload: of.autoReload.enabled ? 'on' : 'off',
      reloadThreshold: money(of.autoReload.threshold),
      reloadTarget: money(of.autoReload.target),
    },
    { readAt },
  );
}
