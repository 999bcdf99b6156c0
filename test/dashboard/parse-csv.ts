/** The rows of a CSV text (RFC 4180); throws where the text breaks a rule. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) rows.push(row());
  return rows;

  function row(): string[] {
    const cells = [cell()];
    while (text[at] === ',') {
      at += 1;
      cells.push(cell());
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of a row at ${at}`);
    at += 2;
    return cells;
  }

  function cell(): string {
    const [, inner] = take(/"((?:[^"]|"")*)"/y);
    if (inner !== undefined) return inner.replaceAll('""', '"');
    if (text[at] === '"') throw new Error(`a quoted cell has no end: ${at}`);
    return take(/[^",\r\n]*/y)[0] ?? '';
  }

  function take(pattern: RegExp): readonly (string | undefined)[] {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found ?? [];
  }
}
