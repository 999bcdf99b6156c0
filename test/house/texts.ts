import type { SourceFile } from './project.ts';
import { lineAt, type SourceText } from './source-text.ts';

/** Something that must not be written, and where. */
interface TextRule {
  readonly what: string;
  readonly pattern: RegExp;
  /** `code`: outside strings and comments; `bare`: strings count too. */
  readonly in: keyof SourceText;
  readonly applies: (name: string) => boolean;
  /** A comment inside makes it right. */
  readonly unlessExplained?: boolean;
}

const everywhere = (): boolean => true;
const isPure = (name: string): boolean => /^src\/(?:account|risk|claude|words)\//.test(name);
const isOutsideClaude = (name: string): boolean => !name.startsWith('src/claude/');
const isOutsideWindowKeys = (name: string): boolean =>
  isOutsideClaude(name) && name !== 'src/account/window.ts' && !name.startsWith('src/words/');

/**
 * claude.ai's own words. Not complete, as field names come and go: enough that a second reader of its bodies cannot grow
 * elsewhere unnoticed. Followed by a capital they are the start of a name of ours (`prepaidIsLow`).
 */
const CLAUDE_WORDS = [
  '/api/',
  'claude\\.ai',
  'overage',
  'prepaid',
  'extra_usage',
  'is_enabled',
  '["\'`]lastActiveOrg',
  'lastActiveOrg=',
  'auto_reload',
  'resets_at',
  'used_credits',
  'monthly_limit',
  'rate_limit_tier',
];

export const TEXT_RULES: readonly TextRule[] = [
  {
    what: 'claude.ai’s paths, fields and labels stay in src/claude',
    pattern: new RegExp(`(?<![A-Za-z])(?:${CLAUDE_WORDS.join('|')})(?![A-Z])`, 'g'),
    in: 'bare',
    applies: isOutsideClaude,
  },
  {
    what: 'window keys stay in src/claude, src/account/window.ts and src/words',
    pattern: /five_hour|seven_day/g,
    in: 'bare',
    applies: isOutsideWindowKeys,
  },
  {
    what: 'the time comes in as an argument',
    pattern:
      /\bDate\s*\.\s*now\b|\bnew\s+Date\b\s*(?:\(\s*\)|(?!\s*\())|(?<!new\s+)\bDate\s*\(|\bperformance\s*\.\s*now\b/g,
    in: 'code',
    applies: isPure,
  },
  {
    what: 'randomness comes in as an argument',
    pattern: /\bMath\s*\.\s*random\b|\bcrypto\s*\.\s*(?:randomUUID|getRandomValues)\b/g,
    in: 'code',
    applies: isPure,
  },
  {
    what: 'no browser interface here',
    pattern: /(?<![\w$.])(?:chrome|browser|globalThis)\s*\./g,
    in: 'code',
    applies: isPure,
  },
  {
    what: 'money is never divided by a literal 100',
    pattern: /\/\s*100(?![\w.])|\*\s*0?\.01\b/g,
    in: 'code',
    applies: everywhere,
  },
  {
    what: 'an error is not dropped without a word: return a named value, or say why',
    pattern: /\bcatch\s*(?:\([^)]*\)\s*)?\{\s*\}|\.catch\s*\(\s*(?:\([^)]*\)|\w+)\s*=>\s*\{\s*\}\s*\)/g,
    in: 'code',
    applies: everywhere,
    unlessExplained: true,
  },
  {
    what: 'no default exports',
    pattern: /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b[^}]*\}/g,
    in: 'code',
    // The stand-in of a package has to export what the package does.
    applies: (name) => name !== 'src/platform/native-browser.ts',
  },
];

/** A global that is as well a good name for a value: `window` of a plan, a stored `document`. */
const OBJECTS = ['document', 'window'] as const;

/** Does the file declare the name by itself, as a parameter, a variable or a part of one? */
function declares(code: string, name: string): boolean {
  return new RegExp(
    `\\b(?:const|let)\\s+${name}\\b|\\b${name}\\s*\\??:(?!:)|[(,{]\\s*${name}\\s*[,)}=]|\\b${name}\\s*=>`,
  ).test(code);
}

function globalUses({ name, code }: SourceFile): string[] {
  if (!isPure(name)) return [];
  return OBJECTS.filter((object) => !declares(code, object)).flatMap((object) =>
    [...code.matchAll(new RegExp(`(?<![\\w$.])${object}\\s*\\??\\.`, 'g'))].map(
      ({ index }) => `${name}:${lineAt(code, index)}: no page here: the global ${object}`,
    ),
  );
}

function usesOf({ name, ...texts }: SourceFile, rule: TextRule): string[] {
  return [...texts[rule.in].matchAll(rule.pattern)]
    .filter(
      ({ index, 0: { length } }) => !rule.unlessExplained || !/\/[/*]/.test(texts.text.slice(index, index + length)),
    )
    .map(({ index, 0: text }) => `${name}:${lineAt(texts.text, index)}: ${rule.what} (${text.trim()})`);
}

/** Everything that is written where it must not be, as `file:line: what (the text)`. */
export function textBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...TEXT_RULES.filter(({ applies }) => applies(file.name)).flatMap((rule) => usesOf(file, rule)),
    ...globalUses(file),
  ]);
}
