import { read } from './api.js';
import { h } from './dom.js';
import { longDate, money } from './money.js';
import { settings } from './page-settings.js';
import { text } from './texts.js';
import { showUsage } from './usage-view.js';

/** The billing settings: plan, card, invoices, and the credits below them. */
export async function showBilling(place) {
  const [plan, card, invoices] = await Promise.all([
    read('subscription_details?cached=true'),
    read('payment_method'),
    fetch(`/api/stripe/${settings.org}/invoices?limit=12`).then((response) => (response.ok ? response.json() : null)),
  ]);
  const credits = h('div', {});
  const next = plan?.next_charge_date;
  place.replaceChildren(
    h(
      'section',
      {},
      h('h2', {}, text.billing),
      h('p', {}, next ? `Next charge ${longDate(Date.parse(next))}` : 'No plan'),
    ),
    h(
      'section',
      {},
      h('h2', {}, 'Payment'),
      h('p', {}, card === null ? 'No card' : `${card.brand} •••• ${card.last4}`),
    ),
    h('section', {}, h('h2', {}, 'Invoices'), ...(invoices?.invoices ?? []).map(invoiceRow)),
    credits,
  );
  await showUsage(credits);
}

function invoiceRow(invoice) {
  return h(
    'div',
    { class: 'row' },
    h('p', { class: 'grow' }, longDate(invoice.created_ts * 1000)),
    h('p', {}, money(invoice.total, invoice.currency.toUpperCase())),
    h('p', { class: 'quiet' }, invoice.status),
  );
}
