import type { VNode } from 'preact';
import type { WindowRow, WindowsCard } from '../../view/windows.ts';
import { plain } from '../../words/isolated.ts';
import type { Translate } from '../../words/translate.ts';
import { Meter } from '../meter.tsx';
import { Text } from '../text.tsx';

export function WindowsPart({ card, t }: { readonly card: WindowsCard; readonly t: Translate }): VNode {
  return (
    <section class="card">
      <h3>{t('title_windows')}</h3>
      {card.rows.map((row) => (
        <Row key={row.key} row={row} notch={card.notch} />
      ))}
      <Text as="p" class="basis">
        {card.note}
      </Text>
    </section>
  );
}

function Row({ row, notch }: { readonly row: WindowRow; readonly notch: number }): VNode {
  const { key, name, reset, percent, figure, resetsAt, tone, aged, note, pace } = row;
  return (
    <div
      class="window"
      data-window={key}
      data-percent={percent ?? 'unknown'}
      data-resets-at={resetsAt === null ? undefined : new Date(resetsAt).toISOString()}
      data-aged={aged ? '' : undefined}
      data-tone={tone}
    >
      <p class="line">
        <span>{name}</span>
        <Text class="reset">{reset}</Text>
        <Text as="b" class={aged ? 'stale' : undefined}>
          {figure}
        </Text>
      </p>
      {percent !== null && (
        <Meter label={name} percent={percent} text={plain(figure)} tone={tone} ahead={pace?.ahead} notch={notch} />
      )}
      <Text as="p" class="lead">
        {note}
      </Text>
      <Text as="p" class="lead">
        {pace?.text ?? null}
      </Text>
    </div>
  );
}
