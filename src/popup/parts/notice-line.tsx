import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import type { Notice } from '../model/notices.ts';

export function NoticeLine({ notice }: { readonly notice: Notice }): VNode {
  const risk = notice.kind === 'muted' ? { 'data-risk': 'muted', 'data-severity': 'warning' } : {};
  return (
    <p class="notice" data-tone="warning" data-notice={notice.kind} {...risk}>
      <Icon name={notice.kind === 'muted' ? 'muted' : 'repaired'} />
      <span>{notice.text}</span>
    </p>
  );
}
