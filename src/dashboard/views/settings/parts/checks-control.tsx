import type { VNode } from 'preact';
import type { ControlOf, ControlProps } from '../control-props.ts';

/** Any of several. */
export function ChecksControl({
  id,
  save,
  control: { options, set },
}: ControlProps & { readonly control: ControlOf<'checks'> }): VNode {
  return (
    <span class="checks">
      {options.map(({ value, label, on }) => (
        <label key={value}>
          <input
            type="checkbox"
            id={`${id}-${value}`}
            checked={on}
            onChange={({ currentTarget }) => save(set(value, currentTarget.checked))}
          />
          {label}
        </label>
      ))}
    </span>
  );
}
