import type { State } from '../documents/state.ts';

/**
 * Is the user to be asked about a paid message? Not where they switched that off, nor before the time that they named,
 * unless they want to be asked each time.
 */
export function asksAboutSends({ settings, watch }: State, org: string, now: number): boolean {
  if (settings.guardsOff.includes('paid-send')) return false;
  return settings.paidSendEachTime || now >= (watch.guardQuiet[org] ?? 0);
}
