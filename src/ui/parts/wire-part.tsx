import type { ComponentChildren, VNode } from 'preact';
import type { Control } from '../../account/account.ts';
import type { BrakeView } from '../../view/brake-view.ts';
import type { Surface } from '../../view/surface.ts';
import type { Translate } from '../../words/translate.ts';
import type { Wire } from '../../words/wire/wire.ts';
import { Brake } from './brake.tsx';
import { factData } from './fact-data.ts';
import { GateRow } from './gate-row.tsx';
import type { Turning } from './turning.ts';

interface WireProps {
  readonly wire: Wire;
  readonly surface: Surface;
  readonly brakes: BrakeView;
  readonly turning: Turning;
  readonly t: Translate;
  /** A gate before the others. */
  readonly children?: ComponentChildren;
}

/** The three controls as gates on one line, in order from the plan to the card. */
export function WirePart({ wire, surface, brakes, turning, t, children }: WireProps): VNode {
  const control = (id: Wire[number]['id']): Control | undefined => brakes.offered.find((one) => one === id);
  return (
    <section class="card">
      <h3>{t('title_wire')}</h3>
      <ol class="wire">
        {children}
        {wire.map((gate) => {
          const own = control(gate.id);
          return (
            <GateRow key={gate.id} gate={gate} fact={gate.id === 'card' ? {} : factData(surface, gate.id)}>
              {own && <Brake control={own} pulling={brakes.pulling.includes(own)} turning={turning} t={t} />}
            </GateRow>
          );
        })}
      </ol>
    </section>
  );
}
