import type { VNode } from 'preact';
import { Text } from '../../../ui/text.tsx';
import type { Translate } from '../../../words/translate.ts';
import type { ContradictionRow } from './contradiction-rows.ts';

/** Where two sources disagree, by name. */
export function ContradictionsCard({
  rows,
  t,
}: {
  readonly rows: readonly ContradictionRow[];
  readonly t: Translate;
}): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section class="card wide-card">
      <h2 id="contradictions-title">{t('diag_contradictions')}</h2>
      <p class="muted">{t('diag_contradictions_lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section class="scroll" aria-labelledby="contradictions-title" tabIndex={0}>
        <table class="disputes">
          <thead>
            <tr>
              <th scope="col">{t('diag_fact')}</th>
              <th scope="col">{t('diag_counts')}</th>
              <th scope="col">{t('diag_says_otherwise')}</th>
              <th scope="col" class="num">
                {t('diag_seen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fact, kept, dropped, seen }) => (
              <tr key={`${fact}${kept}${dropped}`}>
                <th scope="row">{fact}</th>
                <td>{kept}</td>
                <td>{dropped}</td>
                <td class="num">
                  <Text>{seen}</Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
