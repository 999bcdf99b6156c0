import type { VNode } from 'preact';
import type { View } from '../../view/view.ts';
import type { Action } from '../../words/action-words.ts';
import type { CeilingWords } from '../../words/ceiling-words.ts';
import { Sign } from '../sign.tsx';
import { Text } from '../text.tsx';

interface HeroProps {
  readonly view: View;
  readonly act: (kind: Action['kind']) => void;
}

/** What is told first, and aloud when it changes: the verdict, what it can cost, and the one thing to do. */
export function Hero({ view: { hero, sign, tone }, act }: HeroProps): VNode {
  const { action } = hero;
  return (
    <section class="hero" aria-live="polite">
      <div class="verdict">
        <Sign name={sign} tone={tone} />
        <h2>{hero.headline}</h2>
        <Text as="p">{hero.sentence}</Text>
      </div>
      {hero.ceiling && <Ceiling ceiling={hero.ceiling} reload={hero.reload} />}
      {action && (
        <button type="button" class="btn" data-action={ACTION_NAME[action.kind]} onClick={() => act(action.kind)}>
          {action.label}
        </button>
      )}
      <Text as="p" class="rest">
        {hero.rest}
      </Text>
    </section>
  );
}

/** How tests call them. `refresh` is the button in the foot, which is always there. */
const ACTION_NAME: Readonly<Record<Action['kind'], string>> = {
  'usage-page': 'open-usage-page',
  read: 'read-again',
  'sign-in': 'sign-in',
  allow: 'allow-access',
  resume: 'resume',
  open: 'open-provider',
  'ask-switch': 'ask-switch-off',
  'ask-reload': 'ask-reload-off',
  calendar: 'open-credits',
};

function Ceiling({ ceiling, reload }: { readonly ceiling: CeilingWords; readonly reload: string | null }): VNode {
  return (
    <div class="ceiling">
      <Text class="label">{ceiling.label}</Text>
      <span class="sum">
        <Text as="strong" class={ceiling.inWords ? 'figure in-words' : 'figure'}>
          {ceiling.figure}
        </Text>
        <Text class="why">{ceiling.why}</Text>
      </span>
      <Text class="why">{reload}</Text>
    </div>
  );
}
