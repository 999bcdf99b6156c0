import type { Plugin } from 'vite';

/**
 * Gives a page, by the name of its folder, its own copy of every module of ours that it imports: it loads what it shows and
 * no more. Otherwise what it shares with the worker and the other pages lies in chunks that carry what only those use, and
 * it waits for each of them. The package grows by the second copy.
 */
export function ownCopy(page: string): Plugin {
  // A module under another name is another module. The mark is a query, which is no part of a file's path; with a dot in it
  // vite would take what follows for the file's extension.
  const mark = `?for-${page}`;
  return {
    name: 'own-copy',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isCopy = importer?.endsWith(mark) ?? false;
      if (importer === undefined || !(isCopy || importer.endsWith(`/src/${page}/index.html`))) return null;
      const original = isCopy ? importer.slice(0, -mark.length) : importer;
      const found = await this.resolve(source, original, { ...options, skipSelf: true });
      return found !== null && isOurs(found.id) ? { ...found, id: found.id + mark } : found;
    },
  };
}

/** A script of ours. Packages stay shared: they are of one piece, and a reviewer finds each once. */
function isOurs(id: string): boolean {
  return !id.startsWith('\0') && !id.includes('/node_modules/') && /\.tsx?$/.test(id);
}
