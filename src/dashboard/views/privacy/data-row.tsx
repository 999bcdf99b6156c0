import type { ComponentChildren, VNode } from 'preact';
import { Text } from '../../../ui/text.tsx';

/** A name, what it is, and what stands at its end. */
export function DataRow({
  name,
  what,
  children,
}: {
  readonly name: string;
  readonly what: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="drow">
      <span class="dname">
        <b>{name}</b>
        <Text class="dwhat">{what}</Text>
      </span>
      {children}
    </div>
  );
}
