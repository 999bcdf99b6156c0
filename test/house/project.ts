import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Import, importsOf } from './imports.ts';
import { readSource, type SourceText } from './source-text.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile extends SourceText {
  /** From the project's folder, with forward slashes: `src/risk/decide.ts`. */
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

export function sourceFile(name: string, text: string): SourceFile {
  const isScript = /\.tsx?$/.test(name);
  const source = isScript ? readSource(text) : { bare: '', code: '' };
  return {
    name,
    text,
    ...source,
    lines: text.trimEnd().split('\n').length,
    imports: isScript ? importsOf(source) : [],
  };
}

/** Every file of a folder of the project. */
export function filesOf(folder: string): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => statSync(path.join(ROOT, name)).isFile())
    .sort()
    .map((name) => sourceFile(name, readFileSync(path.join(ROOT, name), 'utf8')));
}

export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as T;
}

export function isThere(name: string): boolean {
  return existsSync(path.join(ROOT, name));
}

/** The project file that a relative import leads to, or null for a package. Imports carry their extension, so nothing is guessed. */
export function targetOf(importer: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(importer), specifier.replace(/\?.*$/, ''));
}
