import type { VNode } from 'preact';
import type { ViewProps } from '../../view-props.ts';

export function LedgerView(_props: ViewProps): VNode {
  return <p />;
}
