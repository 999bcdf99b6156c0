import type { LedgerEntry } from '../../src/account/event.ts';
import type { Sample } from '../../src/account/sample.ts';
import type { Batch, History } from '../../src/watch/history/history.ts';
import { DAY, HOUR, MINUTE, restart, spend, T, usd } from './history-contract.ts';

/** As long as the names that claude.ai gives. */
export const ORG = '8f14e45f-ceea-467f-a1b2-0123456789ab';

const KEYS = ['five_hour', 'seven_day', 'weekly_scoped:Fable', 'weekly_scoped:Opus', 'weekly_scoped:Sonnet'];

const named = (entry: LedgerEntry): LedgerEntry => ({ ...entry, org: ORG, id: `${ORG}:${entry.kind}:${entry.before}` });

function sampleAt(at: number): Sample {
  const minute = at / MINUTE;
  return {
    at,
    balance: usd(10_000 - (minute % 9000)),
    spent: usd(minute % 100_000),
    switch: 'on',
    reload: 'on',
    windows: KEYS.map((key, index) => ({ key, percent: ((minute * (index + 1)) % 1000) / 10, resetsAt: at + HOUR })),
  };
}

function entriesAt(at: number): LedgerEntry[] {
  const hour = (at % DAY) / HOUR;
  if (hour < 9 || hour >= 17) return [];
  const entries = [named(spend(at, 13, { headroom: hour < 12, facts: ['spent', 'balance', 'windows'] }))];
  if (hour % 5 === 0) entries.push(named(restart(at)));
  if (hour === 11 || hour === 16) {
    const { after, before, byRequest } = entries[0]!;
    const kind = { kind: 'reload', amount: usd(1500), facts: ['balance', 'tranches', 'lastPurchase'] } as const;
    entries.push(named({ ...kind, org: ORG, id: '', after, before, byRequest }));
  }
  return entries;
}

/** A heavy user's day: a reading every five minutes, eight hours of spending, two reloads. */
export function batchesOf(day: number): Batch[] {
  const start = T + day * DAY;
  return Array.from({ length: DAY / (5 * MINUTE) }, (_, index) => {
    const at = start + index * 5 * MINUTE;
    return { org: ORG, samples: [sampleAt(at)], entries: entriesAt(at) };
  });
}

/** Lives through days one after the other, thinning the history at the end of each. */
export async function live(
  history: History,
  from: number,
  days: number,
  afterDay: (day: number) => void,
): Promise<void> {
  for (let day = from; day < from + days; day += 1) {
    for (const batch of batchesOf(day)) await history.add(batch);
    await history.thin(T + (day + 1) * DAY);
    afterDay(day + 1);
  }
}
