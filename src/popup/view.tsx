import type { VNode } from 'preact';
import { Bar } from './parts/bar.tsx';
import { FootLine } from './parts/foot-line.tsx';
import { Hero } from './parts/hero.tsx';
import { HiddenFacts } from './parts/hidden-facts.tsx';
import { MoneyPart } from './parts/money-part.tsx';
import { NoticeLine } from './parts/notice-line.tsx';
import { RisksPart } from './parts/risks-part.tsx';
import { WindowsPart } from './parts/windows-part.tsx';
import { WirePart } from './parts/wire-part.tsx';
import type { Popup } from './use-popup.ts';
import type { View } from './view-model.ts';

/** The popup, drawn: head, cards, foot. It decides nothing. */
export function PopupView({ view, popup }: { readonly view: View; readonly popup: Popup }): VNode {
  const { t } = popup.speech;
  const { cards, surface } = view;
  return (
    <main class="popup" data-state={view.state} data-verdict={view.verdict} data-read-at={view.readAt ?? ''}>
      {view.notices.map((notice) => (
        <NoticeLine key={notice.kind} notice={notice} />
      ))}
      <div class="head" data-tone={view.tone}>
        <Bar view={view} t={t} select={popup.select} />
        <Hero view={view} act={popup.act} />
      </div>
      {cards !== null && surface !== null && (
        <div class="cards">
          {cards.money && <MoneyPart card={cards.money} surface={surface} t={t} />}
          {cards.wire && <WirePart wire={cards.wire} surface={surface} t={t} />}
          {cards.windows && <WindowsPart card={cards.windows} t={t} />}
          {cards.risks.length > 0 && <RisksPart rows={cards.risks} t={t} />}
        </div>
      )}
      {surface !== null && <HiddenFacts surface={surface} view={view} />}
      <FootLine foot={view.foot} popup={popup} />
    </main>
  );
}
