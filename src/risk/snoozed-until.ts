import type { Risk } from './risk.ts';
import type { Told } from './told.ts';

/** Under which name what was put off is kept: by kind and organization. */
export function snoozeName({ id, org }: Pick<Risk, 'id' | 'org'>): string {
  return `${id}:${org}`;
}

/** Until when a risk is put off (epoch ms); null = it is not. Apart from the rest of snoozing, which the faces do not carry. */
export function snoozedUntil(
  { snoozed }: Pick<Told, 'snoozed'>,
  risk: Pick<Risk, 'id' | 'org'>,
  now: number,
): number | null {
  const until = snoozed[snoozeName(risk)]?.until ?? 0;
  return until > now ? until : null;
}
