import { isKept, type Measure } from './measure.ts';

/** The measures as a table: item, budget, measured, verdict. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.item,
    measure.budget === null ? '–' : `≤ ${amount(measure.budget, measure.unit)}`,
    amount(measure.value, measure.unit),
    measure.budget === null ? '' : isKept(measure) ? 'ok' : 'BROKEN',
    measure.note,
  ]);
  const all = [['item', 'budget', 'measured', 'verdict', 'of what'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        // Numbers stand to the right.
        return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}

function amount(value: number, unit: Measure['unit']): string {
  const text = value.toLocaleString('en', { maximumFractionDigits: 3 });
  return unit === '' ? text : `${text} ${unit}`;
}
