/** A value of a table: a number as its plain digits, anything else as a text. */
export type CsvCell = { readonly number: string } | string;

/** So begins what a spreadsheet may take for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Rows as the text of a CSV file (RFC 4180), with the mark by which spreadsheets know UTF-8. A text that would be taken
 * for a formula gets an apostrophe before it: notes and names come from elsewhere, and must not compute.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: CsvCell): string {
  // What is not written as a number is none, whoever says so.
  if (typeof value !== 'string') return NUMBER.test(value.number) ? value.number : cell(value.number);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
