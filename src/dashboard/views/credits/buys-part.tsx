import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { RATES_AS_OF } from '../../../claude/rates.ts';
import { Text } from '../../../ui/text.tsx';
import { monthYear } from '../../../words/month-year.ts';
import type { Translate } from '../../../words/translate.ts';
import type { BuyRow, Buys } from './buys.ts';

interface BuysProps {
  readonly buys: Buys;
  readonly locale: string;
  readonly t: Translate;
}

/** What the balance buys of each model, as an estimate with its date. */
export function BuysPart({ buys, locale, t }: BuysProps): VNode {
  const { amount, aged, note, newest, older, how } = buys;
  const [all, setAll] = useState(false);
  const month = monthYear(RATES_AS_OF, locale);
  const title = amount === null ? t('credits_buys_unsized') : t('credits_buys', [amount]);
  return (
    <section class="card tablecard rates">
      <h2>
        <Text class={aged ? 'stale' : undefined}>{title}</Text>{' '}
        <span class="est">{t('credits_buys_when', [month])}</span>
      </h2>
      <Text as="p" class="muted">
        {note}
      </Text>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('credits_buys_model')}</th>
              {(['input', 'output', 'tokens', 'messages'] as const).map((name) => (
                <th key={name} scope="col" class="num">
                  {t(`credits_buys_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? [...newest, ...older] : newest).map((row) => (
              <Row key={row.model} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted">
        <button type="button" class="text-btn" aria-expanded={all} onClick={() => setAll(!all)}>
          {t('credits_buys_older')}
        </button>
      </p>
      <Text as="p" class="muted">
        {how}
      </Text>
    </section>
  );
}

function Row({ row: { model, input, output, tokens, messages } }: { readonly row: BuyRow }): VNode {
  return (
    <tr data-model={model}>
      <th scope="row">{model}</th>
      {[input, output, tokens ?? '–', messages ?? '–'].map((text) => (
        <td class="num">
          <Text>{text}</Text>
        </td>
      ))}
    </tr>
  );
}
