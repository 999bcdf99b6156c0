import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import type { Translate } from '../../../words/translate.ts';
import type { LedgerDay, LedgerRow } from './ledger-rows.ts';

interface TableProps {
  readonly days: readonly LedgerDay[];
  readonly t: Translate;
  readonly openUsagePage: () => void;
}

/** The rows of the ledger under their days. */
export function LedgerTable({ days, t, openUsagePage }: TableProps): VNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  return (
    <section class="card tablecard">
      <table class="ledger">
        <caption class="hidden-text">{t('ledger_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledger_column_time')}</th>
            <th scope="col">{t('ledger_column_event')}</th>
            <th scope="col" class="num">
              {t('ledger_column_amount')}
            </th>
            <th scope="col" class="by">
              {t('ledger_column_facts')}
            </th>
          </tr>
        </thead>
        {days.map(({ day, name, rows }) => (
          <tbody key={day}>
            <tr class="day">
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
            {rows.flatMap((row) => [
              <Row key={row.id} row={row} isOpen={open.has(row.id)} toggle={toggle} openUsagePage={openUsagePage} />,
              ...(open.has(row.id) ? row.parts.map((part) => <Part key={part.id} row={part} />) : []),
            ])}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: LedgerRow;
  readonly isOpen: boolean;
  readonly toggle: (id: string) => void;
  readonly openUsagePage: () => void;
}

function Row({ row, isOpen, toggle, openUsagePage }: RowProps): VNode {
  const { id, tone, title, sentence, count, remedy } = row;
  return (
    <tr data-entry={id}>
      <td class="tm">
        <Text>{row.time}</Text>
      </td>
      <th scope="row" class="ev">
        {tone === null ? <span class="dotless" aria-hidden="true" /> : <SmallSign tone={tone} />}
        <div>
          <Text as="b">{title}</Text>
          <Text as="p">{sentence || null}</Text>
          {count !== null && (
            <button type="button" class="text-btn" aria-expanded={isOpen} onClick={() => toggle(id)}>
              {count}
            </button>
          )}
          {remedy !== null && (
            <button type="button" class="text-btn" data-action="open-usage" onClick={openUsagePage}>
              {remedy}
            </button>
          )}
        </div>
      </th>
      <td class="num">
        <Text>{row.amount ?? '–'}</Text>
      </td>
      <td class="by">{row.seenBy}</td>
    </tr>
  );
}

/** One of the entries that a row is the sum of. */
function Part({ row }: { readonly row: LedgerRow }): VNode {
  return (
    <tr class="part" data-entry={row.id}>
      <td class="tm">
        <Text>{row.time}</Text>
      </td>
      <th scope="row" class="ev">
        <div>
          <Text>{row.title}</Text>
        </div>
      </th>
      <td class="num">
        <Text>{row.amount ?? '–'}</Text>
      </td>
      <td class="by">{row.seenBy}</td>
    </tr>
  );
}
