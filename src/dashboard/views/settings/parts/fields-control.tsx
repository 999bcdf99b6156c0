import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ControlOf, ControlProps } from '../control-props.ts';
import { FieldInput } from './field-input.tsx';
import { SwitchControl } from './switch-control.tsx';

interface FieldsProps extends ControlProps {
  readonly control: ControlOf<'fields'>;
  /** Says what may be typed; null = what is typed will do. */
  readonly complain: (error: string | null) => void;
}

/**
 * Fields that are typed into, and the switch that makes them count. What is typed is read once it is finished; what
 * cannot be read stays, with a sentence beside it, and changes nothing.
 */
export function FieldsControl({ id, describedBy, save, control, complain }: FieldsProps): VNode {
  const { fields, gate, read } = control;
  const [drafts, setDrafts] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<number | null>(null);
  const stored = fields.map(({ value }) => value);
  const texts = stored.map((value, index) => drafts[index] ?? value);

  const commit = (typed: readonly string[], isOn: boolean): boolean => {
    const result = read(typed);
    setWrong(result.ok ? null : result.at);
    complain(result.ok ? null : result.error);
    if (!result.ok || !isOn) return result.ok;
    setDrafts({});
    const isNew = gate?.on === false || typed.some((text, index) => text !== stored[index]);
    if (isNew) save(result.change);
    return true;
  };
  const toggle = (on: boolean): boolean => {
    if (gate === null || on) return commit(texts, on);
    // What was set stays in the fields, should it be switched on again.
    setDrafts({ ...texts });
    save(gate.off);
    return true;
  };
  const change = (text: string, index: number) => {
    setDrafts({ ...drafts, [index]: text });
    commit(texts.with(index, text), gate?.on ?? true);
  };
  return (
    <span class="pair">
      {fields.map((field, index) => (
        <FieldInput
          key={index}
          id={gate === null && index === 0 ? id : `${id}-${index}`}
          field={field}
          text={texts[index] ?? ''}
          describedBy={describedBy}
          wrong={wrong === index}
          type={(text) => setDrafts({ ...drafts, [index]: text })}
          change={(text) => change(text, index)}
        />
      ))}
      {gate !== null && <SwitchControl id={id} describedBy={describedBy} on={gate.on} toggle={toggle} />}
    </span>
  );
}
