import type { Tone } from '../risk/verdict-word.ts';

/** The outline of a tone, on a grid of 44: each tone has its own, so that colour never stands alone. */
export const SHAPE: Readonly<Record<Tone, string>> = {
  ok: 'M2.5 22a19.5 19.5 0 1 1 39 0a19.5 19.5 0 1 1-39 0Z',
  unknown: 'M3 22a19 19 0 1 1 38 0a19 19 0 1 1-38 0Z',
  info: 'M14.5 3.5h15a11 11 0 0 1 11 11v15a11 11 0 0 1-11 11h-15a11 11 0 0 1-11-11v-15a11 11 0 0 1 11-11Z',
  warning:
    'M15.99 3.01Q22-3 28.01 3.01L40.99 15.99Q47 22 40.99 28.01L28.01 40.99Q22 47 15.99 40.99L3.01 28.01Q-3 22 3.01 15.99Z',
  danger:
    'M11.56 4.34Q13.4 2.5 16 2.5H28Q30.6 2.5 32.44 4.34L39.66 11.56Q41.5 13.4 41.5 16V28Q41.5 30.6 39.66 32.44L32.44 39.66Q30.6 41.5 28 41.5H16Q13.4 41.5 11.56 39.66L4.34 32.44Q2.5 30.6 2.5 28V16Q2.5 13.4 4.34 11.56Z',
};
