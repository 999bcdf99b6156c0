import { lastKnown } from '../account/fact.ts';
import { isAtLimit, SESSION, WEEK } from '../account/window.ts';
import type { GuardCase } from './guard-case.ts';
import { windowWords } from './window-words.ts';

/** The plan window that is used up, as far as it is known. `resetsAt` lies ahead, or is null. */
interface FullWindow {
  readonly key: string | null;
  readonly model: string | null;
  readonly resetsAt: number | null;
}

export function fullWindow({ description, view: { account, now, resetsAt } }: GuardCase): FullWindow {
  const ahead = resetsAt !== null && resetsAt > now ? resetsAt : null;
  const because = description.paidBecause;
  const full = (lastKnown(account.facts.windows)?.value ?? []).filter(isAtLimit);
  const found = because?.kind === 'window' ? because.window : full.find((window) => window.resetsAt === ahead);
  return { key: found?.key ?? null, model: found?.model ?? null, resetsAt: ahead };
}

/** The model that the plan has no allowance for; null where another reason makes a message paid. */
export function unplannedModel({ description: { paidBecause: because } }: GuardCase): string | null {
  return because?.kind === 'model' ? because.model : null;
}

/** "The session is used up until 17:00." */
export function untilSentence(of: GuardCase): string {
  const { t, format } = of.speech;
  const { key, model, resetsAt } = fullWindow(of);
  if (resetsAt === null) return t('say_used_up');
  const until = format.when(resetsAt, of.view.now);
  if (key === null) return t('guard_window_used_up', [until]);
  if (key === SESSION) return t('say_session_used_up', [until]);
  if (key === WEEK && model === null) return t('say_week_used_up', [until]);
  return t('say_window_used_up', [windowWords({ key, model }, of.speech), until]);
}

/** What the check box of a message says; null where nobody says until when. */
export function restText(of: GuardCase): string | null {
  const { t, format } = of.speech;
  const because = of.description.paidBecause;
  if (because?.kind === 'model') {
    return t('guard_remember_model', [because.model, format.when(because.restsUntil, of.view.now)]);
  }
  const { key, model, resetsAt } = fullWindow(of);
  if (resetsAt === null) return null;
  const until = [format.when(resetsAt, of.view.now)];
  if (key === SESSION) return t('guard_remember_session', until);
  return t(key === WEEK && model === null ? 'guard_remember_week' : 'guard_remember_window', until);
}
