import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Mark } from '../../ui/mark.tsx';
import type { Translate } from '../../words/translate.ts';
import type { View } from '../view-model.ts';
import { OrganizationMenu } from './organization-menu.tsx';

interface BarProps {
  readonly view: View;
  readonly t: Translate;
  readonly select: (org: string) => void;
}

/** Whose money this is about; where there are several, a menu of them. */
export function Bar({ view, t, select }: BarProps): VNode {
  const [open, setOpen] = useState(false);
  const { chip, surface, tone } = view;
  const data = surface === null ? {} : { 'data-fact': 'org', 'data-value': surface.org.value };
  const choosable = chip !== null && chip.options.length > 0;
  return (
    <header class="bar">
      <Mark tone={tone} />
      <h1>{t('extension_short_name')}</h1>
      {chip !== null && !choosable && (
        <span class="org" {...data}>
          {chip.text}
        </span>
      )}
      {choosable && <OrganizationMenu chip={chip} data={data} open={open} setOpen={setOpen} select={select} />}
    </header>
  );
}
