import type { ComponentChildren, VNode } from 'preact';
import type { Control } from '../../account/account.ts';
import type { BrakeView } from '../../view/brake-view.ts';
import type { Surface } from '../../view/surface.ts';
import type { Translate } from '../../words/translate.ts';
import type { Wire } from '../../words/wire/wire.ts';
import { Icon } from '../icon.tsx';
import { Text } from '../text.tsx';
import { Brake } from './brake.tsx';
import { factData } from './fact-data.ts';

interface WireProps {
  readonly wire: Wire;
  readonly surface: Surface;
  readonly brakes: BrakeView;
  readonly pull: (control: Control) => void;
  readonly t: Translate;
}

/** The three controls as gates on one line, in order from the plan to the card. */
export function WirePart({ wire, surface, brakes, pull, t }: WireProps): VNode {
  return (
    <section class="card">
      <h3>{t('title_wire')}</h3>
      <ol>
        {wire.map((gate) => (
          <GateRow key={gate.id} gate={gate} surface={surface}>
            {isBraked(gate, brakes) && (
              <Brake control={gate.id} pulling={brakes.pulling.includes(gate.id)} pull={pull} t={t} />
            )}
          </GateRow>
        ))}
      </ol>
    </section>
  );
}

/** Only what is on, or was when it was last read, can be turned off. */
function isBraked(gate: Wire[number], { offered }: BrakeView): gate is Wire[number] & { readonly id: Control } {
  return offered && (gate.id === 'switch' || gate.id === 'reload') && gate.gate === 'on';
}

interface GateProps {
  readonly gate: Wire[number];
  readonly surface: Surface;
  readonly children: ComponentChildren;
}

function GateRow({ gate, surface, children }: GateProps): VNode {
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
      {children}
    </li>
  );
}
