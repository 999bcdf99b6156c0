import type { Panel } from './panel.ts';

/** How high the balance stands at a moment, in minor units: as read until `now`, as expected after it; null = not known. */
export function levelAt(balance: Panel | null, at: number, now: number): number | null {
  if (balance === null) return null;
  return at > now ? between(balance, at) : lastRead(balance, at);
}

/** What the stepped line shows at a time. */
function lastRead({ xs, series }: Panel, at: number): number | null {
  const ys = series.find(({ ink }) => ink === 'balance')?.ys ?? [];
  return ys[xs.findLastIndex((x) => x <= at)] ?? null;
}

/** What the dashed line shows at a time. */
function between({ xs, series }: Panel, at: number): number | null {
  const ys = series.find(({ ink }) => ink === 'ahead')?.ys ?? [];
  const next = xs.findIndex((x, index) => x >= at && (ys[index] ?? null) !== null);
  const [low, high] = [ys[next - 1] ?? null, ys[next] ?? null];
  if (low === null || high === null) return high;
  const [from, to] = [xs[next - 1] ?? at, xs[next] ?? at];
  return low + ((high - low) * (at - from)) / Math.max(1, to - from);
}
