import type { VNode } from 'preact';
import type { ControlProps } from '../control-props.ts';

interface SwitchProps extends Omit<ControlProps, 'save'> {
  readonly on: boolean;
  /** False: refused, it stays as it was. */
  readonly toggle: (on: boolean) => boolean;
}

/** On or off. */
export function SwitchControl({ id, describedBy, on, toggle }: SwitchProps): VNode {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a check box says itself whether it is checked
      role="switch"
      class="switch"
      id={id}
      aria-describedby={describedBy}
      checked={on}
      onChange={({ currentTarget: box }) => {
        if (!toggle(box.checked)) box.checked = on;
      }}
    />
  );
}
