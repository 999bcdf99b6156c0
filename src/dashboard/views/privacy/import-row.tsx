import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Text } from '../../../ui/text.tsx';
import type { ImportPreview } from '../../../watch/backup/import-reply.ts';
import type { Speech } from '../../../words/speech.ts';
import { Confirm } from './confirm.tsx';
import { DataRow } from './data-row.tsx';
import { valueIn } from './file-text.ts';
import { previewWords, refusalWords } from './import-words.ts';
import type { ImportAnswer, Upkeep } from './upkeep.ts';

interface ImportRowProps {
  readonly upkeep: Upkeep;
  readonly now: number;
  readonly speech: Speech;
  /** Says something, and looks anew at what is stored. */
  readonly say: (text: string) => void;
}

interface Chosen {
  readonly value: unknown;
  readonly preview: ImportPreview;
}

/** Chooses a file, says what it would bring, and lets it take the place of everything after a second click. */
export function ImportRow({ upkeep, now, speech, say }: ImportRowProps): VNode {
  const { t } = speech;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  function close(): void {
    setChosen(null);
    button.current?.focus();
  }

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setChosen(null);
    say(t('priv_checking'));
    const read = await valueIn(file);
    if ('why' in read) return say(refusalWords(read, speech));
    const answer = await upkeep.importFile(read.value, false);
    if (answer.kind !== 'preview') return say(answerWords(answer, speech));
    say('');
    setChosen({ value: read.value, preview: answer.preview });
  }

  async function replace(value: unknown): Promise<void> {
    close();
    say(t('priv_checking'));
    say(answerWords(await upkeep.importFile(value, true), speech));
  }

  return (
    <>
      <DataRow name={t('priv_import')} what={t('priv_import_what')}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          data-action="import-file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            choose(file).catch(() => say(t('priv_import_failed')));
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="small-btn"
          ref={button}
          data-action="import"
          onClick={() => {
            say('');
            input.current?.click();
          }}
        >
          {t('priv_choose')}
        </button>
      </DataRow>
      {chosen && (
        <Confirm
          question={t('priv_import_ask')}
          yes={t('priv_import_sure')}
          no={t('priv_cancel')}
          onYes={() => {
            replace(chosen.value).catch(() => say(t('priv_import_failed')));
          }}
          onNo={close}
        >
          <PreviewList preview={chosen.preview} now={now} speech={speech} />
        </Confirm>
      )}
    </>
  );
}

function PreviewList({ preview, now, speech }: { preview: ImportPreview; now: number; speech: Speech }): VNode {
  const { from, changes } = previewWords(preview, now, speech);
  return (
    <>
      <Text as="p">{from}</Text>
      {changes.length > 0 && (
        <ul class="changes">
          {changes.map((change) => (
            <li key={change}>
              <Text>{change}</Text>
            </li>
          ))}
        </ul>
      )}
      <p class="muted">{speech.t('priv_import_replaces')}</p>
    </>
  );
}

function answerWords(answer: ImportAnswer, speech: Speech): string {
  if (answer.kind === 'refused') return refusalWords(answer.refusal, speech);
  return speech.t(answer.kind === 'done' ? 'priv_imported' : 'priv_import_failed');
}
