import type { TargetedEvent, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Field } from '../row.ts';

interface FieldInputProps {
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly describedBy: string | undefined;
  readonly wrong: boolean;
  /** At each key. */
  readonly type: (text: string) => void;
  /** When it is finished. */
  readonly change: (text: string) => void;
}

/** What is in a number field and is no number, which the browser keeps to itself. */
const NO_NUMBER = '-';

function textIn({ currentTarget }: TargetedEvent<HTMLInputElement>): string {
  return currentTarget.validity?.badInput ? NO_NUMBER : currentTarget.value;
}

/** One field, with the symbol or the unit that goes with it. */
export function FieldInput({ id, field, text, describedBy, wrong, type, change }: FieldInputProps): VNode {
  const { before, after, range, label, placeholder } = field;
  const input = useRef<HTMLInputElement>(null);
  // Only what is to stand there otherwise is put there: half a number (“1e”, “19.”) must not be taken out of the hands.
  useLayoutEffect(() => {
    const shown = input.current;
    if (shown !== null && text !== NO_NUMBER && shown.value !== text) shown.value = text;
  }, [text]);
  const isNumber = field.type === 'number' || field.type === 'decimal';
  const unit = before === null && after === null ? undefined : `${id}-unit`;
  const described = [describedBy, unit].filter((each) => each !== undefined).join(' ') || undefined;
  return (
    <>
      {before !== null && <span id={unit}>{before}</span>}
      <input
        id={id}
        class={`tin ${isNumber ? 'number' : field.type}`}
        // The types know each kind of field by its own literal.
        type={(field.type === 'decimal' ? 'text' : field.type) as 'text'}
        // Numbers and lists of them are read from the left in every language.
        dir="ltr"
        inputMode={isNumber ? 'decimal' : undefined}
        autocomplete="off"
        aria-label={label ?? undefined}
        aria-describedby={described}
        aria-invalid={wrong ? true : undefined}
        placeholder={placeholder}
        {...range}
        ref={input}
        onInput={(event) => type(textIn(event))}
        onChange={(event) => change(textIn(event))}
      />
      {after !== null && <span id={before === null ? unit : undefined}>{after}</span>}
    </>
  );
}
