import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import type { Foot } from '../model/foot.ts';
import type { Popup } from '../use-popup.ts';

/** How old all this is, why it may stay so, and the button that reads again. */
export function FootLine({ foot, popup }: { readonly foot: Foot; readonly popup: Popup }): VNode {
  const { t } = popup.speech;
  const delay = foot.delay ?? (popup.failed ? t('age_refresh_failed') : null);
  return (
    <footer class="foot">
      <p class={foot.late ? 'is-late' : undefined}>
        <span>
          <Text>{foot.age}</Text>
        </span>
        {delay && (
          <span>
            <Text>{delay}</Text>
          </span>
        )}
      </p>
      <button
        type="button"
        class="icon-btn"
        data-action="refresh"
        aria-label={t('refresh')}
        title={t('refresh')}
        aria-busy={popup.reading}
        onClick={popup.refresh}
      >
        <Icon name="refresh" class="flip" />
      </button>
    </footer>
  );
}
