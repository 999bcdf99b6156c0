import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Text } from '../../../../ui/text.tsx';
import type { Translate } from '../../../../words/translate.ts';
import type { ControlProps } from '../control-props.ts';
import type { Outcome } from '../outcome.ts';
import type { Change, Row } from '../row.ts';
import { ButtonsControl } from './buttons-control.tsx';
import { ChecksControl } from './checks-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { FieldsControl } from './fields-control.tsx';
import { SwitchControl } from './switch-control.tsx';

interface SettingRowProps {
  readonly row: Row;
  readonly outcome: Outcome | undefined;
  readonly save: (change: Change) => void;
  readonly t: Translate;
}

/** One setting: its name, what it does, its control, and what came of changing it. */
export function SettingRow({ row, outcome, save, t }: SettingRowProps): VNode {
  const [error, setError] = useState<string | null>(null);
  const id = `set-${row.id}`;
  const problem = error ?? (outcome === 'failed' ? t('set_not_saved') : null);
  const described = [row.hint === null ? null : `${id}-hint`, problem === null ? null : `${id}-problem`];
  const describedBy = described.filter((each) => each !== null).join(' ') || undefined;
  // Several boxes are one question: they stand in a field set, which has a legend in place of a label.
  const isSet = row.control.kind === 'checks';
  const Tag = isSet ? 'fieldset' : 'div';
  return (
    <Tag
      class="srow"
      data-setting={row.id}
      data-kind={row.control.kind}
      aria-describedby={isSet ? describedBy : undefined}
    >
      <RowName row={row} id={id} />
      {outcome === 'saved' && error === null && (
        <span class="saved" aria-hidden="true">
          {t('set_saved')}
        </span>
      )}
      <RowControl row={row} id={id} describedBy={describedBy} save={save} complain={setError} />
      {problem !== null && (
        <p class="problem" id={`${id}-problem`} data-tone="danger">
          <Text>{problem}</Text>
        </p>
      )}
    </Tag>
  );
}

function RowName({ row: { name, hint, more, control }, id }: { readonly row: Row; readonly id: string }): VNode {
  const isNamed = control.kind === 'text' || control.kind === 'buttons';
  return (
    <div class="about">
      {control.kind === 'checks' ? (
        <legend>{name}</legend>
      ) : isNamed ? (
        <span id={`${id}-name`}>{name}</span>
      ) : (
        <label htmlFor={id}>{name}</label>
      )}
      {hint !== null && (
        <small id={`${id}-hint`}>
          <Text>{hint}</Text>
        </small>
      )}
      {more !== null && (
        <details class="more">
          <summary>{more.label}</summary>
          {more.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </div>
  );
}

interface RowControlProps extends ControlProps {
  readonly row: Row;
  readonly complain: (error: string | null) => void;
}

function RowControl({ row: { name, control }, complain, ...rest }: RowControlProps): VNode {
  switch (control.kind) {
    case 'switch':
      return <SwitchControl {...rest} on={control.on} toggle={(on) => saved(rest.save, control.set(on))} />;
    case 'choice':
      return <ChoiceControl {...rest} control={control} />;
    case 'checks':
      return <ChecksControl {...rest} control={control} />;
    case 'fields':
      return <FieldsControl {...rest} control={control} complain={complain} />;
    case 'buttons':
      return <ButtonsControl {...rest} name={name} control={control} />;
    case 'text':
      return <span class="muted">{control.text}</span>;
  }
}

function saved(save: ControlProps['save'], change: Change): true {
  save(change);
  return true;
}
