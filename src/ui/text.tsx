import type { VNode } from 'preact';
import { END_ISOLATE, ISOLATE } from '../words/isolated.ts';

const MARKED = new RegExp(`${ISOLATE}([^${END_ISOLATE}]*)${END_ISOLATE}`);

interface TextProps {
  readonly as?: 'p' | 'span' | 'strong' | 'b' | 'dd';
  readonly class?: string | undefined;
  /** Null: no sentence, and no element for it. */
  readonly children: string | null;
}

/** A sentence whose amounts and times neither break nor, in a right-to-left text, change their order. */
export function Text({
  as: Tag = 'span',
  children,
  ...rest
}: TextProps & Readonly<Record<string, unknown>>): VNode | null {
  if (children === null) return null;
  // Splitting at one group puts what it matched at the odd places.
  const pieces = children.split(MARKED);
  return <Tag {...rest}>{pieces.map((piece, index) => (index % 2 === 1 ? <bdi class="n">{piece}</bdi> : piece))}</Tag>;
}
