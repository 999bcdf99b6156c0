import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import type { Translate } from '../../words/translate.ts';
import type { Surface } from '../model/surface.ts';
import type { Wire } from '../model/wire.ts';
import { factData } from './fact-data.ts';

interface WireProps {
  readonly wire: Wire;
  readonly surface: Surface;
  readonly t: Translate;
}

/** The three controls as gates on one line, in order from the plan to the card. */
export function WirePart({ wire, surface, t }: WireProps): VNode {
  return (
    <section class="card">
      <h3>{t('title_wire')}</h3>
      <ol>
        {wire.map((gate) => (
          <GateRow key={gate.id} gate={gate} surface={surface} />
        ))}
      </ol>
    </section>
  );
}

function GateRow({ gate, surface }: { readonly gate: Wire[number]; readonly surface: Surface }): VNode {
  const end = gate.id === 'card';
  const fact = gate.id === 'card' ? {} : factData(surface, gate.id);
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
    </li>
  );
}
