import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Packs a folder as Firefox wants an extension that stays installed over a restart. */
export function writeXpi(folder: string, file: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = names.map(
    (name) => [path.relative(folder, name).split(path.sep).join('/'), readFileSync(name)] as const,
  );
  writeFileSync(file, zipSync(Object.fromEntries(files), { level: 0 }));
}
