import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What git tracks, or null where there is no git or the folder is not its work tree. */
function trackedFiles(root: string): string[] | null {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const names = list.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)));
    // An unpacked source archive may lie inside someone else's work tree, which tracks none of it.
    return names.includes('package.json') ? names : null;
  } catch {
    return null;
  }
}

/**
 * The part of .gitignore that this project uses: names and paths with `*`, a trailing slash for folders, comments.
 * Takes the file's text; the answer takes a path relative to the root.
 */
export function ignoredBy(gitignore: string): (name: string) => boolean {
  const patterns = gitignore
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('!'))
    .map((line) => {
      const body = line.replace(/\/$/, '');
      // A slash in the middle ties a pattern to the root; without one it holds in every folder.
      const start = body.includes('/') ? '^' : '(?:^|/)';
      const source = body
        .replace(/^\//, '')
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '[^/]*');
      return new RegExp(`${start}${source}(?:/|$)`);
    });
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function walk(root: string, ignored: (name: string) => boolean, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === '.git' || entry.isSymbolicLink() || ignored(name)) return [];
    return entry.isDirectory() ? walk(root, ignored, name) : [name];
  });
}

/** The files that make the project, relative to its folder: what git tracks, else everything that .gitignore leaves. */
export function sourceFiles(root: string): string[] {
  const tracked = trackedFiles(root);
  if (tracked !== null) return tracked.sort();
  const gitignore = path.join(root, '.gitignore');
  return walk(root, ignoredBy(existsSync(gitignore) ? readFileSync(gitignore, 'utf8') : '')).sort();
}
