import type { State } from '../documents/state.ts';

/**
 * Is the user to be asked about a paid message? Not where they switched that off, nor before the time that they named,
 * unless they want to be asked each time. `scope`: the one model that it is about; null = it would be paid to any.
 */
export function asksAboutSends({ settings, watch }: State, org: string, scope: string | null, now: number): boolean {
  if (settings.guardsOff.includes('paid-send')) return false;
  return settings.paidSendEachTime || now >= (watch.guardQuiet[quietKey(org, scope)] ?? 0);
}

/** Under which name a wish not to be asked is kept: one about a model says nothing of the others. */
export function quietKey(org: string, scope: string | null): string {
  return scope === null ? org : `${org}:${scope}`;
}
