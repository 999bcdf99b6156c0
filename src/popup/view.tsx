import type { VNode } from 'preact';
import { Hero } from '../ui/parts/hero.tsx';
import { MoneyPart } from '../ui/parts/money-part.tsx';
import { NoticeLine } from '../ui/parts/notice-line.tsx';
import { RisksPart } from '../ui/parts/risks-part.tsx';
import type { Turning } from '../ui/parts/turning.ts';
import { WindowsPart } from '../ui/parts/windows-part.tsx';
import { WirePart } from '../ui/parts/wire-part.tsx';
import type { RiskRow } from '../view/risk-rows.ts';
import type { View } from '../view/view.ts';
import type { Action } from '../words/action-words.ts';
import type { Translate } from '../words/translate.ts';
import { Bar } from './parts/bar.tsx';
import { FootLine } from './parts/foot-line.tsx';
import { HiddenFacts } from './parts/hidden-facts.tsx';

export interface PopupViewProps {
  readonly view: View;
  readonly t: Translate;
  /** A refresh is under way. */
  readonly reading: boolean;
  /** The last refresh brought no answer at all. */
  readonly failed: boolean;
  /** The worker did not take what was last asked of it. */
  readonly undone: boolean;
  readonly refresh: () => void;
  readonly act: (kind: Action['kind']) => void;
  /** Of the account on screen. */
  readonly turning: Turning;
  readonly snooze: (risk: RiskRow['risk']) => void;
  readonly openDashboard: (view: string) => void;
  readonly select: (org: string) => void;
}

/** The popup, drawn: head, cards, foot. It decides nothing. */
export function PopupView(props: PopupViewProps): VNode {
  const { view, t, act, turning, snooze, openDashboard, select } = props;
  const { cards, surface } = view;
  return (
    <main class="popup" data-state={view.state} data-verdict={view.verdict} data-read-at={view.readAt ?? ''}>
      <div class="rolls">
        {view.notices.map((notice) => (
          <NoticeLine key={notice.kind} notice={notice} />
        ))}
        <div class="head" data-tone={view.tone}>
          <Bar view={view} t={t} select={select} />
          <Hero view={view} act={act} />
        </div>
        {cards && surface && (
          <div class="cards">
            {cards.money && <MoneyPart card={cards.money} surface={surface} t={t} />}
            {cards.wire && (
              <WirePart wire={cards.wire} surface={surface} brakes={cards.brakes} turning={turning} t={t} />
            )}
            {cards.windows && <WindowsPart card={cards.windows} t={t} />}
            {cards.risks.length > 0 && <RisksPart rows={cards.risks} snooze={snooze} t={t} />}
          </div>
        )}
        {surface === null && (
          <p class="to-welcome">
            <button type="button" data-action="open-welcome" onClick={() => openDashboard('welcome')}>
              {t('welcome_back')}
            </button>
          </p>
        )}
        {surface && <HiddenFacts surface={surface} view={view} />}
      </div>
      <FootLine {...props} foot={view.foot} />
    </main>
  );
}
