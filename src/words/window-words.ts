import { type PlanWindow, SESSION, WEEK } from '../account/window.ts';
import type { Speech } from './speech.ts';

/** The name of a plan window. One that nobody has named yet goes by the provider's own key, made readable. */
export function windowWords({ key, model }: Pick<PlanWindow, 'key' | 'model'>, { t }: Speech): string {
  if (key === SESSION) return t('window_session');
  if (model !== null) return t('window_week_model', [model]);
  if (key === WEEK) return t('window_week');
  const text = key.replaceAll(/[_:]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
