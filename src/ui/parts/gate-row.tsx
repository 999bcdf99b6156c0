import type { ComponentChildren, VNode } from 'preact';
import type { Wire } from '../../words/wire/wire.ts';
import { Icon } from '../icon.tsx';
import { Text } from '../text.tsx';

interface GateProps {
  readonly gate: Omit<Wire[number], 'id'> & { readonly id: Wire[number]['id'] | 'plan' };
  /** What the test surface wants of the element that stands for the gate's fact. */
  readonly fact: object;
  readonly children?: ComponentChildren;
}

/** One gate of the wire: its name, its state, and what that means. */
export function GateRow({ gate, fact, children }: GateProps): VNode {
  const end = gate.id === 'card';
  return (
    <li
      class={end ? 'gate is-end' : 'gate'}
      data-gate={gate.gate}
      data-tone={gate.tone}
      data-stale={gate.aged || undefined}
    >
      {end && <Icon name="card" class="card-mark" />}
      <span class="name">
        <span>{gate.name}</span>
        <Text class={gate.aged ? 'state stale' : 'state'} {...fact}>
          {gate.state}
        </Text>
      </span>
      <Text class="what">{gate.what}</Text>
      {children}
    </li>
  );
}
