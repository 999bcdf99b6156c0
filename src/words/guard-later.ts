import { lastKnown } from '../account/fact.ts';
import { compareMoney, isPositive, subtractMoney } from '../account/money.ts';
import type { Later } from '../claude/requests/description.ts';
import { agoWords } from './ago-words.ts';
import { taxed } from './guard-amount.ts';
import { type GuardCase, isUnreadable, payer, proven } from './guard-case.ts';
import { askedReload, cardSentence, oneReload, presentReload } from './guard-reload.ts';

type LaterOf<K extends Later['kind']> = Extract<Later, { readonly kind: K }>;

/** What it may cost from then on, in sentences. */
export function laterSentences(of: GuardCase): readonly string[] {
  const { t } = of.speech;
  const { risk, later } = of.description;
  switch (later.kind) {
    case 'reloads':
      return [each(of), t('guard_later_often')];
    case 'spending':
      if (risk === 'claim') return [credit(of, later), ...spending(of, later)];
      return risk === 'limit-raised' ? raised(of, later) : spending(of, later);
    case 'credit':
      return [t('guard_later_nothing'), cardSentence(of, reloadNow(of))];
    case 'renewal':
      return [renewal(of)];
    case 'none':
      return [t(isUnreadable(of) ? 'guard_later_unknown' : 'guard_later_nothing')];
  }
}

/** What one charge takes, and how much less it was before. */
function each(of: GuardCase): string {
  const { t } = of.speech;
  const amount = oneReload(askedReload(of));
  if (amount === null) return t('guard_later_each_unsized');
  const before = of.description.risk === 'reload-raised' ? oneReload(presentReload(of)) : null;
  if (before === null || compareMoney(amount, before) !== 1) return t('guard_later_each', [taxed(amount, of)]);
  return t('guard_later_grows', [taxed(before, of), taxed(amount, of)]);
}

function raised(of: GuardCase, later: LaterOf<'spending'>): readonly string[] {
  const { t, format } = of.speech;
  const present = proven(of, 'limit');
  if (payer(of) !== null || later.limit === null || later.limit === 'none' || present === null || present === 'none') {
    return spending(of, later);
  }
  if (compareMoney(later.limit, present) !== 1) return spending(of, later);
  const more = subtractMoney(later.limit, present);
  return [t('guard_later_more', [format.money(more)]), cardSentence(of, later.reload)];
}

function spending(of: GuardCase, later: LaterOf<'spending'>): readonly string[] {
  const organization = payer(of);
  if (organization === null) return ceiling(of, later);
  return [share(of, later), of.speech.t('guard_later_organization', [organization])];
}

function share({ speech: { t, format } }: GuardCase, { limit }: LaterOf<'spending'>): string {
  if (limit === null) return t('guard_later_share_unread');
  return limit === 'none' ? t('guard_later_share_none') : t('guard_later_share', [format.money(limit)]);
}

/** How much it can be in all, and what that has to do with the card. */
function ceiling(of: GuardCase, { limit, balance, reload }: LaterOf<'spending'>): readonly string[] {
  const { t, format } = of.speech;
  const card = cardSentence(of, reload);
  if (limit === null) return [limitUnread(of), card];
  if (limit !== 'none') return [t('guard_later_limit', [format.money(limit)]), card];
  if (reload === 'on') return [t('guard_later_open'), card];
  if (reload === 'unknown') return [t('guard_later_open_perhaps')];
  if (balance === null) return [t('guard_later_balance_unread'), card];
  return [t(isPositive(balance) ? 'guard_later_balance' : 'guard_later_empty', [format.money(balance)]), card];
}

/** What the limit last was bounds nothing, and is better than no number. */
function limitUnread({ request, view, speech }: GuardCase): string {
  const { t, format } = speech;
  const last = request.amounts.limit === null ? lastKnown(view.account.facts.limit) : undefined;
  if (last === undefined || last.value === 'none') return t('guard_later_limit_unread');
  return t('guard_later_limit_old', [agoWords(view.now - last.readAt, speech), format.money(last.value)]);
}

/** The free credit goes first, then the user's own. */
function credit(of: GuardCase, { balance }: LaterOf<'spending'>): string {
  const { t, format } = of.speech;
  if (payer(of) !== null) return t('guard_later_claim_only');
  if (balance === null) return t('guard_later_claim_unread');
  return isPositive(balance) ? t('guard_later_claim', [format.money(balance)]) : t('guard_later_claim_only');
}

/** Beside a purchase, auto-reload goes on as it was. */
function reloadNow(of: GuardCase): 'on' | 'off' | 'unknown' {
  const isOffered = of.view.account.facts.reload.kind !== 'not-offered';
  return isOffered ? (proven(of, 'reload') ?? 'unknown') : 'off';
}

function renewal(of: GuardCase): string {
  const { t, format } = of.speech;
  const next = proven(of, 'subscription')?.nextChargeOn ?? null;
  return next === null ? t('guard_later_renewal') : t('guard_later_renewal_on', [format.day(next)]);
}
