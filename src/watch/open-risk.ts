import type { Risk } from '../risk/risk.ts';
import { notificationId } from '../risk/told.ts';
import type { State } from './documents/state.ts';

/** The open risk that a notice is about, by the notice's id; null when it is gone. */
export function openRisk({ accounts }: State, noticeId: string): Risk | null {
  const open = Object.values(accounts.accounts).flatMap(({ risks }) => risks);
  return open.find((risk) => notificationId(risk) === noticeId) ?? null;
}
