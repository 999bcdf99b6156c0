/**
 * The lines of a calendar file (RFC 5545). Written here because a note or a name must neither end a line early, which
 * would let it write lines of its own, nor be cut in the middle of a character.
 */

/** A line takes this many octets, its end not counted. */
const ROOM = 75;
const LINE_END = '\r\n';

const LINE_BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** Halves of a character without the other half cannot be written as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a calendar file may not hold, the tab excepted.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as the value of a line: separators escaped, line breaks written as `\n`, what no file may hold left out. */
export function calendarText(text: string): string {
  return text
    .replaceAll(LINE_BREAKS, '\n')
    .replaceAll(LONE_SURROGATES, '\uFFFD')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Whole lines as the text of a file: folded where they are too long, each with its end. */
export function calendarLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}${LINE_END}`).join('');
}

/** Broken by octets, between characters; each further part begins with a blank, which counts. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (used + size > ROOM) {
      text += `${LINE_END} `;
      used = 1;
    }
    text += character;
    used += size;
  }
  return text;
}

/** How many octets of UTF-8 a character takes. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
