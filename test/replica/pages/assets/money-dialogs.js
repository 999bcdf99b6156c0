import { write } from './api.js';
import { field, openDialog } from './dialog.js';
import { h, toast } from './dom.js';
import { money, plainAmount, typedAmount } from './money.js';
import { text } from './texts.js';

const consent =
  'You agree that Anthropic will charge the card you have on file in the amount above on a recurring basis whenever ' +
  'your balance reaches the amount indicated. To cancel, turn off auto-reload.';

/** Asks before the switch moves either way. */
export function askSwitch(state, done) {
  if (state.enabled) {
    openDialog(text.confirmOff, h('p', {}, text.sentence), text.turnOff, async () => {
      const sent = await write('PUT', 'overage_spend_limit', { is_enabled: false });
      return finish(sent, done);
    });
    return;
  }
  openDialog(text.heading, h('p', {}, text.agree), text.turnOn, async () => {
    const sent = state.provisioned
      ? await write('PUT', 'overage_spend_limit', { is_enabled: true })
      : await write('POST', 'setup_overage_billing', { org_monthly_spend_limit: 5000 });
    return finish(sent, done);
  });
}

export function askLimit(state, done) {
  const { currency, limit } = state;
  const content = h(
    'div',
    {},
    field(text.monthlyLimit, 'limit', limit === null ? '' : plainAmount(limit, currency)),
    h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'unlimited' }), 'Set to unlimited'),
    h('p', { class: 'quiet' }, 'This spend limit goes into effect immediately'),
  );
  openDialog('Set monthly spend limit', content, text.save, async (form) => {
    const amount = form.get('unlimited') === null ? typedAmount(form.get('limit'), currency) : null;
    if (form.get('unlimited') === null && amount === null) return false;
    const body = { is_enabled: true, monthly_credit_limit: amount, currency };
    return finish(await write('PUT', 'overage_spend_limit', body), done);
  });
}

export function askReload(state, done) {
  const { currency, reload } = state;
  if (reload.enabled) {
    openDialog('Auto-reload', reloadFields(currency, reload), text.save, (form) => sendReload(form, currency, done));
    const off = h('button', { type: 'button' }, 'Turn off auto-reload');
    off.addEventListener('click', async (event) => {
      if (!event.isTrusted) return;
      const sent = await write('PUT', 'contracts/auto_reload_settings', { enabled: false });
      if (finish(sent, done)) off.closest('.backdrop').remove();
    });
    document.querySelector('.above .buttons').prepend(off);
    return;
  }
  openDialog('Turn on auto-reload', reloadFields(currency, reload), 'Turn on auto-reload', (form) =>
    sendReload(form, currency, done),
  );
}

function reloadFields(currency, reload) {
  return h(
    'div',
    {},
    field('When usage credits drop to:', 'threshold', plainAmount(reload.threshold, currency)),
    field('Reload balance to:', 'target', plainAmount(reload.target, currency)),
    h('p', { class: 'quiet' }, consent),
  );
}

async function sendReload(form, currency, done) {
  const sent = await write('PUT', 'contracts/auto_reload_settings', {
    enabled: true,
    threshold_in_minor_units: typedAmount(form.get('threshold'), currency),
    reload_to_in_minor_units: typedAmount(form.get('target'), currency),
    currency,
  });
  return finish(sent, done);
}

export function askPurchase(state, done) {
  const { currency, bundles } = state;
  const choices = bundles.map((bundle) => choice(bundle.id, bundleText(bundle, currency)));
  const custom = field('Custom amount', 'custom', plainAmount(currency === 'KWD' ? 1500 : 500, currency));
  const content = h('div', {}, ...choices, choice('custom', 'Custom amount'), custom);
  content.querySelector('input').checked = true;
  openDialog(text.buy, content, 'Purchase', async (form) => {
    const bundle = bundles.find(({ id }) => id === form.get('what'));
    const amount = bundle?.credit_minor_units ?? typedAmount(form.get('custom'), currency);
    const price = bundle && { bundle_id: bundle.id, expected_price_minor_units: bundle.price_minor_units };
    return finish(await write('POST', 'contracts/prepaid/credits', { amount, ...price }), done);
  });
}

function choice(value, label) {
  return h('label', { class: 'check' }, h('input', { type: 'radio', name: 'what', value }), label);
}

function bundleText(bundle, currency) {
  const credit = money(bundle.credit_minor_units, currency, true);
  return `${credit} for ${money(bundle.price_minor_units, currency, true)}`;
}

/** The banner of a free credit. */
export function claimBanner(offer, done) {
  const amount = money(offer.amount_minor_units, offer.currency, true);
  const button = h('button', { class: 'primary', type: 'button' }, text.claim);
  button.addEventListener('click', async (event) => {
    if (!event.isTrusted) return;
    const body = { campaign: offer.feature, feature: offer.feature, enable_overages: true };
    if (finish(await write('POST', 'overage_credit_grant', body), done)) toast(`${amount} claimed`);
  });
  const words = `Claim your ${amount} credit. Claiming turns on ${text.heading.toLowerCase()} for your account.`;
  return h('div', { class: 'banner' }, h('span', {}, words), button);
}

function finish(sent, done) {
  if (sent) done();
  return sent;
}
