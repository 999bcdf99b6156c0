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

/** An account of which a credit is being entered, and its currency. */
interface Opened {
  readonly org: string | null;
  readonly unit: Unit;
}

/** Credit that no reading knows of: entered, listed and removed here. */
export function HandPart({ credits, org, unit, world }: HandProps): VNode {
  const { t } = world.speech;
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const [said, setSaid] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const settle = (words: string) => {
    setSaid(words);
    // What had the focus is gone.
    head.current?.focus();
  };
  const close = (done: Opened) => setOpened((before) => before.filter((own) => own !== done));
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
      <output class="said">{said}</output>
      {unit === null && <p class="muted">{t('credits_hand_unit')}</p>}
      {opened.map((own) => (
        // Half entered, it waits for the account that it is of: it is neither lost nor saved for another.
        <div key={own.org} hidden={own.org !== org}>
          <HandForm
            unit={own.unit}
            world={world}
            add={(entered) => sent({ type: 'add-credit', org: own.org, ...entered }, world)}
            added={() => {
              close(own);
              settle(t('credits_hand_saved'));
            }}
            cancel={() => {
              close(own);
              settle('');
            }}
          />
        </div>
      ))}
      {unit !== null && opened.every((own) => own.org !== org) && (
        <button
          type="button"
          class="small-btn"
          data-action="add-credit"
          onClick={() => setOpened([...opened, { org, unit }])}
        >
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
