import type { VNode } from 'preact';
import { Loading } from './parts/loading.tsx';
import type { PopupSource } from './source.ts';
import { usePopup } from './use-popup.ts';
import { PopupView } from './view.tsx';

/** The popup over its source: empty boxes until storage has answered, then all of it at once. */
export function App({ source }: { readonly source: PopupSource }): VNode {
  const popup = usePopup(source);
  return popup.view === null ? <Loading /> : <PopupView view={popup.view} popup={popup} />;
}
