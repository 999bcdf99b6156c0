import type { Control } from '../account/account.ts';
import type { Risk } from '../risk/risk.ts';
import { secondAct } from '../risk/second-act.ts';

/** What a click on a notice can lead to. */
export interface NoticeActs {
  readonly openUsagePage: () => Promise<void>;
  /** Our own page, where turning something off is confirmed. */
  readonly openBrake: (control: Control) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  /** The open risk that a notice is about; null when it is gone. */
  readonly riskOf: (id: string) => Promise<Risk | null>;
  readonly snooze: (risk: Risk) => Promise<void>;
  /** Has our pages show this organization. */
  readonly select: (org: string) => Promise<void>;
}

/** The second of the two buttons: what it does hangs on the risk, the first always opens the provider's page. */
const SECOND = 1;

/**
 * A notice, or one of its buttons, was clicked, perhaps long after it was shown and with a worker that was only started by
 * the click. A risk that is gone leaves the second button nothing to do.
 */
export async function noticeClicked(id: string, button: number | null, acts: NoticeActs): Promise<void> {
  if (button !== SECOND) {
    await Promise.all([acts.openUsagePage(), acts.dismiss(id)]);
    return;
  }
  const risk = await acts.riskOf(id);
  const act = risk === null ? null : secondAct(risk);
  if (act === 'snooze' && risk !== null) await acts.snooze(risk);
  else if (risk !== null && (act === 'switch' || act === 'reload')) {
    // What is confirmed there is turned off for the organization on show, which may be another one.
    await acts.select(risk.org);
    await acts.openBrake(act);
  }
  await acts.dismiss(id);
}
