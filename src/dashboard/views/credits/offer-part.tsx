import type { VNode } from 'preact';
import { Text } from '../../../ui/text.tsx';
import type { Translate } from '../../../words/translate.ts';
import type { OfferCard, OfferStep } from './offer-card.ts';

/** A free credit, and how far it has come. */
export function OfferPart({ card, t }: { readonly card: OfferCard; readonly t: Translate }): VNode {
  const { amount, until, aged, steps, sentences } = card;
  return (
    <section class="card offer">
      <h2>{t('credits_offer')}</h2>
      {amount !== null && (
        <p class="offered">
          <Text as="strong" class={aged ? 'stale' : undefined}>
            {amount}
          </Text>
          <Text class="muted">{until}</Text>
        </p>
      )}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <Step key={step.label} step={step} t={t} />
          ))}
        </ol>
      )}
      {sentences.map((sentence) => (
        <Text as="p" class="muted" key={sentence}>
          {sentence}
        </Text>
      ))}
    </section>
  );
}

function Step({ step: { state, label }, t }: { readonly step: OfferStep; readonly t: Translate }): VNode {
  return (
    <li
      data-step={state}
      data-tone={state === 'done' ? 'ok' : undefined}
      aria-current={state === 'next' ? 'step' : undefined}
    >
      {state === 'done' && (
        <svg class="i" viewBox="0 0 16 16" role="img" aria-label={t('credits_step_is_done')}>
          <path d="m3.5 8.5 3 3 6-6.5" />
        </svg>
      )}
      <span>{label}</span>
    </li>
  );
}
