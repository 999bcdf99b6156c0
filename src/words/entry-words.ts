import type { LedgerEntry } from '../account/event.ts';
import type { Money } from '../account/money.ts';
import { inOneText } from './in-one-text.ts';
import { ruleWords } from './rule-words.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';
import { underscored } from './underscored.ts';
import { windowWords } from './window-words.ts';

/** An entry of the ledger in words. */
export interface EntryWords {
  readonly title: string;
  /** Why it is believed, and whether a request of this browser explains it. Whole sentences. */
  readonly sentence: string;
}

type Kind = LedgerEntry['kind'];
type EntryOf<K extends Kind> = Extract<LedgerEntry, { readonly kind: K }>;
type Teller<K extends Kind> = (entry: EntryOf<K>, speech: Speech) => EntryWords;

/** What the user, or somebody else, brings about by a request. The rest happens by itself, or was asked about here. */
const REQUESTED: ReadonlySet<Kind> = new Set<Kind>([
  'reload',
  'purchase',
  'grant',
  'claim',
  'switch',
  'reload-switch',
  'limit',
  'threshold',
  'target',
  'plan',
  'pending-charge',
  'reload-failed',
]);

const TELLERS: { readonly [K in Kind]: Teller<K> } = {
  reload: (_entry, speech) => plainly('ledger_reload', 'ledger_reload_why', speech),
  purchase: (_entry, speech) => plainly('ledger_purchase', 'ledger_purchase_why', speech),
  grant: ({ claimed }, speech) =>
    plainly('ledger_grant', claimed ? 'ledger_grant_claimed_why' : 'ledger_grant_why', speech),
  claim: (_entry, speech) => plainly('ledger_claim', 'ledger_claim_why', speech),
  spend,
  expiry: ({ credit }, speech) => plainly(`ledger_expiry_${credit}`, 'ledger_expiry_why', speech),
  'promo-used-up': (_entry, speech) => plainly('ledger_promo_used_up', 'ledger_promo_used_up_why', speech),
  switch: ({ to }, speech) => plainly(`ledger_switch_${to}`, `ledger_switch_${to}_why`, speech),
  'reload-switch': ({ to }, speech) => plainly(`ledger_reload_${to}`, `ledger_reload_${to}_why`, speech),
  limit,
  threshold: number,
  target: number,
  'window-reset': ({ window: key }, speech) => ({
    title: speech.t('ledger_window_reset', [windowWords({ key, model: null }, speech)]),
    sentence: speech.t('ledger_window_reset_why'),
  }),
  'month-reset': (_entry, speech) => plainly('ledger_month_reset', 'ledger_month_reset_why', speech),
  plan: ({ from, to }, { t }) => ({
    title: t('ledger_plan', [t(`plan_${underscored(from)}`), t(`plan_${underscored(to)}`)]),
    sentence: '',
  }),
  'pending-charge': (_entry, speech) => plainly('ledger_pending', 'ledger_pending_why', speech),
  'reload-failed': ({ reason }, { t }) => ({
    title: t('ledger_reload_failed'),
    sentence: t('risk_failed_body', [reason]),
  }),
  asked,
  brake,
  'unexplained-drop': ({ whileOff }, speech) =>
    plainly('ledger_drop', whileOff ? 'ledger_drop_off_why' : 'ledger_drop_why', speech),
  'unexplained-rise': (_entry, speech) => plainly('ledger_rise', 'ledger_rise_why', speech),
};

/** What an entry of the ledger says, whatever the time at which it is read. */
export function entryWords(entry: LedgerEntry, speech: Speech): EntryWords {
  // The table has one teller per kind; the compiler cannot follow that an entry's kind picks its own.
  const tell = TELLERS[entry.kind] as Teller<Kind>;
  const { title, sentence } = tell(entry, speech);
  if (!REQUESTED.has(entry.kind)) return { title, sentence };
  const origin = speech.t(entry.byRequest ? 'ledger_by_request' : 'ledger_no_request');
  return { title, sentence: inOneText([sentence, origin], speech) };
}

function plainly(title: MessageKey, sentence: MessageKey, { t }: Speech): EntryWords {
  return { title: t(title), sentence: t(sentence) };
}

function spend({ headroom, whileOff }: EntryOf<'spend'>, speech: Speech): EntryWords {
  if (whileOff) return plainly('ledger_spend_off', 'ledger_spend_off_why', speech);
  if (headroom) return plainly('ledger_spend_headroom', 'ledger_spend_headroom_why', speech);
  return plainly('ledger_spend', 'ledger_spend_why', speech);
}

function limit({ from, to, direction }: EntryOf<'limit'>, speech: Speech): EntryWords {
  const { t, format } = speech;
  if (to === 'none') return { title: t('ledger_limit_removed'), sentence: was(from, speech) };
  const amount = [format.money(to)];
  if (from === 'none') return { title: t('ledger_limit_set', amount), sentence: was(from, speech) };
  const title = t(direction === 'riskier' ? 'ledger_limit_raised' : 'ledger_limit_lowered', amount);
  return { title, sentence: was(from, speech) };
}

/** More is riskier: a threshold or a target that moved towards more spending was raised. */
function number({ kind, from, to, direction }: EntryOf<'threshold' | 'target'>, speech: Speech): EntryWords {
  const way = direction === 'riskier' ? 'raised' : 'lowered';
  const key: MessageKey = kind === 'threshold' ? `ledger_threshold_${way}` : `ledger_target_${way}`;
  return { title: speech.t(key, [speech.format.money(to)]), sentence: was(from, speech) };
}

function was(before: Money | 'none', { t, format }: Speech): string {
  return before === 'none' ? t('ledger_was_none') : t('ledger_was', [format.money(before)]);
}

function asked({ what, answer, amount }: EntryOf<'asked'>, { t, format }: Speech): EntryWords {
  // Kinds that an older or a newer version knew have no words here, and the lookup answers with an empty text.
  const request = t(`ledger_asked_${underscored(what)}` as MessageKey) || t('ledger_asked_unknown');
  const stake = amount === null ? '' : t('ledger_asked_stake', [format.money(amount)]);
  return { title: t(`ledger_asked_${answer}`), sentence: inOneText([request, stake], { t }) };
}

function brake({ control, why, isOff }: EntryOf<'brake'>, { t }: Speech): EntryWords {
  if (!isOff) return { title: t(`risk_brake_failed_${control}`), sentence: t('risk_brake_failed_body') };
  const sentence = why === 'user' ? t('ledger_brake_user') : t('ledger_brake_rule', [ruleWords(why, { t })]);
  return { title: t(`risk_braked_${control}`), sentence };
}
