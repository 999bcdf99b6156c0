import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandCredit } from '../../../account/hand-credit.ts';
import { Text } from '../../../ui/text.tsx';
import { durationWords } from '../../../words/duration-words.ts';
import type { Speech } from '../../../words/speech.ts';

interface RowProps {
  readonly credit: HandCredit;
  readonly now: number;
  readonly speech: Speech;
  readonly remove: (id: string) => Promise<void>;
}

/** A credit entered by hand; a second click confirms that it is removed. */
export function HandRow({ credit, now, speech, remove }: RowProps): VNode {
  const { t, format } = speech;
  const { id, amount, expiresAt, note } = credit;
  const [asks, setAsks] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) sure.current?.focus();
  }, [asks]);
  return (
    <li class="hand-row" data-credit={id}>
      <div>
        <b>{note.trim() || t('credits_hand_plain')}</b>
        <Text as="p" class="muted">
          {t('credits_hand_until', [format.money(amount), format.date(expiresAt, now)])}
        </Text>
      </div>
      <b class="n">{durationWords(expiresAt - now, speech)}</b>
      {asks ? (
        <fieldset onKeyDown={({ key }) => key === 'Escape' && setAsks(false)}>
          <legend>{t('credits_hand_remove_ask')}</legend>
          <button type="button" class="small-btn" ref={sure} data-action="confirm" onClick={() => void remove(id)}>
            {t('credits_hand_remove')}
          </button>
          <button type="button" class="small-btn" data-action="cancel" onClick={() => setAsks(false)}>
            {t('credits_hand_keep')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="text-btn" data-action="remove-credit" onClick={() => setAsks(true)}>
          {t('credits_hand_remove')}
        </button>
      )}
    </li>
  );
}
