import { lineAt, type SourceText } from './source-text.ts';

export interface Import {
  readonly specifier: string;
  /** Gone after compilation. `import { type A }` is not: with `verbatimModuleSyntax` the module is still loaded. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`. Names and braces only between the keyword and `from`. */
const STATIC =
  /(?<![\w$.])(?:import|export)\s+(?:(?<type>type)\s+(?!from\b))?(?:[\w$*{},\s]*?\s*\bfrom\s*|(?=['"]))(?<quote>['"])(?<specifier>[^'"\n]*)\k<quote>/g;

/** `import('x')`, and `typeof import('x')`, which is a type. */
const DYNAMIC = /(?<type>typeof\s+)?(?<![\w$.])import\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`\n]*)\k<quote>/g;

/** A dynamic import whose target cannot be read here. */
const OPAQUE = /(?<![\w$.])import\s*\(\s*(?!['"`\s])/g;

/** Every import and re-export of a file, in the order of the file. */
export function importsOf({ bare, code }: SourceText): Import[] {
  const found: { index: number; specifier: string; typeOnly: boolean }[] = [];
  for (const pattern of [STATIC, DYNAMIC]) {
    for (const match of bare.matchAll(pattern)) {
      // What only looks like an import because it stands in a string is blank in `code`.
      if (!/import|export/.test(code.slice(match.index, match.index + match[0].length))) continue;
      const { type, specifier = '' } = match.groups ?? {};
      found.push({ index: match.index, specifier, typeOnly: type !== undefined });
    }
  }
  for (const match of code.matchAll(OPAQUE)) found.push({ index: match.index, specifier: '', typeOnly: false });
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, specifier, typeOnly }) => ({ specifier, typeOnly, line: lineAt(bare, index) }));
}
