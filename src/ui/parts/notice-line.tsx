import type { VNode } from 'preact';
import type { Notice } from '../../view/notices.ts';
import { Icon } from '../icon.tsx';

export function NoticeLine({ notice }: { readonly notice: Notice }): VNode {
  const risk = notice.kind === 'muted' ? { 'data-risk': 'muted', 'data-severity': 'warning' } : {};
  return (
    <p class="notice" data-tone="warning" data-notice={notice.kind} {...risk}>
      <Icon name={notice.kind === 'muted' ? 'muted' : 'repaired'} />
      <span>{notice.text}</span>
    </p>
  );
}
