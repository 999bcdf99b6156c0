import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ControlOf, ControlProps } from '../control-props.ts';

interface ButtonsProps extends ControlProps {
  readonly name: string;
  readonly control: ControlOf<'buttons'>;
}

/** Things to do, which give way to others once they are done. The focus goes on to what takes their place. */
export function ButtonsControl({ id, describedBy, save, control: { buttons } }: ButtonsProps): VNode {
  const first = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const labels = buttons.map(({ label }) => label).join();
  useLayoutEffect(() => {
    if (pressed.current) first.current?.focus();
    pressed.current = false;
  }, [labels]);
  return (
    <span class="pair">
      {buttons.map(({ label, change }, index) => (
        <button
          key={label}
          type="button"
          class="small-btn"
          id={`${id}-${index}`}
          ref={index === 0 ? first : null}
          aria-describedby={[`${id}-name`, describedBy].filter(Boolean).join(' ')}
          onClick={() => {
            pressed.current = true;
            save(change);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
