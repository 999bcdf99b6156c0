import type { VNode } from 'preact';
import { END_ISOLATE, ISOLATE } from '../words/isolated.ts';

const MARKED = new RegExp(`${ISOLATE}([^${END_ISOLATE}]*)${END_ISOLATE}`);

/** A sentence whose amounts and times neither break nor, in a right-to-left text, change their order. */
export function Text({ children }: { readonly children: string }): VNode {
  // Splitting at one group puts what it matched at the odd places.
  const pieces = children.split(MARKED);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          <span class="n" key={index}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
