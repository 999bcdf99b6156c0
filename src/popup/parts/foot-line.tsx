import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import type { Foot } from '../../view/foot.ts';
import type { PopupViewProps } from '../view.tsx';

type FootProps = Pick<PopupViewProps, 't' | 'reading' | 'failed' | 'undone' | 'refresh' | 'openDashboard'> & {
  readonly foot: Foot;
};

const DOORS = [
  ['settings', 'dash_view_settings', 'settings'],
  ['dashboard', 'pop_dashboard', ''],
] as const;

/** How old all this is, why it may stay so, and the ways on: to a new reading, the settings and the dashboard. */
export function FootLine({ foot, t, reading, failed, undone, refresh, openDashboard }: FootProps): VNode {
  const lines = failed && foot.delays.length === 0 ? [t('age_refresh_failed')] : foot.delays;
  const name = t('refresh');
  return (
    <footer class="foot">
      <p data-tone={foot.late ? 'warning' : undefined}>
        <span>{foot.age}</span>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {undone && (
          <span role="alert" data-tone="danger">
            {t('not_done')}
          </span>
        )}
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
      {DOORS.map(([name, key, view]) => (
        <button
          key={name}
          type="button"
          class="icon-btn"
          data-action={`open-${name}`}
          aria-label={t(key)}
          title={t(key)}
          onClick={() => openDashboard(view)}
        >
          <Icon name={name} class="flip" />
        </button>
      ))}
    </footer>
  );
}
