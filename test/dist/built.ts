import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../../scripts/archive.ts';
import type { Manifest, Target } from '../../scripts/manifest-for.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

/** What was built for one browser. */
export class Built {
  readonly folder: string;
  /** Every file, relative to the folder. */
  readonly files: readonly string[];
  readonly manifest: Manifest;

  constructor(target: Target) {
    this.folder = path.join(ROOT, 'dist', target);
    if (!existsSync(path.join(this.folder, 'manifest.json'))) {
      throw new Error(`dist/${target} is not built: run \`npm run build\` first, or \`npm test -- build dist\``);
    }
    this.files = filesBelow(this.folder);
    this.manifest = JSON.parse(this.text('manifest.json')) as Manifest;
  }

  text(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** The files of a kind, by their extension. */
  filesOf(...extensions: readonly string[]): string[] {
    return this.files.filter((name) => extensions.includes(path.extname(name)));
  }

  get worker(): string {
    const { background } = this.manifest;
    if (background === undefined) throw new Error('the manifest names no worker');
    const [file] = 'scripts' in background ? background.scripts : [background.service_worker];
    return file ?? '';
  }

  get contentScripts(): string[] {
    return (this.manifest.content_scripts ?? []).flatMap(({ js }) => js ?? []);
  }

  get popup(): string {
    return this.manifest.action?.default_popup ?? '';
  }

  get dashboard(): string {
    return this.manifest.options_ui?.page ?? '';
  }

  /** A file and everything that it loads, directly or not: chunks and style sheets, `late` also chunks that are asked for. */
  closure(entry: string, { late = true } = {}): string[] {
    const seen = new Set<string>();
    const open = [entry];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...loadedBy(file, this.text(file), late));
    }
    return [...seen].sort();
  }

  sizeOf(files: readonly string[]): Size {
    const contents = files.map((file) => readFileSync(path.join(this.folder, file)));
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    return {
      minified: sum(contents.map((content) => content.length)),
      gzipped: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    };
  }
}

const IN_SCRIPT = /\b(?:from|import)\s*["'`](?<file>\.{1,2}\/[^"'`]+)["'`]/g;
const LATE_IN_SCRIPT = /\bimport\s*\(\s*["'`](?<file>\.{1,2}\/[^"'`]+)["'`]/g;
const IN_PAGE = /<(?:script|link)\b[^>]*\b(?:src|href)="(?<file>[^"]+\.(?:js|css))"/g;

function patternsOf(file: string, late: boolean): readonly RegExp[] {
  if (file.endsWith('.html')) return [IN_PAGE];
  if (!file.endsWith('.js')) return [];
  return late ? [IN_SCRIPT, LATE_IN_SCRIPT] : [IN_SCRIPT];
}

/** The files that a file names to be loaded, relative to the extension's root. */
function loadedBy(file: string, text: string, late: boolean): string[] {
  const names = patternsOf(file, late).flatMap((pattern) => [...text.matchAll(pattern)].map(nameIn));
  return names.map((name) => (name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name)));
}

function nameIn({ groups }: RegExpMatchArray): string {
  return groups?.file ?? '';
}
