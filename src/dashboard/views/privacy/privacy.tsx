import type { VNode } from 'preact';
import type { ViewProps } from '../../view-props.ts';

export function PrivacyView(_props: ViewProps): VNode {
  return <p />;
}
