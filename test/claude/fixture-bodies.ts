import { readFileSync } from 'node:fs';

/** A body of our own, as fresh JSON that a test may change. */
export function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../fixtures/bodies/${name}.json`, import.meta.url), 'utf8'));
}
