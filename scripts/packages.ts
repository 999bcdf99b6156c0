import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, zipOf } from './archive.ts';
import { sourceFiles } from './source-files.ts';

export interface Package {
  /** Relative to the project's folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

const FOLDER = 'artifacts/packages';

/** Writes the three zips from what is built in `dist`, in place of those of earlier versions. */
export function writePackages(root: string): Package[] {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  rmSync(path.join(root, FOLDER), { recursive: true, force: true });
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  const write = (kind: string, folder: string, names: readonly string[]): Package => {
    const zip = zipOf(folder, names);
    const file = `${FOLDER}/usage-watchdog-${version}-${kind}.zip`;
    writeFileSync(path.join(root, file), zip);
    return { file, bytes: zip.length, sha256: createHash('sha256').update(zip).digest('hex') };
  };
  const built = (target: string): Package => {
    const folder = path.join(root, 'dist', target);
    return write(target, folder, filesBelow(folder));
  };
  return [built('chrome'), built('firefox'), write('source', root, sourceFiles(root))];
}
