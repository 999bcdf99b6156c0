import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Zip holds local time without a zone, and fflate reads it with the local getters: so this is 1980-01-01 everywhere. */
const EPOCH = new Date(1980, 0, 1);

/** Marks the permissions below as Unix ones. */
const UNIX = 3;
const FILE = 0o100644;
const PROGRAM = 0o100755;

/** All files below a folder, as paths relative to it with forward slashes, in a fixed order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/**
 * A zip of the named files of a folder. Depends on their names and contents, and on which of them are programs, alone:
 * the same files give the same bytes, whatever the order, the date, the time zone or the folder.
 */
export function zipOf(folder: string, names: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...names].sort()) {
    const file = path.join(folder, name);
    const isProgram = (statSync(file).mode & 0o111) !== 0;
    const attrs = (isProgram ? PROGRAM : FILE) << 16;
    entries[name] = [readFileSync(file), { os: UNIX, attrs, mtime: EPOCH }];
  }
  return zipSync(entries, { level: 9 });
}
