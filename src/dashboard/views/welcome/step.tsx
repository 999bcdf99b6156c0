import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from '../../../words/translate.ts';
import type { StepName, StepState } from './steps.ts';

interface StepProps {
  readonly name: StepName;
  readonly state: StepState;
  readonly what: string;
  readonly t: Translate;
  readonly children?: ComponentChildren;
}

/** One step: whether it is done, what it is for, and its button. */
export function Step({ name, state, what, t, children }: StepProps): VNode {
  return (
    <li class="step" data-step={name} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span class="tick" aria-hidden="true">
        {state === 'done' && (
          <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 8.5 3 3 6-6.5" />
          </svg>
        )}
      </span>
      <div>
        <h2>
          {t(`welcome_${name}`)} <small>{t(`welcome_${state}`)}</small>
        </h2>
        <p class="muted">{what}</p>
        {children}
      </div>
    </li>
  );
}
