import { read } from './api.js';

/** Everything the settings show, from the same answers the real page reads. */
export async function billingState() {
  const [usage, row, credits, offer, bundles] = await Promise.all([
    read('usage'),
    read('overage_spend_limit'),
    read('prepaid/credits'),
    read('overage_credit_grant'),
    read('prepaid/bundles'),
  ]);
  const extra = usage?.extra_usage ?? null;
  const spend = usage?.spend ?? null;
  const currency = spend?.used.currency ?? extra?.currency ?? row?.currency ?? 'USD';
  const cloud = usage?.iguana_necktie ?? null;
  const enabled = spend?.enabled ?? extra?.is_enabled ?? row?.is_enabled ?? false;
  return {
    usage,
    currency,
    enabled,
    provisioned: row !== null && row.disabled_reason !== 'overage_not_provisioned',
    canToggle: spend?.can_toggle ?? true,
    spent: extra?.used_credits ?? spend?.used.amount_minor ?? row?.used_credits ?? row?.balance_cents ?? 0,
    limit: extra?.monthly_limit ?? row?.monthly_credit_limit ?? row?.spend_limit_amount_cents ?? null,
    credits,
    reload: reloadOf(credits?.auto_reload_settings ?? null, currency),
    offer: offer?.available && offer.eligible && !offer.granted ? offer : null,
    bundles: bundles?.bundles ?? [],
    cloud: cloud?.limit_dollars == null ? null : cloud,
  };
}

function reloadOf(body, currency) {
  const scale = currency === 'KWD' ? 3 : 1;
  return {
    enabled: body !== null && body.enabled !== false,
    threshold: body?.threshold_in_minor_units ?? 500 * scale,
    target: body?.reload_to_in_minor_units ?? 1500 * scale,
  };
}
