import { shown } from './shown.ts';
import type { Gate, WireView } from './wire.ts';

/** The end of the wire: whether the card can be reached, and what it costs each time. */
export function cardEnd({ account, verdict, viewing, speech }: WireView): Gate {
  const { t, format } = speech;
  const common = { id: 'card', name: t('gate_card'), gate: 'off', aged: false } as const;
  if (verdict.payer === 'organization') return { ...common, state: t('state_card_not_involved'), what: null };
  const reload = shown(account.facts.reload, viewing);
  const pending = verdict.word === 'charge-near';
  if (!pending && reload.kind === 'not-offered') return { ...common, state: t('state_card_out'), what: null };
  if (!pending && (reload.kind !== 'value' || reload.aged))
    return { ...common, state: t('state_card_maybe'), what: t('what_card_unknown') };
  if (!pending && reload.kind === 'value' && reload.value === 'off')
    return { ...common, state: t('state_card_out'), what: null };
  const charge = verdict.reloadCharge;
  return {
    ...common,
    gate: 'on',
    state: t(pending ? 'state_card_near' : 'state_card_live'),
    what: charge === null ? t('what_card_live_unsized') : t('what_card_live', [format.money(charge)]),
  };
}
