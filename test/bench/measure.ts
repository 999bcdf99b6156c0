/** One line of the table. Without a budget it is there to be read, and cannot fail. */
export interface Measure {
  readonly item: string;
  readonly unit: 'B' | 'ms' | '%' | 'per hour' | '';
  readonly budget: number | null;
  readonly value: number;
  /** What the value is made of: how many samples, the extremes. */
  readonly note: string;
}

export function isKept({ budget, value }: Measure): boolean {
  return budget === null || value <= budget;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length - 1 - middle], sorted[middle]];
  return (low + high) / 2;
}

/** The median of samples in ms, with the extremes in its note. */
export function timed(item: string, budget: number | null, samples: readonly number[]): Measure {
  const round = (ms: number) => Math.round(ms * 10) / 10;
  const note = `median of ${samples.length}, ${round(Math.min(...samples))}–${round(Math.max(...samples))}`;
  return { item, unit: 'ms', budget, value: round(median(samples)), note };
}
