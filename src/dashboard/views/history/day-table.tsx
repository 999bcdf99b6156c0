import type { VNode } from 'preact';
import { SESSION } from '../../../account/window.ts';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import type { Speech } from '../../../words/speech.ts';
import type { DayRow } from './day-rows.ts';
import { markWords } from './mark-words.ts';
import { spentWords } from './spent-words.ts';

interface TableProps {
  readonly rows: readonly DayRow[];
  /** Epoch ms. */
  readonly now: number;
  readonly speech: Speech;
}

/** The history day by day, the latest first: the same as the chart, for reading. */
export function DayTable({ rows, now, speech }: TableProps): VNode {
  const { t } = speech;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section class="scroll days" aria-label={t('history_table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('history_day')}</th>
            <th scope="col" class="num">
              {t('history_balance_end')}
            </th>
            <th scope="col" class="num">
              {t('history_spent')}
            </th>
            <th scope="col" class="num">
              {t('history_session_highest')}
            </th>
            <th scope="col">{t('history_marks')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <Row key={row.day.name} row={row} now={now} speech={speech} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, now, speech }: { readonly row: DayRow } & Omit<TableProps, 'rows'>): VNode {
  const { t, format } = speech;
  const session = row.highest.get(SESSION);
  const cell = (words: string | null) => (
    <td class="num">{words === null ? <span class="unread">{t('history_not_read')}</span> : <Text>{words}</Text>}</td>
  );
  return (
    <tr>
      <th scope="row">
        <Text>{format.date(row.day.start, now)}</Text>
      </th>
      {cell(row.balance && format.money(row.balance))}
      {cell(spentWords(row, speech))}
      {cell(session === undefined ? null : format.percent(session))}
      <td>
        {row.marks.length > 0 && (
          <ul>
            {row.marks.map(({ tone, entry }) => (
              <li key={entry.id}>
                <SmallSign tone={tone} />
                <Text>{markWords(entry, speech)}</Text>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
