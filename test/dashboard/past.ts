import type { FactName } from '../../src/account/account.ts';
import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import type { Sample } from '../../src/account/sample.ts';
import { DAY, eur, HOUR, JUST_READ, MINUTE, SESSION_RESET, usd, WEEK_RESET } from '../popup/accounts.ts';

/** A life before `NOW`, made up and the same each time: readings and what happened between them. */
export interface Past {
  readonly samples: readonly Sample[];
  readonly entries: readonly LedgerEntry[];
}

/** A number from 0 to 1 that looks random and depends on nothing but `n`. */
function noise(n: number): number {
  const x = Math.sin(n * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

/** As the history keeps them: every five minutes for two days, hourly for sixty, then daily. */
function stepAt(age: number): number {
  if (age <= 2 * DAY) return 5 * MINUTE;
  return age <= 60 * DAY ? HOUR : DAY;
}

const FACTS: readonly FactName[] = ['balance', 'spent'];

/** So many days of an account that ends as `armed` of the popup's specimens is: $47.92 left, $12.90 spent this month. */
export function pastOf(org: string, days: number): Past {
  const samples: Sample[] = [];
  const entries: LedgerEntry[] = [];
  const happened = (before: number, after: number, details: EventDetails, byRequest = false) =>
    entries.push({ id: `${org}:${details.kind}:${before}`, org, after, before, byRequest, facts: FACTS, ...details });
  let balance = 4792;
  let spent = 1290;
  let at = JUST_READ;
  while (at > JUST_READ - days * DAY) {
    const step = stepAt(JUST_READ - at);
    const session = Math.max(0, 100 * (1 - (((SESSION_RESET - at) / HOUR) % 5) / 5) - 26 * noise(Math.floor(at / DAY)));
    const week = 100 * (1 - (((WEEK_RESET - at) / DAY) % 7) / 7);
    samples.push({
      at,
      balance: usd(balance),
      spent: usd(spent),
      switch: 'on',
      reload: 'on',
      windows: [
        { key: 'five_hour', percent: Math.min(100, Math.round(session)), resetsAt: at + HOUR },
        { key: 'seven_day', percent: Math.round(week * 0.8), resetsAt: WEEK_RESET },
      ],
    });
    const hour = new Date(at).getUTCHours();
    const isPaid = step === DAY || (hour >= 14 && hour < 17 && noise(Math.floor(at / DAY)) > 0.4);
    const used = isPaid ? Math.round((step === DAY ? 149 : 9 * (step / HOUR) * 8) * noise(at / MINUTE)) : 0;
    if (used > 0) happened(at, at - step, { kind: 'spend', amount: usd(used), headroom: false, whileOff: false });
    balance += used;
    spent = Math.max(0, spent - used);
    if (balance > 9500) {
      happened(at, at - step, { kind: 'reload', amount: usd(1500) });
      balance -= 9000;
    }
    at -= step;
  }
  happened(JUST_READ - 26 * HOUR, JUST_READ - 26 * HOUR - 5 * MINUTE, { kind: 'reload-switch', to: 'on' }, false);
  happened(
    JUST_READ - 5 * DAY,
    JUST_READ - 5 * DAY - HOUR,
    { kind: 'grant', amount: usd(5000), tranche: null, claimed: true },
    true,
  );
  happened(
    JUST_READ - 5 * DAY - HOUR,
    JUST_READ - 5 * DAY - 2 * HOUR,
    { kind: 'asked', what: 'claim', answer: 'sent', amount: usd(5000) },
    true,
  );
  happened(JUST_READ - 9 * DAY, JUST_READ - 9 * DAY - HOUR, { kind: 'month-reset' });
  happened(JUST_READ - 12 * DAY, JUST_READ - 12 * DAY - HOUR, { kind: 'purchase', amount: usd(1000) }, true);
  happened(JUST_READ - 20 * DAY, JUST_READ - 20 * DAY - HOUR, {
    kind: 'expiry',
    amount: usd(812),
    tranche: 'promo-old',
    credit: 'promo',
  });
  return {
    samples: samples.filter(({ at: time }) => time >= JUST_READ - days * DAY).reverse(),
    entries: entries.sort((a, b) => a.before - b.before),
  };
}

/**
 * The same with nobody looking at night and for five days, a reading without a balance, sessions used up, and another
 * currency at first.
 */
export function pastWithHoles(org: string): Past {
  const { samples, entries } = pastOf(org, 40);
  const isSeen = (at: number) => {
    const age = JUST_READ - at;
    return new Date(at).getUTCHours() >= 6 && new Date(at).getUTCHours() < 22 && !(age > 8 * DAY && age < 13 * DAY);
  };
  return {
    samples: samples
      .filter(({ at }) => isSeen(at))
      .map((sample) => {
        const isOld = sample.at < JUST_READ - 30 * DAY;
        const unread = sample.at > JUST_READ - 4 * DAY && sample.at < JUST_READ - 3.6 * DAY;
        const windows = sample.windows.map((one) => (one.percent > 78 ? { ...one, percent: 100 } : one));
        return {
          ...sample,
          windows,
          balance: unread ? null : isOld ? eur(sample.balance?.minor ?? 0) : sample.balance,
        };
      }),
    entries: entries.filter(({ before }) => isSeen(before)),
  };
}

/** Ten days of a plan that sells no credits: plan windows and nothing else. */
export function pastWithoutWallet(org: string): Past {
  const { samples } = pastOf(org, 10);
  return {
    samples: samples.map((sample) => ({ ...sample, balance: null, spent: null, switch: null, reload: null })),
    entries: [],
  };
}
