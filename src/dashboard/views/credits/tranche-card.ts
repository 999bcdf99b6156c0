import { isReload } from '../../../account/ledger-tranches.ts';
import { isPositive } from '../../../account/money.ts';
import type { Tranche } from '../../../account/tranche.ts';
import { promotionOf } from '../../../claude/promotions.ts';
import { durationWords } from '../../../words/duration-words.ts';
import { plain } from '../../../words/isolated.ts';
import type { Speech } from '../../../words/speech.ts';
import { type Foretold, trancheSentence } from './tranche-sentence.ts';
import { type SumName, trancheSums } from './tranche-sums.ts';

/** A tranche of the wallet in words. */
export interface TrancheCard {
  readonly id: string;
  readonly name: string;
  /** Where it is from, and what claude.ai calls it. */
  readonly origin: readonly string[];
  /** How long it can still be used; null where that is not known, or is an estimate. */
  readonly left: string | null;
  readonly until: string;
  readonly sums: readonly { readonly name: SumName; readonly label: string; readonly text: string }[];
  readonly bar: readonly { readonly name: SumName; readonly share: number }[];
  readonly barLabel: string;
  /** How much of its time is over, in percent; null where either end is not known. */
  readonly elapsed: { readonly percent: number; readonly text: string } | null;
  readonly sentence: string | null;
  readonly losing: boolean;
}

export function trancheCard(tranche: Tranche, foretold: Foretold, now: number, speech: Speech): TrancheCard {
  const { t, format } = speech;
  const { id, expiresAt, expiryEstimated } = tranche;
  const sums = trancheSums(tranche, foretold.aged ? null : foretold.loss).map(({ name, amount, share }) => ({
    ...{ name, share },
    label: t(`credits_sum_${name}`),
    text: amount === null ? t('value_unknown') : format.money(amount),
  }));
  const parts = sums.flatMap(({ share, ...sum }) => (share !== null && share > 0 ? [{ ...sum, share }] : []));
  return {
    id,
    name: nameOf(tranche, speech),
    origin: originOf(tranche, now, speech),
    left: expiresAt === null || expiryEstimated || expiresAt <= now ? null : durationWords(expiresAt - now, speech),
    until: untilWords(tranche, now, speech),
    sums,
    bar: parts,
    barLabel: plain(format.list(parts.map(({ label, text }) => t('credits_bar', [label, text])))),
    elapsed: elapsedOf(tranche, now, speech),
    sentence: trancheSentence(tranche, foretold, now, speech),
    losing: !foretold.aged && foretold.loss !== null && isPositive(foretold.loss.lost),
  };
}

/** The promotion where it is known which one it was, else what kind of credit it is. */
function nameOf(tranche: Tranche, { t }: Speech): string {
  const promotion = promotionOf(tranche);
  if (promotion !== null) return promotion.name;
  if (tranche.kind === 'promo') return t('credits_promo');
  return t(isReload(tranche) ? 'credits_by_reload' : 'credits_purchased');
}

function originOf({ grantedAt, program }: Tranche, now: number, { t, format }: Speech): readonly string[] {
  const since = grantedAt === null ? [] : [t('credits_granted_on', [format.date(grantedAt, now)])];
  return program === null ? since : [...since, t('credits_program', [program])];
}

function untilWords({ expiresAt, expiryEstimated }: Tranche, now: number, { t, format }: Speech): string {
  if (expiresAt === null) return t('credits_expires_unknown');
  if (expiryEstimated) return t('credits_expires_about', [format.date(expiresAt, now)]);
  return t('credits_expires', [format.when(expiresAt, now)]);
}

function elapsedOf({ grantedAt, expiresAt }: Tranche, now: number, { t, format }: Speech): TrancheCard['elapsed'] {
  if (grantedAt === null || expiresAt === null || expiresAt <= grantedAt) return null;
  const percent = Math.min(100, Math.max(0, ((now - grantedAt) / (expiresAt - grantedAt)) * 100));
  return { percent, text: t('credits_elapsed', [format.percent(percent)]) };
}
