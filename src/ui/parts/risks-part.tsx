import type { VNode } from 'preact';
import type { RiskRow } from '../../view/risk-rows.ts';
import type { Translate } from '../../words/translate.ts';
import { SmallSign } from '../small-sign.tsx';
import { Text } from '../text.tsx';

export function RisksPart({ rows, t }: { readonly rows: readonly RiskRow[]; readonly t: Translate }): VNode {
  return (
    <section class="card">
      <h3>{t('title_risks')}</h3>
      <ul>
        {rows.map(({ key, id, severity, severityWord, amount, title, body }) => (
          <li class="risk" key={key} data-risk={id} data-severity={severity} data-amount={amount ?? undefined}>
            <SmallSign tone={severity} label={severityWord} />
            <div>
              <Text as="strong">{title}</Text>
              <Text as="p">{body}</Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
