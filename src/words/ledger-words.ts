import type { RiskDetails, RiskId } from '../risk/risk.ts';
import { plural } from './plural.ts';
import type { RiskWords } from './risk-words.ts';
import type { Speech } from './speech.ts';

type Teller<K extends RiskId> = (details: RiskDetails[K], now: number, speech: Speech) => RiskWords;

interface Interval {
  readonly after: number;
  readonly before: number;
}

/** The two readings between which something happened. */
function between({ after, before }: Interval, now: number, { format }: Speech): readonly [string, string] {
  return [format.when(after, now), format.when(before, now)];
}

/** The card was charged. */
export const reloadedWords: Teller<'reloaded'> = (details, now, speech) => {
  const { t, format } = speech;
  const times = between(details, now, speech);
  const amount = [format.money(details.charged)];
  if (details.how === 'reload') {
    return { title: t('risk_reloaded_title', amount), body: t('risk_reloaded_body', times) };
  }
  return { title: t('risk_bought_title', amount), body: t('risk_bought_body', times) };
};

/** Money runs out of the account. */
export const runawayWords: Teller<'runaway'> = ({ sign, total, count, since, until }, now, speech) => {
  const { t, format } = speech;
  const sum = format.money(total);
  const title =
    sign === 'spend'
      ? t('risk_runaway_spend', [sum])
      : plural('risk_runaway_reloads', count, [sum, format.count(count)], speech);
  return { title, body: t('risk_runaway_body', between({ after: since, before: until }, now, speech)) };
};

/** A control moved towards more spending. */
export const driftWords: Teller<'switch-drift'> = (details, now, speech) => ({
  title: driftTitle(details, speech),
  body: speech.t('risk_drift_body', between(details, now, speech)),
});

function driftTitle({ what, to }: RiskDetails['switch-drift'], { t, format }: Speech): string {
  if (what === 'switch') return t('risk_drift_switch');
  if (what === 'reload') return t('risk_drift_reload');
  if (to === 'none' || to === null) return t('risk_drift_unlimited');
  return t(`risk_drift_${what}`, [format.money(to)]);
}

export const headroomWords: Teller<'spent-with-headroom'> = ({ spent, since }, now, { t, format }) => ({
  title: t('risk_headroom_title', [format.money(spent)]),
  body: t('risk_headroom_body', [format.when(since, now)]),
});

export const whileOffWords: Teller<'spent-while-off'> = (details, now, speech) => ({
  title: speech.t('risk_off_title', [speech.format.money(details.spent)]),
  body: speech.t('risk_off_body', between(details, now, speech)),
});

export const vanishedWords: Teller<'vanished'> = (details, now, speech) => ({
  title: speech.t('risk_vanished_title', [speech.format.money(details.missing)]),
  body: speech.t('risk_vanished_body', between(details, now, speech)),
});

export const claimMissingWords: Teller<'claim-missing'> = ({ amount, claimedAt }, now, { t, format }) => ({
  title:
    amount === null ? t('risk_claim_missing_title_unsized') : t('risk_claim_missing_title', [format.money(amount)]),
  body: t('risk_claim_missing_body', [format.when(claimedAt, now)]),
});

export const stillOnWords: Teller<'still-on-after-claim'> = ({ claimedAt }, now, { t, format }) => ({
  title: t('risk_still_on_title'),
  body: t('risk_still_on_body', [format.when(claimedAt, now)]),
});
