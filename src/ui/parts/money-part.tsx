import type { VNode } from 'preact';
import type { MoneyCard } from '../../view/money-card.ts';
import { SPARK } from '../../view/sparkline.ts';
import type { Surface } from '../../view/surface.ts';
import { plain } from '../../words/isolated.ts';
import type { Translate } from '../../words/translate.ts';
import type { Figure } from '../../words/wire/figure.ts';
import { Meter } from '../meter.tsx';
import { Text } from '../text.tsx';
import { factData } from './fact-data.ts';
import { SplitBar } from './split-bar.tsx';

interface MoneyProps {
  readonly card: MoneyCard;
  readonly surface: Surface;
  readonly t: Translate;
}

/** What there is, how it went, what it is made of, when it is lost, and what is spent; each with where it leads. */
export function MoneyPart({ card, surface, t }: MoneyProps): VNode {
  const { balance, week, split, expiry, spent } = card;
  return (
    <section class="card">
      {week && (
        <div class="spark">
          <svg viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} role="img" aria-label={week.label}>
            <path d={week.path} />
          </svg>
          <span aria-hidden="true">{t('pop_week_span')}</span>
        </div>
      )}
      <h3>{t('title_balance')}</h3>
      <Text as="p" class={look('figure', balance)} {...factData(surface, 'balance')}>
        {balance.text}
      </Text>
      <Text as="p" class="more">
        {balance.note}
      </Text>
      <SplitBar split={split} surface={surface} t={t} />
      <Text as="p" class="more">
        {paceOf(balance)}
      </Text>
      <dl class="facts">
        <div class="fact">
          <dt>{t('title_next_expiry')}</dt>
          <dd class={look('', expiry)} {...factData(surface, 'next-expiry')}>
            <bdi class="n">{expiry.text}</bdi>
          </dd>
          <Text as="dd" class="more">
            {expiry.note}
          </Text>
          <Text as="dd" class="more">
            {paceOf(expiry)}
          </Text>
        </div>
        <div class="fact">
          <dt>{spent.title}</dt>
          <Text as="dd" class={look('', spent)} {...factData(surface, 'spent')}>
            {spent.text}
          </Text>
          {spent.meter && (
            <dd class="bar-row">
              <Meter label={spent.title} {...spent.meter} text={plain(spent.meter.text)} />
            </dd>
          )}
          <Text as="dd" class="more">
            {spent.note}
          </Text>
          <Text as="dd" class="more">
            {paceOf(spent)}
          </Text>
        </div>
      </dl>
      <Text as="p" class="basis">
        {card.basis}
      </Text>
    </section>
  );
}

function paceOf({ pace }: Pick<MoneyCard['balance'], 'pace'>): string | null {
  return pace?.text ?? null;
}

function look(name: string, { aged }: Figure): string | undefined {
  return [name, aged ? 'stale' : ''].filter(Boolean).join(' ') || undefined;
}
