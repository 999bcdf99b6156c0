import type { VNode } from 'preact';
import { Icon } from '../../../../ui/icon.tsx';
import type { ControlOf, ControlProps } from '../control-props.ts';

/** One of several. */
export function ChoiceControl({
  id,
  describedBy,
  save,
  control: { value, options, set },
}: ControlProps & { readonly control: ControlOf<'choice'> }): VNode {
  return (
    <span class="select">
      <select
        id={id}
        aria-describedby={describedBy}
        value={value}
        onChange={({ currentTarget }) => save(set(currentTarget.value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  );
}
