import type { FactName } from '../../../account/account.ts';
import { isPositive } from '../../../account/money.ts';
import type { Tranche } from '../../../account/tranche.ts';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import { inOrderOfUse } from '../../../risk/forecast/wallet-course.ts';
import type { StoredAccount } from '../../../watch/documents/types.ts';
import { agoWords } from '../../../words/ago-words.ts';
import { durationWords } from '../../../words/duration-words.ts';
import type { Speech } from '../../../words/speech.ts';
import { type Shown, shown, type Viewing } from '../../../words/wire/shown.ts';
import { lossOf } from './loss-of.ts';
import { type TrancheCard, trancheCard } from './tranche-card.ts';

/** All tranches of a wallet in words, those that are used next first. */
export interface Planner {
  /** What has to be said before: that it is old, unknown, or nothing. */
  readonly note: string | null;
  readonly aged: boolean;
  readonly cards: readonly TrancheCard[];
  /** What the forecasts rest on; null where there is none. */
  readonly basis: string | null;
}

const FACT = 'tranches' satisfies FactName;

/** What has expired is not shown, nor is what was used up when its time was over. */
export function plannerOf({ account, forecast }: StoredAccount, viewing: Viewing, speech: Speech): Planner {
  const { now } = viewing;
  const fact = shown(account.facts[FACT], viewing);
  const { value, readAt, aged } = lastOf(fact);
  const live = emptyLast(inOrderOfUse(value.filter((tranche) => isLive(tranche, readAt, now))));
  const next = live.find(({ remaining }) => isPositive(remaining))?.id;
  const cards = live.map((tranche) => {
    const loss = lossOf(tranche, forecast?.expiries[tranche.id]);
    const perDay = tranche.id === next ? perDayOf(forecast) : null;
    return trancheCard(tranche, { loss, perDay, aged }, now, speech);
  });
  return { note: noteOf(), aged, cards, basis: aged ? null : basisOf(live, forecast, speech) };

  function noteOf(): string | null {
    const { t } = speech;
    if (fact.kind === 'not-offered') return t('credits_not_yours');
    const ago = agoWords(now - readAt, speech);
    if (fact.kind === 'unknown')
      return fact.last === undefined ? t('credits_unknown') : t('credits_unknown_last', [ago]);
    if (aged) return t('credits_aged', [ago]);
    return cards.length === 0 ? t('credits_none') : null;
  }
}

function lastOf(fact: Shown<readonly Tranche[]>): { value: readonly Tranche[]; readAt: number; aged: boolean } {
  if (fact.kind === 'value') return fact;
  const last = fact.kind === 'unknown' ? fact.last : undefined;
  return { value: last?.value ?? [], readAt: last?.readAt ?? 0, aged: true };
}

/** An expiry that was worked out is no news: credit that is still listed after it has not expired. */
function isLive({ expiresAt, expiryEstimated, remaining }: Tranche, readAt: number, now: number): boolean {
  if (expiresAt === null || expiresAt > now) return true;
  return expiryEstimated && isPositive(remaining) && readAt > expiresAt;
}

function emptyLast(tranches: readonly Tranche[]): readonly Tranche[] {
  return tranches.toSorted((a, b) => Number(isPositive(b.remaining)) - Number(isPositive(a.remaining)));
}

function perDayOf(forecast: Forecast | null) {
  const perDay = forecast?.rates.wallet?.perDay;
  return perDay !== undefined && isPositive(perDay) ? perDay : null;
}

function basisOf(tranches: readonly Tranche[], forecast: Forecast | null, speech: Speech): string | null {
  for (const tranche of tranches) {
    const loss = lossOf(tranche, forecast?.expiries[tranche.id]);
    if (loss !== null) return speech.t('credits_basis', [durationWords(loss.basis.to - loss.basis.from, speech)]);
  }
  return null;
}
