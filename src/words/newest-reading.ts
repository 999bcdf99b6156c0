import type { Account, FactName } from '../account/account.ts';

const READ_TOGETHER: readonly FactName[] = ['switch', 'windows', 'balance'];

/** When something that decides the verdict was last read with success (epoch ms); null = never. */
export function newestReading({ facts }: Account): number | null {
  const times = READ_TOGETHER.map((name) => {
    const fact = facts[name];
    return fact.kind === 'unknown' ? fact.last?.readAt : fact.readAt;
  }).filter((time) => time !== undefined);
  return times.length > 0 ? Math.max(...times) : null;
}
