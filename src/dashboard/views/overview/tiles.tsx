import type { VNode } from 'preact';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import { Meter } from '../../../ui/meter.tsx';
import { factData } from '../../../ui/parts/fact-data.ts';
import { SplitBar } from '../../../ui/parts/split-bar.tsx';
import { Text } from '../../../ui/text.tsx';
import type { MoneyCard } from '../../../view/money-card.ts';
import type { Surface, SurfaceFact } from '../../../view/surface.ts';
import { basisWords } from '../../../words/basis-words.ts';
import { plain } from '../../../words/isolated.ts';
import type { Speech } from '../../../words/speech.ts';
import { perDay } from './per-day.ts';

interface TilesProps {
  readonly card: MoneyCard;
  readonly forecast: Forecast | null;
  readonly surface: Surface;
  readonly speech: Speech;
}

/** What there is, what is spent and how fast, and what is lost next. */
export function Tiles({ card: { balance, split, expiry, spent }, forecast, surface, speech }: TilesProps): VNode {
  const { t } = speech;
  const daily = spent.aged ? null : perDay(forecast, speech);
  return (
    <div class="tiles">
      <section class="card">
        <h3>{t('title_balance')}</h3>
        <Figure figure={balance} fact="balance" surface={surface} />
        <SplitBar split={split} surface={surface} t={t} />
        <Lines lines={[balance.note, balance.pace?.text]} basis={basisWords([balance.pace], speech)} />
      </section>
      <section class="card">
        <h3>{spent.title}</h3>
        <Figure figure={spent} fact="spent" surface={surface} />
        {spent.meter && <Meter label={spent.title} {...spent.meter} text={plain(spent.meter.text)} />}
        <Lines lines={[spent.note, daily?.text, spent.pace?.text]} basis={basisWords([daily, spent.pace], speech)} />
      </section>
      <section class="card">
        <h3>{t('title_next_expiry')}</h3>
        <Figure figure={expiry} fact="next-expiry" surface={surface} />
        <Lines lines={[expiry.note, expiry.pace?.text]} basis={basisWords([expiry.pace], speech)} />
      </section>
    </div>
  );
}

interface FigureProps {
  readonly figure: { readonly text: string; readonly aged: boolean };
  readonly fact: SurfaceFact;
  readonly surface: Surface;
}

function Figure({ figure, fact, surface }: FigureProps): VNode | null {
  return (
    <Text as="p" class={figure.aged ? 'figure stale' : 'figure'} {...factData(surface, fact)}>
      {figure.text}
    </Text>
  );
}

interface LinesProps {
  readonly lines: readonly (string | null | undefined)[];
  readonly basis: string | null;
}

function Lines({ lines, basis }: LinesProps): VNode {
  return (
    <>
      {lines.map((line) => (
        <Text as="p" class="more" key={line}>
          {line ?? null}
        </Text>
      ))}
      <Text as="p" class="basis">
        {basis}
      </Text>
    </>
  );
}
