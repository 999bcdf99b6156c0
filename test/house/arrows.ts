import type { Import } from './imports.ts';
import { type SourceFile, targetOf } from './project.ts';

/** Entries of the extension. Each may use everything but the others. */
export const SHELLS = ['background', 'content', 'page', 'popup', 'dashboard', 'welcome'] as const;

interface Arrows {
  /** Folders of src, or files and folders below them, that may be imported. */
  readonly any: readonly string[];
  /** What may be imported as types alone. */
  readonly types?: readonly string[];
  /** Packages that may be imported. */
  readonly packages: readonly string[];
}

const PREACT = ['preact', 'preact/hooks'];
const ENGLISH = 'public/_locales/en/messages.json';

/** Which way the arrows point. A folder that is not named here has no place in the house. */
const ARROWS: Readonly<Record<string, Arrows>> = {
  account: { any: ['src/account'], packages: [] },
  risk: { any: ['src/risk', 'src/account'], packages: [] },
  claude: {
    any: ['src/claude', 'src/account'],
    types: ['src/watch/ports.ts', 'src/watch/protocol.ts'],
    packages: ['zod/mini'],
  },
  watch: { any: ['src/watch', 'src/risk', 'src/account', 'src/words'], packages: ['zod/mini'] },
  words: {
    any: ['src/words', 'src/risk', 'src/account'],
    types: ['src/watch', 'src/claude/requests', ENGLISH],
    packages: [],
  },
  view: { any: ['src/view', 'src/words', 'src/risk', 'src/account'], types: ['src/watch', 'src/ui'], packages: [] },
  platform: {
    any: [
      'src/platform',
      'src/watch/reply-in.ts',
      'src/words/locale-for.ts',
      'src/watch/ports.ts',
      'src/watch/protocol.ts',
      'src/watch/parse-message.ts',
      'src/watch/documents',
      'src/watch/history',
      'src/watch/backup',
    ],
    types: ['src/risk', 'src/words', 'src/account'],
    packages: ['webextension-polyfill', 'zod/mini', 'idb'],
  },
  ui: {
    any: ['src/ui', 'src/view', 'src/words', 'src/risk', 'src/account'],
    types: ['src/watch/protocol.ts'],
    packages: PREACT,
  },
};

const SHELL_PACKAGES = [...PREACT, 'zod/mini', 'uplot'];

function folderOf(name: string): string {
  return name.split('/')[1] ?? '';
}

function isShell(folder: string): boolean {
  return SHELLS.some((shell) => shell === folder);
}

function isWithin(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`);
}

function arrowsOf(folder: string): Arrows | undefined {
  if (!isShell(folder)) return ARROWS[folder];
  const others = [...SHELLS].filter((shell) => shell !== folder).map((shell) => `src/${shell}`);
  const all = [...Object.keys(ARROWS), ...SHELLS].map((name) => `src/${name}`);
  return { any: [...all.filter((place) => !others.includes(place)), 'public'], packages: SHELL_PACKAGES };
}

/** What is wrong with one import, or null. */
function wrongWay(importer: string, { specifier, typeOnly }: Import, arrows: Arrows): string | null {
  const folder = folderOf(importer);
  if (specifier === '') return 'a dynamic import must name its target';
  const target = targetOf(importer, specifier);
  if (target === null) {
    return arrows.packages.includes(specifier) ? null : `${folder} must not import the package ${specifier}`;
  }
  if (arrows.any.some((place) => isWithin(target, place))) return null;
  if (!arrows.types?.some((place) => isWithin(target, place))) return `${folder} must not import ${target}`;
  return typeOnly ? null : `${folder} may import only types of ${target}: write \`import type\``;
}

/** Every import that points the wrong way, as `file:line: what`. */
export function arrowBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ name, imports }) => {
    const arrows = arrowsOf(folderOf(name));
    if (arrows === undefined) return [`${name}:1: its folder has no place in the house (test/house/arrows.ts)`];
    return imports.flatMap((each) => {
      const breach = wrongWay(name, each, arrows);
      return breach === null ? [] : [`${name}:${each.line}: ${breach}`];
    });
  });
}

/**
 * How an entry comes to load a file or package that it must not carry: `entry → … → target`, for the first way found.
 * Type imports carry nothing.
 */
export function wayTo(
  files: readonly SourceFile[],
  entry: string,
  forbidden: (target: string) => boolean,
): string | null {
  const byName = new Map(files.map((file) => [file.name, file]));
  const ways: string[][] = [[entry]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (way.length > 1 && forbidden(last)) return way.join(' → ');
    if (seen.has(last)) continue;
    seen.add(last);
    for (const { specifier, typeOnly } of byName.get(last)?.imports ?? []) {
      if (!typeOnly) ways.push([...way, targetOf(last, specifier) ?? specifier]);
    }
  }
  return null;
}
