import type { VNode } from 'preact';
import type { Control } from '../../../account/account.ts';
import { report } from '../../../platform/report.ts';
import { act } from '../../../ui/act.ts';
import { GateRow } from '../../../ui/parts/gate-row.tsx';
import { Hero } from '../../../ui/parts/hero.tsx';
import { RisksPart } from '../../../ui/parts/risks-part.tsx';
import { WindowsPart } from '../../../ui/parts/windows-part.tsx';
import { WirePart } from '../../../ui/parts/wire-part.tsx';
import type { Action } from '../../../words/action-words.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { planGate } from './plan-gate.ts';
import { Tiles } from './tiles.tsx';
import { useAsked } from './use-asked.ts';

/** What matters now, at once: the verdict and what to do, the way from the plan to the card, money, windows, warnings. */
export function OverviewView({ view, chosen, now, speech, source, tell }: ViewProps): VNode {
  const { cards, surface, tone } = view;
  const { t } = speech;
  const [asks, ask] = useAsked(surface?.org.value ?? null);
  const turning = {
    asks,
    ask,
    pull: (control: Control) => surface && tell({ type: 'brake', org: surface.org.value, control }),
  };
  const plan = cards?.windows ? planGate(cards.windows, now, speech) : null;
  return (
    <div class="overview">
      <ViewHead title={t('dash_view_overview')} />
      <div class="head" data-tone={tone}>
        <Hero view={view} act={remedy} />
      </div>
      {surface === null && (
        <p class="links">
          <a href="#welcome">{t('welcome_back')}</a>
        </p>
      )}
      {cards && surface && (
        <>
          {cards.wire && (
            <WirePart wire={cards.wire} surface={surface} brakes={cards.brakes} turning={turning} t={t}>
              {plan && <GateRow gate={plan} fact={{}} />}
            </WirePart>
          )}
          {cards.money && (
            <Tiles card={cards.money} forecast={chosen?.forecast ?? null} surface={surface} speech={speech} />
          )}
          <div class="duo">
            {cards.windows && <WindowsPart card={cards.windows} t={t} />}
            {cards.risks.length > 0 && (
              <RisksPart rows={cards.risks} snooze={(risk) => tell({ type: 'snooze', ...risk })} t={t} />
            )}
          </div>
        </>
      )}
    </div>
  );

  function remedy(kind: Action['kind']): void {
    if (kind === 'calendar') {
      location.hash = '#credits';
      return;
    }
    const refresh = () => Promise.resolve(tell({ type: 'refresh' }));
    act(kind, source, { refresh, tell, ask, granted: () => undefined }).catch(report);
  }
}
