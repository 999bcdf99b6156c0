import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { type FaceName, OVER_PAGE } from './places.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface GalleryServer {
  /** The address of a face's gallery. */
  url(face: FaceName, query: Readonly<Record<string, string>>, view?: string): string;
  close(): Promise<void>;
}

const FACES: readonly FaceName[] = ['popup', 'dashboard', ...OVER_PAGE];
const pageOf = (face: FaceName) =>
  `test/${OVER_PAGE.some((name) => name === face) ? `faces/${face}` : face}/gallery.html`;

/** Builds the galleries of all faces and serves them: many pictures are wanted, and one bundle loads at once. */
export async function serveGalleries(): Promise<GalleryServer> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'watchdog-gallery-'));
  const common = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...common,
    publicDir: false,
    build: {
      outDir,
      minify: false,
      emptyOutDir: true,
      rollupOptions: { input: FACES.map((face) => path.join(root, pageOf(face))) },
    },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    url: (face, query, view = '') =>
      `${base}${pageOf(face)}?${new URLSearchParams(query)}${view === '' ? '' : `#${view}`}`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
