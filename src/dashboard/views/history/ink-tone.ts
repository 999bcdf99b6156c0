import type { Tone } from '../../../risk/verdict-word.ts';
import type { Ink } from './panel.ts';

/** What the style sheet has a colour for. */
export type InkName = Ink | 'area' | 'grid' | 'label';

/** The tone whose colours an ink is made of. */
export const INK_TONE: Readonly<Record<InkName, Tone>> = {
  balance: 'info',
  area: 'info',
  ahead: 'info',
  unread: 'unknown',
  spend: 'unknown',
  session: 'unknown',
  'used-up': 'warning',
  week: 'unknown',
  other: 'unknown',
  grid: 'unknown',
  label: 'unknown',
};

export const INKS = Object.keys(INK_TONE) as InkName[];
