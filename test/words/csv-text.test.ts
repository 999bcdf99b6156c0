import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/words/csv-text.ts';
import { parseCsv } from '../dashboard/parse-csv.ts';

const line = (...cells: Parameters<typeof csvText>[0][number]) => csvText([cells]).slice(1);

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and ends each row', () => {
    expect(csvText([['a', 'b'], ['c']])).toBe('\uFEFFa,b\r\nc\r\n');
    expect(new TextEncoder().encode(csvText([]))).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=x', '"\'\r=x"'],
    ['  =x', "'  =x"],
    ['＝x', "'＝x"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written %j', (text, written) => expect(line(text)).toBe(`${written}\r\n`));

  it('leaves numbers as they are, and takes nothing else for one', () => {
    expect(line({ number: '-12.34' }, { number: '0' }, { number: '-1+cmd' })).toBe("-12.34,0,'-1+cmd\r\n");
  });

  it('comes back as it went in, whatever it holds, and never as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parseCsv(csvText(rows).slice(1));
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
        );
        expect(read.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });
});
