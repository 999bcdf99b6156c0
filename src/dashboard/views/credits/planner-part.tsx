import type { VNode } from 'preact';
import type { Tone } from '../../../risk/verdict-word.ts';
import { Text } from '../../../ui/text.tsx';
import { inOneText } from '../../../words/in-one-text.ts';
import type { Translate } from '../../../words/translate.ts';
import type { Planner } from './planner.ts';
import type { TrancheCard } from './tranche-card.ts';
import type { SumName } from './tranche-sums.ts';

/** Each tranche of the wallet: what became of it, what will, and until when. */
export function PlannerPart({ planner, t }: { readonly planner: Planner; readonly t: Translate }): VNode {
  const { note, aged, cards, basis } = planner;
  const foot = inOneText([basis, cards.length > 1 ? t('credits_order') : null], { t });
  return (
    <section class="card plan">
      <h2>{t('credits_planner')}</h2>
      <Text as="p" class="muted">
        {note}
      </Text>
      {cards.map((card) => (
        <Tranche key={card.id} card={card} aged={aged} />
      ))}
      <Text as="p" class="muted">
        {foot || null}
      </Text>
    </section>
  );
}

function Tranche({ card, aged }: { readonly card: TrancheCard; readonly aged: boolean }): VNode {
  const { name, origin, left, until, sums, bar, barLabel, elapsed, sentence, losing } = card;
  return (
    <article class="tranche" data-tranche={card.id}>
      <header>
        <div>
          <h3>{name}</h3>
          {origin.map((line) => (
            <Text as="p" class="muted" key={line}>
              {line}
            </Text>
          ))}
        </div>
        <div class="until">
          {left !== null && <b>{left}</b>}
          <Text as="p" class={aged ? 'muted stale' : 'muted'}>
            {until}
          </Text>
        </div>
      </header>
      {bar.length > 0 && (
        <div class="stack" role="img" aria-label={barLabel}>
          {bar.map((part) => (
            <i
              key={part.name}
              data-part={part.name}
              data-tone={toneOf(part.name, losing)}
              style={{ flexGrow: part.share }}
            />
          ))}
        </div>
      )}
      {elapsed !== null && (
        <div class="elapsed" role="img" aria-label={elapsed.text}>
          <i style={{ insetInlineStart: `${elapsed.percent}%` }} />
        </div>
      )}
      <dl class="sums">
        {sums.map((sum) => (
          <div key={sum.name} data-part={sum.name} data-tone={toneOf(sum.name, losing)}>
            <dt>{sum.label}</dt>
            <Text as="dd" class={aged ? 'stale' : undefined}>
              {sum.text}
            </Text>
          </div>
        ))}
      </dl>
      <Text as="p" class="muted">
        {sentence}
      </Text>
    </article>
  );
}

function toneOf(name: SumName, losing: boolean): Tone | undefined {
  if (name === 'will') return 'info';
  if (name !== 'lost') return undefined;
  return losing ? 'warning' : 'unknown';
}
