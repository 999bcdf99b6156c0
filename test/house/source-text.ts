/**
 * Splits TypeScript into code, strings and comments, so that a rule can look at one without tripping over another. Both
 * results are as long as the source and have the same lines. Not a parser: a regular expression is told from a division
 * by what stands before it, and a quote ends at the end of its line, so that an apostrophe in JSX text does little harm.
 */
export interface SourceText {
  /** Comments are blank. */
  readonly bare: string;
  /** Comments and the inside of strings are blank; the `${…}` of templates stay. */
  readonly code: string;
}

type Part = 'code' | 'string' | 'comment';

interface Piece {
  readonly end: number;
  readonly part: Part;
}

const BEFORE_REGEX = /(?:^|[=(,:[!&|?{;]|=>|\b(?:return|typeof|case))\s*$/;
const REGEX = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const QUOTED = /'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?/y;
const LINE_COMMENT = /\/\/[^\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
/** A template's text up to its end or up to the next `${`. */
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y;

function matchAt(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : null;
}

/** The piece that starts here, other than plain code and templates. */
function pieceAt(source: string, at: number): Piece | null {
  const comment = matchAt(LINE_COMMENT, source, at) ?? matchAt(BLOCK_COMMENT, source, at);
  if (comment !== null) return { end: comment, part: 'comment' };
  const quoted = matchAt(QUOTED, source, at);
  if (quoted !== null) return { end: quoted, part: 'string' };
  if (source[at] !== '/' || !BEFORE_REGEX.test(source.slice(Math.max(0, at - 40), at))) return null;
  const regex = matchAt(REGEX, source, at);
  return regex === null ? null : { end: regex, part: 'string' };
}

function blank(text: string, keepEnds: boolean): string {
  const empty = text.replace(/[^\n]/g, ' ');
  return keepEnds && text.length > 1 ? `${text[0]}${empty.slice(1, -1)}${text.at(-1)}` : empty;
}

export function readSource(source: string): SourceText {
  let bare = '';
  let code = '';
  /** Depth of braces at which each open `${` closes. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  const add = (end: number, part: Part): void => {
    const text = source.slice(at, end);
    bare += part === 'comment' ? blank(text, false) : text;
    code += part === 'code' ? text : blank(text, part === 'string');
    at = end;
  };
  const addTemplateText = (): void => {
    const end = matchAt(TEMPLATE_TEXT, source, at + 1) ?? source.length;
    add(end, 'string');
    if (source.slice(end - 2, end) === '${') templates.push(depth);
  };
  while (at < source.length) {
    const piece = pieceAt(source, at);
    const char = source[at];
    if (piece !== null) add(piece.end, piece.part);
    else if (char === '`') addTemplateText();
    else if (char === '}' && templates.at(-1) === depth) {
      templates.pop();
      addTemplateText();
    } else {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      add(at + 1, 'code');
    }
  }
  return { bare, code };
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
