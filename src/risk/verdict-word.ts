/** The one-word answer. `blind` is not "no danger": it is "cannot see". */
export type VerdictWord = 'blind' | 'paying' | 'charge-near' | 'overflow-near' | 'armed' | 'credit' | 'safe';

export type Tone = 'ok' | 'info' | 'warning' | 'danger' | 'unknown';

export const TONE_OF: Readonly<Record<VerdictWord, Tone>> = {
  blind: 'unknown',
  paying: 'danger',
  'charge-near': 'danger',
  'overflow-near': 'warning',
  armed: 'warning',
  credit: 'info',
  safe: 'ok',
};
