import type { VNode } from 'preact';
import type { RiskRow } from '../../view/risk-rows.ts';
import type { Translate } from '../../words/translate.ts';
import { Icon } from '../icon.tsx';
import { SmallSign } from '../small-sign.tsx';
import { Text } from '../text.tsx';

interface RisksProps {
  readonly rows: readonly RiskRow[];
  readonly snooze: (risk: RiskRow['risk']) => void;
  readonly t: Translate;
}

/** The open warnings, each with what it rests on and a way to put it off. */
export function RisksPart({ rows, snooze, t }: RisksProps): VNode {
  return (
    <section class="card">
      <h3>{t('title_risks')}</h3>
      <ul>
        {rows.map((row) => (
          <Row key={`${row.risk.id}:${row.risk.key}`} row={row} snooze={snooze} t={t} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, snooze, t }: { readonly row: RiskRow } & Omit<RisksProps, 'rows'>): VNode {
  const { risk, severity, severityWord, amount, title, body, why } = row;
  return (
    <li
      class="risk"
      data-risk={risk.id}
      data-severity={severity}
      data-amount={amount ?? undefined}
      data-snoozed={row.snoozed === null ? undefined : ''}
    >
      <SmallSign tone={severity} label={severityWord} />
      <div>
        <Text as="strong">{title}</Text>
        <Text as="p">{row.snoozed ?? body}</Text>
        <details>
          <summary>{t('pop_why')}</summary>
          {row.snoozed !== null && <Text as="p">{body}</Text>}
          <ul>
            {why.grounds.map((ground) => (
              <li key={ground}>
                <Text>{ground}</Text>
              </li>
            ))}
          </ul>
          <Text as="p">{why.remedy}</Text>
        </details>
      </div>
      {row.snooze !== null && (
        <button
          type="button"
          class="icon-btn"
          data-action="snooze"
          aria-label={row.snooze}
          title={row.snooze}
          onClick={() => snooze(risk)}
        >
          <Icon name="snooze" />
        </button>
      )}
    </li>
  );
}
