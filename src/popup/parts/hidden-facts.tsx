import type { VNode } from 'preact';
import { factData } from '../../ui/parts/fact-data.ts';
import type { Surface, SurfaceFact } from '../../view/surface.ts';
import type { View } from '../../view/view.ts';

/** The facts that this view has no place for: each has one element all the same, which nobody sees or hears. */
export function HiddenFacts({ surface, view }: { readonly surface: Surface; readonly view: View }): VNode {
  const visible = new Set(visibleFacts(view));
  return (
    <div hidden>
      {(Object.keys(surface) as SurfaceFact[])
        .filter((name) => !visible.has(name))
        .map((name) => (
          <span key={name} {...factData(surface, name)} />
        ))}
    </div>
  );
}

function visibleFacts({ cards, chip }: View): SurfaceFact[] {
  const money = cards?.money;
  const gates = cards?.wire ?? [];
  return [
    ...(chip === null ? [] : (['org'] as const)),
    ...(money ? (['balance', 'next-expiry', 'spent'] as const) : []),
    ...(money?.split ?? []).map(({ kind }) => `${kind}-balance` as const),
    ...gates.flatMap(({ id }) => (id === 'card' ? [] : [id])),
  ];
}
