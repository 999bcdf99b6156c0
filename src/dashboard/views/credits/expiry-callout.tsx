import type { VNode } from 'preact';
import type { Risk } from '../../../risk/risk.ts';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import { riskWords } from '../../../words/risk-words.ts';
import type { Speech } from '../../../words/speech.ts';

interface CalloutProps {
  readonly risks: readonly Risk[];
  readonly now: number;
  readonly speech: Speech;
}

/** An expiry that will charge the card, where one is open. */
export function ExpiryCallout({ risks, now, speech }: CalloutProps): VNode | null {
  const { t } = speech;
  const risk = risks.find(({ id, deadline }) => id === 'reload-by-expiry' && (deadline === null || deadline > now));
  if (risk === undefined) return null;
  const { title, body } = riskWords(risk, now, speech);
  return (
    <section class="callout" data-tone={risk.severity}>
      <SmallSign tone={risk.severity} label={t(`severity_${risk.severity}`)} />
      <div>
        <Text as="strong">{title}</Text>
        <Text as="p">{body}</Text>
      </div>
      <a class="small-btn" href="#overview">
        {t('brake_reload')}
      </a>
    </section>
  );
}
