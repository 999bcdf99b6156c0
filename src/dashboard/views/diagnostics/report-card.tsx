import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../words/translate.ts';

/** The report, to be read before it is copied. */
export function ReportCard({ text, t }: { readonly text: string; readonly t: Translate }): VNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say(t('diag_copied'));
    } catch {
      area.current?.focus();
      area.current?.select();
      say(t('diag_copy_failed'));
    }
  }

  return (
    <section class="card">
      <h2 id="report-title">{t('diag_report')}</h2>
      <textarea
        class="report"
        ref={area}
        readOnly
        rows={12}
        spellcheck={false}
        dir="ltr"
        aria-labelledby="report-title"
        value={text}
      />
      <p class="muted">{t('diag_report_lead')}</p>
      <button
        type="button"
        class="small-btn"
        data-action="copy-report"
        onClick={() => {
          copy().catch(() => say(t('diag_copy_failed')));
        }}
      >
        {t('diag_copy')}
      </button>
      <output class="said" data-said>
        {said}
      </output>
    </section>
  );
}
