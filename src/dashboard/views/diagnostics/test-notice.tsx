import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../../words/translate.ts';
import type { Upkeep } from '../privacy/upkeep.ts';

interface TestNoticeProps {
  readonly upkeep: Upkeep;
  readonly t: Translate;
}

/** Shows a notification, and says what to look for where the system swallows it: nobody can tell that but the user. */
export function TestNotice({ upkeep, t }: TestNoticeProps): VNode {
  const [said, say] = useState<readonly string[]>([]);

  async function test(): Promise<void> {
    const shown = await upkeep.testNotice(t('diag_test_title'), t('diag_test_body'));
    if (shown === null) return say([t('diag_test_failed')]);
    const hint = t(`diag_hint_${upkeep.about().system}`);
    say([t(shown ? 'diag_test_shown' : 'diag_test_refused'), hint]);
  }

  return (
    <div class="test-notice">
      <button
        type="button"
        class="small-btn"
        data-action="test-notice"
        onClick={() => {
          test().catch(() => say([t('diag_test_failed')]));
        }}
      >
        {t('diag_test')}
      </button>
      <output class="said" data-said>
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </output>
    </div>
  );
}
