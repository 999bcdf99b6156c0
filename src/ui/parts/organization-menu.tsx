import type { VNode } from 'preact';
import type { OrganizationChip } from '../../view/organizations.ts';
import { Icon } from '../icon.tsx';
import { SmallSign } from '../small-sign.tsx';
import { Text } from '../text.tsx';

interface MenuProps {
  readonly chip: OrganizationChip;
  /** What the test surface wants of the element that names the organization. */
  readonly data: object;
  readonly select: (org: string) => void;
}

const MENU = 'organizations';

/** A button and its popover of buttons: the browser opens, closes, hears Escape and gives the focus back. */
export function OrganizationMenu({ chip, data, select }: MenuProps): VNode {
  return (
    <>
      <button type="button" class="org" popovertarget={MENU} aria-label={chip.label} {...data}>
        <span>{chip.text}</span>
        {chip.worse && <SmallSign tone={chip.worse.tone} />}
        <Icon name="chevron" />
      </button>
      <ul class="menu" id={MENU} popover="auto">
        {chip.options.map(({ org, name, detail, figure, tone, selected }) => (
          <li key={org}>
            <button
              type="button"
              data-action="select-organization"
              data-org={org}
              aria-current={selected || undefined}
              popovertarget={MENU}
              popovertargetaction="hide"
              onClick={() => select(org)}
            >
              <SmallSign tone={tone} />
              <span>
                <strong>{name}</strong>
                <small>{detail}</small>
              </span>
              <Text>{figure}</Text>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
