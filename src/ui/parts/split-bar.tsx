import type { VNode } from 'preact';
import type { MoneyCard } from '../../view/money-card.ts';
import type { Surface } from '../../view/surface.ts';
import type { Translate } from '../../words/translate.ts';
import { Text } from '../text.tsx';
import { factData } from './fact-data.ts';

const KEY_TONE = { promo: 'info', purchased: 'unknown' } as const;

interface SplitProps {
  readonly split: MoneyCard['split'];
  readonly surface: Surface;
  readonly t: Translate;
}

/** What the balance is made of; nothing where it cannot be taken apart. */
export function SplitBar({ split, surface, t }: SplitProps): VNode | null {
  if (split.length === 0) return null;
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
