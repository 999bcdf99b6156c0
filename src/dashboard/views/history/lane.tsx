import type { VNode } from 'preact';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { plain } from '../../../words/isolated.ts';
import type { PlacedPart } from './chart-parts.ts';
import { markGroups } from './mark-groups.ts';
import { markWords } from './mark-words.ts';

const SIGN = 18;

/** What happened, as signs above the panels, each over a line down to the axis. */
export function Lane({ model, frame, speech, point }: PlacedPart): VNode {
  const groups = markGroups(model.marks, frame.xOf, SIGN * frame.unit);
  const reloadAt = model.ahead?.reloadAt ?? null;
  return (
    <ul class="lane" aria-label={speech.t('history_marks')}>
      {groups.map(({ x, tone, marks }) => {
        const words = plain(marks.map(({ entry }) => markWords(entry, speech)).join('\n'));
        return (
          <li
            key={marks[0]?.entry.id}
            data-tone={tone}
            style={{ left: `${x}px` }}
            title={words}
            onPointerEnter={() => point(marks[0]?.at ?? null)}
            onPointerLeave={() => point(null)}
          >
            <SmallSign tone={tone} label={words} />
          </li>
        );
      })}
      {reloadAt !== null && reloadAt <= model.span.to && (
        <li
          class="expected"
          data-tone="danger"
          style={{ left: `${frame.xOf(reloadAt)}px` }}
          title={speech.t('history_expected')}
          onPointerEnter={() => point(reloadAt)}
          onPointerLeave={() => point(null)}
        >
          <SmallSign tone="danger" label={speech.t('history_expected')} />
        </li>
      )}
    </ul>
  );
}
