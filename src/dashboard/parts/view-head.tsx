import type { ComponentChildren, VNode } from 'preact';

/** The name of a view, and what goes with it. The heading takes the focus when the view was chosen. */
export function ViewHead({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <header class="vh">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}
