import type { Past } from './past.ts';

const HOUR = 3_600_000;
const FEWEST = 3;

/** Is there too little for lines in a chart: few readings, or all of them within the last hour? `now` in epoch ms. */
export function isYoung({ samples, first }: Past, now: number): boolean {
  return samples.length < FEWEST || now - first < HOUR;
}
