import type { Sight } from '../risk/sight.ts';
import type { Verdict } from '../risk/verdict.ts';
import type { VerdictWord } from '../risk/verdict-word.ts';
import type { Speech } from './speech.ts';
import type { MessageKey } from './translate.ts';

/**
 * The one best thing to do. `read`, `resume` and the brake's two questions happen here, the rest outside: in a tab, or in the
 * browser's own dialog.
 */
export interface Action {
  readonly kind:
    | 'usage-page'
    | 'read'
    | 'sign-in'
    | 'allow'
    | 'resume'
    | 'open'
    | 'ask-switch'
    | 'ask-reload'
    | 'calendar';
  readonly label: string;
}

const REMEDY: Readonly<Partial<Record<VerdictWord, MessageKey>>> = {
  paying: 'action_switch_off',
  'overflow-near': 'action_switch_off',
  'charge-near': 'action_reload_off',
  armed: 'action_reload_off',
};

/** What to do about a verdict; null where there is nothing that the user could or should do. */
export function actionWords(verdict: Verdict, sight: Sight, { t }: Speech): Action | null {
  if (verdict.word === 'blind') {
    if (sight.state === 'challenge') return { kind: 'open', label: t('action_open') };
    return { kind: 'read', label: t('action_read') };
  }
  const remedy = verdict.payer === 'user' ? REMEDY[verdict.word] : undefined;
  return remedy === undefined ? null : { kind: 'usage-page', label: t(remedy) };
}
