import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Unit } from '../../../account/money.ts';
import { Text } from '../../../ui/text.tsx';
import type { Reply } from '../../../watch/protocol.ts';
import { type Entered, type HandFaults, type HandFields, handEntry } from './hand-entry.ts';
import type { HandWorld } from './hand-part.tsx';

interface FormProps {
  readonly unit: Unit;
  readonly world: HandWorld;
  readonly add: (entered: Entered) => Promise<Reply>;
  readonly added: () => void;
  readonly cancel: () => void;
}

/** As much as the worker takes. */
const LONGEST_NOTE = 200;

const EMPTY: HandFields = { amount: '', day: '', note: '' };

/** Enters a credit. What cannot be taken is said beside its field, and nothing is sent. */
export function HandForm({ unit, world, add, added, cancel }: FormProps): VNode {
  const { now, days, speech } = world;
  const { t } = speech;
  const [fields, setFields] = useState(EMPTY);
  const [faults, setFaults] = useState<HandFaults>({});
  const [failed, setFailed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // A second click before the answer is not a second credit.
  const sending = useRef(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // The field that is wrong gets the focus once it is marked.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus(), [faults]);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entry = handEntry(fields, { ...world, unit });
    setFaults(entry.ok ? {} : entry.faults);
    if (!entry.ok || sending.current) return;
    sending.current = true;
    const { ok } = await add(entry.entered);
    sending.current = false;
    setFailed(!ok);
    if (ok) added();
  };
  const change = (name: keyof HandFields) => (value: string) => setFields({ ...fields, [name]: value });
  return (
    <form ref={form} class="hand-form" noValidate onSubmit={submit}>
      <Field
        {...{ name: 'amount', label: t('credits_hand_amount', [unit.currency]), value: fields.amount }}
        fault={faults.amount}
        change={change('amount')}
        input={{ type: 'text', inputMode: 'decimal', autocomplete: 'off' }}
      />
      <Field
        {...{ name: 'day', label: t('credits_hand_date'), value: fields.day }}
        fault={faults.day}
        change={change('day')}
        input={{ type: 'date', min: days.dayOf(now) }}
      />
      <Field
        {...{ name: 'note', label: t('credits_hand_note'), value: fields.note }}
        fault={faults.note}
        change={change('note')}
        input={{ type: 'text', maxLength: LONGEST_NOTE, autocomplete: 'off' }}
      />
      {failed && <p role="alert">{t('credits_hand_failed')}</p>}
      <p class="buttons">
        <button type="submit" class="small-btn" data-action="save-credit">
          {t('credits_hand_save')}
        </button>
        <button type="button" class="small-btn" data-action="cancel" onClick={cancel}>
          {t('credits_hand_cancel')}
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly name: keyof HandFields;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
  readonly input: Readonly<Record<string, string | number>>;
}

function Field({ name, label, value, fault, change, input }: FieldProps): VNode {
  const id = `hand-${name}`;
  return (
    <p class="labelled">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        class="typed"
        value={value}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {fault !== undefined && (
        <Text id={`${id}-fault`} class="fault" data-tone="danger">
          {fault}
        </Text>
      )}
    </p>
  );
}
