import { SPECIMENS as DASHBOARD } from '../dashboard/states.ts';
import { SPECIMENS as POPUP } from '../popup/states.ts';
import { SPECIMENS as GUARD } from './guard/requests.ts';
import { SPECIMENS as IN_PAGE } from './in-page/views.ts';

/** What is drawn over a page: the guard's question; the line and the panel. */
export const OVER_PAGE = ['guard', 'in-page'] as const;

export type FaceName = 'popup' | 'dashboard' | (typeof OVER_PAGE)[number];

/** One thing to look at: a face, with the documents of a specimen, at one of its views. */
export interface Place {
  readonly face: FaceName;
  readonly state: string;
  /** Empty for all but the dashboard, as they have but one. */
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

/** Every question, line and panel. */
export const PARTS: readonly Place[] = [
  ...GUARD.map(({ name }): Place => ({ face: 'guard', state: name, view: '' })),
  ...IN_PAGE.map(({ name }): Place => ({ face: 'in-page', state: name, view: '' })),
];

const WORDY_STATES = ['paying', 'armed', 'blind', 'charge-near', 'team', 'signed-out'];

/** Enough to judge the words of a language by. */
export const WORDY: readonly Place[] = PLACES.filter(({ face, state }) =>
  face === 'popup' ? WORDY_STATES.includes(state) : state === DASHBOARD[0]?.name,
);

export function titleOf({ face, state, view }: Place): string {
  return [face, state, view].filter(Boolean).join(' ');
}
