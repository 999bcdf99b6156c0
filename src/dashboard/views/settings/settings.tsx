import type { VNode } from 'preact';
import type { ViewProps } from '../../view-props.ts';

export function SettingsView(_props: ViewProps): VNode {
  return <p />;
}
