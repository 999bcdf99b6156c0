import { read } from './api.js';
import { billingState } from './billing-state.js';
import { h } from './dom.js';
import { money } from './money.js';
import { text } from './texts.js';

/** The owner's page of a Team: the organization's own figures. */
export async function showAdmin(place) {
  const [state, row] = await Promise.all([billingState(), read('overage_spend_limit')]);
  const limit = row?.monthly_credit_limit ?? null;
  place.replaceChildren(
    h(
      'section',
      { id: 'extra-usage-credits-section' },
      h('h2', {}, text.heading),
      h('p', { class: 'quiet' }, 'For all members of your organization'),
      h('p', {}, text.spent(money(row?.used_credits ?? 0, state.currency))),
      h('p', {}, limit === null ? text.noLimit : money(limit, state.currency, true)),
      limit === null ? null : h('p', { class: 'quiet' }, text.monthlyLimit),
    ),
  );
}
