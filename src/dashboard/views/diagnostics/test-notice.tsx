import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../words/translate.ts';
import type { Upkeep } from '../privacy/upkeep.ts';

interface TestNoticeProps {
  readonly upkeep: Upkeep;
  readonly t: Translate;
  /** With it the user is asked whether they saw the notification, and this hears the answer. */
  readonly seen?: (saw: boolean) => void;
}

interface Said {
  readonly sentences: readonly string[];
  readonly asks: boolean;
}

const NOTHING: Said = { sentences: [], asks: false };

/** Shows a notification, and says what to look for where the system swallows it: nobody can tell that but the user. */
export function TestNotice({ upkeep, t, seen }: TestNoticeProps): VNode {
  const [said, say] = useState(NOTHING);
  const button = useRef<HTMLButtonElement>(null);
  const hint = () => t(`diag_hint_${upkeep.about().system}`);
  const failed = () => say({ sentences: [t('diag_test_failed')], asks: false });

  async function test(): Promise<void> {
    const shown = await upkeep.testNotice(t('diag_test_title'), t('diag_test_body'));
    if (shown === null) return failed();
    const asks = shown && seen !== undefined;
    const sentence = t(shown ? 'diag_test_shown' : 'diag_test_refused');
    say({ sentences: asks ? [sentence] : [sentence, hint()], asks });
  }

  function answer(saw: boolean): void {
    say({ sentences: saw ? [] : [hint()], asks: false });
    seen?.(saw);
    // What had the focus is gone.
    button.current?.focus();
  }

  return (
    <div class="test-notice">
      <button
        type="button"
        class="small-btn"
        ref={button}
        data-action="test-notice"
        onClick={() => {
          test().catch(failed);
        }}
      >
        {t('diag_test')}
      </button>
      <output class="said" data-said>
        {said.sentences.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </output>
      {said.asks && (
        <p class="pair">
          <button type="button" class="small-btn ink" data-action="saw-notice" onClick={() => answer(true)}>
            {t('welcome_saw')}
          </button>
          <button type="button" class="small-btn" data-action="saw-no-notice" onClick={() => answer(false)}>
            {t('welcome_saw_not')}
          </button>
        </p>
      )}
    </div>
  );
}
