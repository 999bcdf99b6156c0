/** Keys of `usage` that are not windows (claude.ai, as seen in public captures of 2026-03 to 2026-10). */
export const NOT_WINDOWS: ReadonlySet<string> = new Set([
  'extra_usage',
  'limits',
  'spend',
  'member_dashboard_available',
]);

/** Windows seen so far, the code-named ones included. Others are read all the same; they are named in the diagnostics. */
export const SEEN_WINDOWS: ReadonlySet<string> = new Set([
  'five_hour',
  'seven_day',
  'seven_day_opus',
  'seven_day_sonnet',
  'seven_day_oauth_apps',
  'seven_day_cowork',
  'seven_day_omelette',
  'tangelo',
  'iguana_necktie',
  'omelette_promotional',
  'nimbus_quill',
  'cinder_cove',
  'amber_ladder',
  'juniper_tide',
]);
