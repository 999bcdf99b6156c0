import type { VNode } from 'preact';
import type { Translate } from '../../../../words/translate.ts';
import type { Outcome } from '../outcome.ts';
import type { Change, Group, Row } from '../row.ts';
import { SettingRow } from './setting-row.tsx';

interface GroupCardProps {
  readonly group: Group;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly save: (row: Row, change: Change) => void;
  readonly t: Translate;
}

/** Settings that belong together, beside what there is to say of all of them. */
export function GroupCard({ group, outcomes, save, t }: GroupCardProps): VNode {
  const { id, name, lead, notice, folded, rows } = group;
  const all = rows.map((row) => (
    <SettingRow key={row.id} row={row} outcome={outcomes[row.id]} save={(change) => save(row, change)} t={t} />
  ));
  return (
    <section class="card group" aria-labelledby={`set-${id}`} data-group={id}>
      <header>
        <h2 id={`set-${id}`}>{name}</h2>
        <p>{lead}</p>
      </header>
      <div>
        {notice && <p class="group-notice">{notice}</p>}
        {folded === null ? (
          all
        ) : (
          <details class="folded">
            <summary>{folded}</summary>
            {all}
          </details>
        )}
      </div>
    </section>
  );
}
