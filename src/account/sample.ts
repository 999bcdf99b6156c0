import type { Account, Switch } from './account.ts';
import { isAuthoritative } from './fact.ts';
import type { Money } from './money.ts';

/** A window in a sample: enough to see how fast it fills and when it started again. */
export interface WindowSample {
  readonly key: string;
  readonly percent: number;
  readonly resetsAt: number | null;
}

/**
 * One reading of an account as the history keeps it: what changes from reading to reading and what forecasts rest on.
 * Null = not read at that time; a gap, never a zero. Times in epoch ms.
 */
export interface Sample {
  readonly at: number;
  readonly balance: Money | null;
  readonly spent: Money | null;
  readonly switch: Switch | null;
  readonly reload: Switch | null;
  readonly windows: readonly WindowSample[];
}

/** The sample that an account gives of what was read at `at`: older facts are left out, and so is what only a page says. */
export function sampleOf({ facts }: Account, at: number): Sample {
  const read = <T>(fact: {
    kind: string;
    value?: T;
    readAt?: number;
    source?: Parameters<typeof isAuthoritative>[0];
  }) =>
    fact.kind === 'known' && fact.readAt === at && fact.source !== undefined && isAuthoritative(fact.source)
      ? (fact.value ?? null)
      : null;
  const windows = read(facts.windows) ?? [];
  return {
    at,
    balance: read(facts.balance),
    spent: read(facts.spent),
    switch: read(facts.switch),
    reload: read(facts.reload),
    windows: windows.flatMap(({ key, percent, resetsAt }) => (percent === null ? [] : [{ key, percent, resetsAt }])),
  };
}
