import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { SmallSign } from '../../ui/small-sign.tsx';
import { Text } from '../../ui/text.tsx';
import type { OrganizationChip } from '../model/organizations.ts';

interface MenuProps {
  readonly chip: OrganizationChip;
  readonly data: Readonly<Record<string, string>>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly select: (org: string) => void;
}

const MENU = 'organizations';

/** A button and, while it is open, a list of buttons: plain Tab and Enter, Escape closes. */
export function OrganizationMenu({ chip, data, open, setOpen, select }: MenuProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Else the browser closes the whole popup.
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way up from the buttons.
    <div class="picker" onKeyDown={onKeyDown}>
      <button
        type="button"
        class="org"
        ref={button}
        aria-expanded={open}
        aria-controls={MENU}
        aria-label={chip.label}
        onClick={() => setOpen(!open)}
        {...data}
      >
        <span>{chip.text}</span>
        {chip.worse && <SmallSign tone={chip.worse.tone} />}
        <Icon name="chevron" />
      </button>
      {open && (
        <ul class="menu" id={MENU}>
          {chip.options.map(({ org, name, detail, figure, tone, selected }) => (
            <li key={org}>
              <button
                type="button"
                data-action="select-organization"
                data-org={org}
                aria-current={selected ? 'true' : undefined}
                onClick={() => {
                  select(org);
                  close();
                }}
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
      )}
    </div>
  );
}
