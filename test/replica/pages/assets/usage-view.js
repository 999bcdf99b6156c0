import { billingState } from './billing-state.js';
import { h } from './dom.js';
import { locale, longDate, money, shortDate } from './money.js';
import { askLimit, askPurchase, askReload, askSwitch, claimBanner } from './money-dialogs.js';
import { now, settings } from './page-settings.js';
import { text } from './texts.js';

/** Fills a place with the usage settings and fills it anew after every change. */
export async function showUsage(place) {
  const state = await billingState();
  const again = () => showUsage(place);
  place.replaceChildren(
    state.offer === null ? '' : claimBanner(state.offer, again),
    planSection(state.usage),
    creditSection(state, again),
  );
}

function planSection(usage) {
  const rows = (usage?.limits ?? fromWindows(usage)).map((limit) => {
    const name = limit.kind === 'session' ? text.session : (limit.scope?.model?.display_name ?? text.allModels);
    return h(
      'div',
      { class: 'row' },
      h('div', { class: 'grow' }, h('p', {}, name), h('p', { class: 'quiet' }, resetText(limit))),
      meter(name, limit.percent),
      h('p', { class: 'amount' }, text.used(limit.percent)),
    );
  });
  return h('section', {}, h('h2', {}, text.planLimits), ...rows);
}

function fromWindows(usage) {
  const kinds = [
    ['five_hour', 'session'],
    ['seven_day', 'weekly_all'],
  ];
  return kinds.flatMap(([key, kind]) => {
    const window = usage?.[key];
    return window ? [{ kind, percent: window.utilization, resets_at: window.resets_at }] : [];
  });
}

function resetText(limit) {
  if (limit.resets_at === null) return text.startsLater;
  const at = Date.parse(limit.resets_at);
  if (limit.kind !== 'session') {
    const when = { weekday: 'short', hour: 'numeric', minute: '2-digit' };
    return text.resets(new Intl.DateTimeFormat(locale, when).format(Math.round(at / 60_000) * 60_000));
  }
  const minutes = Math.max(0, Math.round((at - now()) / 60_000));
  return text.resetsIn(`${Math.floor(minutes / 60)} hr ${minutes % 60} min`);
}

/** A bar stops at 100; the true percent is in its text. */
function meter(label, percent) {
  const shown = Math.min(100, Math.max(0, Math.floor(percent)));
  const bar = h('div', {
    role: settings.meter,
    class: 'bar',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': shown,
    'aria-valuetext': text.used(Math.floor(percent)),
  });
  bar.append(h('div', { style: `width: ${shown}%` }));
  return bar;
}

function creditSection(state, again) {
  const id = settings.marker === 'id' ? 'extra-usage-credits-section' : null;
  const marker = settings.marker === 'testid' ? h('div', { 'data-testid': 'extra-usage-section' }) : null;
  return h(
    'section',
    { id },
    marker,
    h(
      'div',
      { class: 'row' },
      h('div', { class: 'grow' }, h('h2', {}, text.heading), h('p', { class: 'quiet' }, text.sentence)),
      state.canToggle ? toggle(state, again) : null,
    ),
    // While it is off the real page shows nothing but the heading and the sentence.
    ...(state.enabled ? creditRows(state, again) : []),
  );
}

function toggle(state, again) {
  return h('button', {
    type: 'button',
    role: 'switch',
    class: 'switch',
    'aria-checked': String(state.enabled),
    'aria-label': text.heading,
    onClick: (event) => {
      if (event.isTrusted) askSwitch(state, again);
    },
  });
}

function creditRows(state, again) {
  return [
    spentRow(state),
    limitRow(state, again),
    state.credits === null ? null : balanceRow(state, again),
    ...(state.credits?.promo_tranches ?? []).map((tranche) => promoRow(tranche)),
    state.cloud === null ? null : cloudRow(state),
  ].filter((row) => row !== null);
}

function spentRow({ spent, limit, currency }) {
  const today = new Date(now());
  const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1);
  const percent = limit === null || limit === 0 ? null : (spent * 100) / limit;
  return h(
    'div',
    { class: 'row' },
    h(
      'div',
      { class: 'grow' },
      h('p', {}, text.spent(money(spent, currency))),
      h('p', { class: 'quiet' }, text.resets(shortDate(first))),
    ),
    percent === null ? null : meter(text.heading, percent),
    percent === null ? null : h('p', { class: 'amount' }, text.used(Math.floor(percent))),
  );
}

function limitRow(state, again) {
  const { limit, currency } = state;
  const words =
    limit === null
      ? [h('p', {}, text.noLimit)]
      : [h('p', {}, money(limit, currency, true)), h('p', { class: 'quiet' }, text.monthlyLimit)];
  const button = h('button', { type: 'button', onClick: () => askLimit(state, again) }, text.adjustLimit);
  return h('div', { class: 'row' }, h('div', { class: 'grow' }, ...words), state.canToggle ? button : null);
}

function balanceRow(state, again) {
  const { credits, currency, reload } = state;
  const amount = h('p', {}, money(credits.amount ?? 0, currency));
  const reloadText = reload.enabled ? text.reloadOn : text.reloadOff;
  const openReload = () => askReload(state, again);
  const words =
    settings.lines === 'one'
      ? [
          amount,
          h(
            'p',
            { class: 'quiet' },
            `${text.balance}·`,
            h('button', { type: 'button', class: 'link', onClick: openReload }, reloadText),
          ),
        ]
      : [
          amount,
          h('p', { class: 'quiet' }, text.balance),
          h('p', {}, text.reload),
          h('button', { type: 'button', class: 'link', onClick: openReload }, reload.enabled ? text.on : text.off),
        ];
  return h(
    'div',
    { class: 'row' },
    h('div', { class: 'grow' }, ...words),
    h('span', { class: 'badge' }, text.discount),
    h('button', { type: 'button', onClick: () => askPurchase(state, again) }, text.buy),
  );
}

function promoRow(tranche) {
  const amount = money(tranche.remaining_amount_minor_units, tranche.currency);
  const until = tranche.expires_at === null ? null : text.expires(longDate(Date.parse(tranche.expires_at)));
  return h(
    'div',
    { class: 'row' },
    h(
      'div',
      { class: 'grow' },
      h('p', {}, amount),
      ' ',
      h('p', {}, text.promo),
      ' ',
      until === null ? null : h('p', { class: 'quiet' }, until),
    ),
  );
}

function cloudRow({ cloud, currency }) {
  const whole = (value) => money(Math.round(value), currency, true);
  const unit = { JPY: 1, KWD: 1000 }[currency] ?? 100;
  const words = text.left(whole(cloud.remaining_dollars * unit), whole(cloud.limit_dollars * unit));
  return h('div', { class: 'row' }, h('div', { class: 'grow' }, h('p', {}, text.cloud), ' ', h('p', {}, words)));
}
