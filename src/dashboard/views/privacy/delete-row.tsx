import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../words/translate.ts';
import { Confirm } from './confirm.tsx';
import { DataRow } from './data-row.tsx';
import type { Upkeep } from './upkeep.ts';

interface DeleteRowProps {
  readonly upkeep: Upkeep;
  readonly t: Translate;
  readonly say: (text: string) => void;
}

/** Deletes everything, after a second click. */
export function DeleteRow({ upkeep, t, say }: DeleteRowProps): VNode {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsks(false);
    button.current?.focus();
  };
  const remove = async () => {
    close();
    const outcome = await upkeep.deleteAll();
    if (outcome === 'partly') return say(t('priv_delete_partly'));
    say(t(outcome === 'done' ? 'priv_deleted' : 'priv_delete_failed'));
  };
  return (
    <>
      <DataRow name={t('priv_delete')} what={t('priv_delete_what')}>
        <button
          type="button"
          class="small-btn danger"
          ref={button}
          aria-expanded={asks}
          data-action="delete-all"
          onClick={() => {
            // What was said of something else is over.
            say('');
            setAsks(true);
          }}
        >
          {t('priv_delete_button')}
        </button>
      </DataRow>
      {asks && (
        <Confirm
          question={t('priv_delete_ask')}
          yes={t('priv_delete')}
          no={t('priv_cancel')}
          onYes={() => {
            remove().catch(() => say(t('priv_delete_failed')));
          }}
          onNo={close}
        >
          <p>{t('priv_delete_then')}</p>
        </Confirm>
      )}
    </>
  );
}
