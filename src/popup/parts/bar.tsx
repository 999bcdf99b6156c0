import type { VNode } from 'preact';
import { Mark } from '../../ui/mark.tsx';
import { factData } from '../../ui/parts/fact-data.ts';
import { OrganizationMenu } from '../../ui/parts/organization-menu.tsx';
import type { PopupViewProps } from '../view.tsx';

/** Whose money this is about; where there are several, a menu of them. */
export function Bar({ view, t, select }: Pick<PopupViewProps, 'view' | 't' | 'select'>): VNode {
  const { chip, surface, tone } = view;
  const data = surface ? factData(surface, 'org') : {};
  return (
    <header class="bar">
      <Mark tone={tone} />
      <h1>{t('extension_short_name')}</h1>
      {chip && chip.options.length === 0 && (
        <span class="org" {...data}>
          {chip.text}
        </span>
      )}
      {chip && chip.options.length > 0 && <OrganizationMenu chip={chip} data={data} select={select} />}
    </header>
  );
}
