import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Profile {
  readonly folder: string;
  remove(): void;
}

/** An empty folder for a browser to live in. */
export function emptyProfile(name: string): Profile {
  const folder = mkdtempSync(path.join(tmpdir(), `watchdog-${name}-`));
  // A browser's last helper may still be writing when the browser has gone.
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
