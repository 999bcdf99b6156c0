import { SPECIMENS as DASHBOARD } from '../dashboard/states.ts';
import { SPECIMENS as POPUP } from '../popup/states.ts';

export type FaceName = 'popup' | 'dashboard';

/** One thing to look at: a face, with the documents of a specimen, at one of its views. */
export interface Place {
  readonly face: FaceName;
  readonly state: string;
  /** Empty for the popup, which has but one. */
  readonly view: string;
}

export const VIEWS = ['overview', 'history', 'ledger', 'credits', 'settings', 'diagnostics', 'privacy', 'welcome'];

/** Folders of `_locales`. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt_BR', 'zh_CN', 'zh_TW'];

/** Views that a specimen without much history, or without an account, shows in a way of its own. */
const TELLING = ['overview', 'history', 'credits', 'diagnostics'];

/** Every state of the popup; every view of the dashboard over its first state, and the telling ones over the others. */
export const PLACES: readonly Place[] = [
  ...POPUP.map(({ name }): Place => ({ face: 'popup', state: name, view: '' })),
  ...DASHBOARD.flatMap(({ name }, index) =>
    (index === 0 ? VIEWS : TELLING).map((view): Place => ({ face: 'dashboard', state: name, view })),
  ),
];

const WORDY_STATES = ['paying', 'armed', 'blind', 'charge-near', 'team', 'signed-out'];

/** Enough to judge the words of a language by. */
export const WORDY: readonly Place[] = PLACES.filter(({ face, state }) =>
  face === 'popup' ? WORDY_STATES.includes(state) : state === DASHBOARD[0]?.name,
);

export function titleOf({ face, state, view }: Place): string {
  return [face, state, view].filter(Boolean).join(' ');
}
