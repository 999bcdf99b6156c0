import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import type { Foot } from '../../view/foot.ts';
import type { PopupViewProps } from '../view.tsx';

type FootProps = Pick<PopupViewProps, 't' | 'reading' | 'failed' | 'refresh'> & { readonly foot: Foot };

/** How old all this is, why it may stay so, and the button that reads again. */
export function FootLine({ foot, t, reading, failed, refresh }: FootProps): VNode {
  const lines = failed && foot.delays.length === 0 ? [t('age_refresh_failed')] : foot.delays;
  const name = t('refresh');
  return (
    <footer class="foot">
      <p data-tone={foot.late ? 'warning' : undefined}>
        <span>{foot.age}</span>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </p>
      <button
        type="button"
        class="icon-btn"
        data-action="refresh"
        aria-label={name}
        title={name}
        aria-busy={reading}
        onClick={refresh}
      >
        <Icon name="refresh" class="flip" />
      </button>
    </footer>
  );
}
