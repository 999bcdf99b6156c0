import type { VNode } from 'preact';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import { plural } from '../../../words/plural.ts';
import type { Speech } from '../../../words/speech.ts';
import type { SourceRow } from './source-rows.ts';
import type { UnknownKeys } from './unknown-keys.ts';

/** A table of the sources: when each was last good, and what came of it last. */
export function SourcesCard({ rows, speech }: { readonly rows: readonly SourceRow[]; readonly speech: Speech }): VNode {
  const { t } = speech;
  return (
    <section class="card wide-card">
      <h2 id="sources-title">{t('diag_sources')}</h2>
      {rows.length === 0 ? (
        <p class="muted">{t('diag_no_sources')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section class="scroll" aria-labelledby="sources-title" tabIndex={0}>
          <table class="diag">
            <thead>
              <tr>
                <th scope="col">{t('diag_source')}</th>
                <th scope="col" class="num">
                  {t('diag_last_good')}
                </th>
                <th scope="col" class="num">
                  {t('diag_age')}
                </th>
                <th scope="col">{t('diag_result')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} row={row} speech={speech} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ row, speech }: { readonly row: SourceRow; readonly speech: Speech }): VNode {
  const { key, tone, name, lastGood, age, result, keys } = row;
  return (
    <tr data-source={key} data-result={tone}>
      <th scope="row">
        <span class="named">
          <SmallSign tone={tone} />
          <span>
            <b>{name}</b>
            <small class="mono">{key}</small>
          </span>
        </span>
      </th>
      <td class="num">
        <Text>{lastGood ?? '–'}</Text>
      </td>
      <td class="num">
        <Text>{age ?? '–'}</Text>
      </td>
      <td>
        {result.map((text) => (
          <Text key={text} class="line-of">
            {text}
          </Text>
        ))}
        <Keys keys={keys} speech={speech} />
      </td>
    </tr>
  );
}

function Keys({
  keys: { names, more },
  speech,
}: {
  readonly keys: UnknownKeys;
  readonly speech: Speech;
}): VNode | null {
  if (names.length === 0 && more === 0) return null;
  return (
    <small class="keys-of">
      {speech.t('diag_unknown_keys')}
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
      {more > 0 && <span>{plural('diag_more_keys', more, [speech.format.count(more)], speech)}</span>}
    </small>
  );
}
