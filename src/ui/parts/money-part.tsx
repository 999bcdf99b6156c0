import type { VNode } from 'preact';
import type { MoneyCard } from '../../view/money-card.ts';
import type { Surface } from '../../view/surface.ts';
import { plain } from '../../words/isolated.ts';
import type { Translate } from '../../words/translate.ts';
import type { Figure } from '../../words/wire/figure.ts';
import { Meter } from '../meter.tsx';
import { Text } from '../text.tsx';
import { factData } from './fact-data.ts';

interface MoneyProps {
  readonly card: MoneyCard;
  readonly surface: Surface;
  readonly t: Translate;
}

/** What there is, what it is made of, when it is lost, and what is spent. */
export function MoneyPart({ card, surface, t }: MoneyProps): VNode {
  const { balance, split, expiry, spent } = card;
  return (
    <section class="card">
      <h3>{t('title_balance')}</h3>
      <Text as="p" class={look('figure', balance)} {...factData(surface, 'balance')}>
        {balance.text}
      </Text>
      <Text as="p" class="more">
        {balance.note}
      </Text>
      {split.length > 0 && <Split split={split} surface={surface} t={t} />}
      <dl class="facts">
        <div class="fact">
          <dt>{t('title_next_expiry')}</dt>
          <dd class={look('', expiry)} {...factData(surface, 'next-expiry')}>
            <bdi class="n">{expiry.text}</bdi>
          </dd>
          <Text as="dd" class="more">
            {expiry.note}
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
        </div>
      </dl>
    </section>
  );
}

function look(name: string, { aged }: Figure): string | undefined {
  return [name, aged ? 'stale' : ''].filter(Boolean).join(' ') || undefined;
}

const KEY_TONE = { promo: 'info', purchased: 'unknown' } as const;

function Split({ split, surface, t }: Pick<MoneyProps, 'surface' | 't'> & Pick<MoneyCard, 'split'>): VNode {
  return (
    <>
      <div class="split" aria-hidden="true">
        {split.map(({ kind, share }) => (
          <i key={kind} data-tone={KEY_TONE[kind]} style={{ flexGrow: share }} />
        ))}
      </div>
      <p class="keys">
        {split.map(({ kind, text }) => (
          <span key={kind} class="key" data-tone={KEY_TONE[kind]} {...factData(surface, `${kind}-balance`)}>
            {t(kind === 'promo' ? 'title_promo' : 'title_purchased')} <Text>{text}</Text>
          </span>
        ))}
      </p>
    </>
  );
}
