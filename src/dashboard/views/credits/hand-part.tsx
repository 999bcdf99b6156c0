import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { HandCredit } from '../../../account/hand-credit.ts';
import type { Unit } from '../../../account/money.ts';
import type { Message, Reply } from '../../../watch/protocol.ts';
import type { LocalDays } from '../../../words/local-days.ts';
import type { Speech } from '../../../words/speech.ts';
import { HandForm } from './hand-form.tsx';
import { HandRow } from './hand-row.tsx';

/** What the parts for credit entered by hand know of the world. */
export interface HandWorld {
  readonly now: number;
  readonly days: LocalDays;
  readonly speech: Speech;
  readonly locale: string;
  readonly send: (message: Message) => Promise<Reply>;
}

interface HandProps {
  readonly credits: readonly HandCredit[];
  readonly org: string | null;
  /** The currency of the account; null = it was never read, and is not guessed. */
  readonly unit: Unit | null;
  readonly world: HandWorld;
}

/** Credit that no reading knows of: entered, listed and removed here. */
export function HandPart({ credits, org, unit, world }: HandProps): VNode {
  const { t } = world.speech;
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const settle = (words: string) => {
    setSaid(words);
    // What had the focus is gone.
    head.current?.focus();
  };
  const added = () => {
    setOpen(false);
    settle(t('credits_hand_saved'));
  };
  const remove = async (id: string) => {
    const { ok } = await sent({ type: 'remove-credit', id }, world);
    settle(ok ? '' : t('credits_hand_remove_failed'));
  };
  return (
    <section class="card by-hand">
      <h2 ref={head} tabIndex={-1}>
        {t('credits_hand')}
      </h2>
      {credits.length === 0 ? (
        <p class="muted">{t('credits_hand_none')}</p>
      ) : (
        <ul>
          {credits.map((credit) => (
            <HandRow key={credit.id} credit={credit} now={world.now} speech={world.speech} remove={remove} />
          ))}
        </ul>
      )}
      <output>{said}</output>
      {unit === null && <p class="muted">{t('credits_hand_unit')}</p>}
      {unit !== null && isOpen && (
        <HandForm
          unit={unit}
          world={world}
          add={(entered) => sent({ type: 'add-credit', org, ...entered }, world)}
          added={added}
          cancel={() => {
            setOpen(false);
            settle('');
          }}
        />
      )}
      {unit !== null && !isOpen && (
        <button type="button" class="small-btn" data-action="add-credit" onClick={() => setOpen(true)}>
          {t('credits_hand_add')}
        </button>
      )}
    </section>
  );
}

/** A worker that does not answer has not done it. */
function sent(message: Message, { send }: HandWorld): Promise<Reply> {
  return send(message).catch((): Reply => ({ ok: false, code: 'failed' }));
}
