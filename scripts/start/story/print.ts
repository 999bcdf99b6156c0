const WIDTH = 100;
const LABEL = 11;
const INDENT = 4;

/** One line of a block, by its label; the text may be longer than a line. */
export type Entry = readonly [label: string, text: string];

/** The story sentence of a step, numbered, and below it what the extension made of it. */
export function block(number: number, story: string, entries: readonly Entry[]): string {
  const head = hung(`${String(number).padStart(2)}  `, story);
  const lines = entries.map(([label, text]) => hung(`${' '.repeat(INDENT)}${label.padEnd(LABEL)}`, text));
  return `\n${[head, ...lines].join('\n')}`;
}

/** Wraps a text behind a head, so that all of its lines begin where the first one does. */
function hung(head: string, text: string): string {
  const margin = ' '.repeat(head.length);
  return text
    .split('\n')
    .flatMap((line) => wrap(line, WIDTH - head.length))
    .map((line, index) => (index === 0 ? head : margin) + line)
    .join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
