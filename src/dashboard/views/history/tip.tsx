import type { VNode } from 'preact';
import { Text } from '../../../ui/text.tsx';
import type { Frame } from './frame.ts';
import type { Tip as TipWords } from './tip-of.ts';

const AWAY = 12;

/** What is said of the moment that is pointed at, on the side of it where there is more room. */
export function Tip({ tip, x, frame }: { readonly tip: TipWords; readonly x: number; readonly frame: Frame }): VNode {
  const isRight = x < (frame.left + frame.right) / 2;
  const side = isRight ? { '--at': `${x + AWAY}px` } : { '--at': `calc(100% - ${x - AWAY}px)` };
  return (
    <div class={isRight ? 'tip is-right' : 'tip is-left'} style={side} aria-hidden="true">
      <p class="when">{tip.when}</p>
      {tip.events.map((event) => (
        <Text key={event} as="p" class="event">
          {event}
        </Text>
      ))}
      <dl>
        {tip.lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <Text as="dd">{value}</Text>
          </div>
        ))}
      </dl>
    </div>
  );
}
