import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, zipOf } from '../../scripts/archive.ts';
import { build } from '../../scripts/build.mjs';
import type { Target } from '../../scripts/manifest-for.ts';
import { ROOT, TARGETS } from './built.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'watchdog-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Builds into a folder and says what came out: names with hashes. */
function buildInto(target: Target, name: string): { folder: string; hashes: Record<string, string> } {
  const folder = path.join(scratch, name, target);
  const { ok, output } = build(ROOT, target, folder);
  if (!ok) throw new Error(output);
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return { folder, hashes: Object.fromEntries(filesBelow(folder).map((file) => [file, hash(file)])) };
}

// The stores' reviewers build from source and compare.
describe.each(TARGETS)('two builds for %s', (target) => {
  it('are the same, byte for byte, wherever they are made', () => {
    const first = buildInto(target, 'a');
    const second = buildInto(target, 'another folder/with a longer path');
    expect(Object.keys(first.hashes).length).toBeGreaterThan(5);
    expect(second.hashes).toEqual(first.hashes);
    const zips = [first, second].map(({ folder }) => zipOf(folder, filesBelow(folder)));
    expect(Buffer.compare(zips[0]!, zips[1]!)).toBe(0);
  });
});
