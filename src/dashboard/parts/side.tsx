import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from '../../ui/mark.tsx';
import { factData } from '../../ui/parts/fact-data.ts';
import { OrganizationMenu } from '../../ui/parts/organization-menu.tsx';
import { Text } from '../../ui/text.tsx';
import type { View } from '../../view/view.ts';
import type { Translate } from '../../words/translate.ts';
import { MENU_NAMES, type ViewName } from '../views.ts';
import { NavIcon } from './nav-icon.tsx';

interface SideProps {
  readonly view: View;
  readonly current: ViewName;
  readonly t: Translate;
  readonly reading: boolean;
  /** The last refresh brought no answer at all. */
  readonly failed: boolean;
  /** The worker did not take what was last asked of it. */
  readonly undone: boolean;
  readonly refresh: () => void;
  readonly select: (org: string) => void;
}

/** What stands beside every view: whose account this is, the menu, and how old all of it is. */
export function Side({ view, current, t, reading, failed, undone, refresh, select }: SideProps): VNode {
  const { chip, surface, tone, foot } = view;
  const lines = failed && foot.delays.length === 0 ? [t('age_refresh_failed')] : foot.delays;
  const data = surface ? factData(surface, 'org') : {};
  return (
    <aside class="side">
      <p class="brand">
        <Mark tone={tone} />
        <b>{t('extension_short_name')}</b>
      </p>
      {chip && chip.options.length === 0 && (
        <span class="org" {...data}>
          {chip.text}
        </span>
      )}
      {chip && chip.options.length > 0 && <OrganizationMenu chip={chip} data={data} select={select} />}
      <nav aria-label={t('dash_views')}>
        {MENU_NAMES.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === current ? 'page' : undefined}>
            <NavIcon name={name} />
            <span>{t(`dash_view_${name}`)}</span>
          </a>
        ))}
      </nav>
      <div class={foot.late || undone || lines.length > 0 ? 'read is-said' : 'read'}>
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
          aria-label={t('refresh')}
          title={t('refresh')}
          aria-busy={reading}
          onClick={refresh}
        >
          <Icon name="refresh" class="flip" />
        </button>
      </div>
    </aside>
  );
}
