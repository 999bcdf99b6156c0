import { BOUNDS } from '../../../../risk/settings-bounds.ts';
import type { Asked } from '../asked.ts';
import { readTax, taxText } from '../input/read-tax.ts';
import type { Group, Typed } from '../row.ts';

/** The user's own tax, which nobody else says. */
export function taxGroup({ settings, speech: { t, format } }: Asked): Group {
  const most = BOUNDS.taxPermille.max / 10;
  const read = ([text = '']: readonly string[]): Typed => {
    const taxPermille = readTax(text);
    if (taxPermille !== undefined) return { ok: true, change: () => ({ taxPermille }) };
    return { ok: false, error: t('set_error_tax', [format.count(most)]), at: 0 };
  };
  return {
    id: 'tax',
    name: t('set_tax'),
    lead: t('set_tax_lead'),
    notice: null,
    folded: null,
    rows: [
      {
        id: 'tax-rate',
        name: t('set_tax_rate'),
        hint: t('set_tax_rate_hint'),
        more: null,
        control: {
          kind: 'fields',
          fields: [
            {
              label: null,
              type: 'decimal',
              value: taxText(settings.taxPermille, format),
              placeholder: '',
              before: null,
              after: t('set_unit_percent'),
              range: null,
            },
          ],
          gate: null,
          read,
        },
      },
    ],
  };
}
