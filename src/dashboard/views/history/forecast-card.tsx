import type { VNode } from 'preact';
import type { Case } from '../../../risk/evidence.ts';
import type { Forecast } from '../../../risk/forecast/forecast.ts';
import { SmallSign } from '../../../ui/small-sign.tsx';
import { Text } from '../../../ui/text.tsx';
import type { Speech } from '../../../words/speech.ts';
import { forecastSays } from './forecast-says.ts';

interface CardProps {
  readonly forecast: Forecast | null;
  readonly of: Case;
  readonly speech: Speech;
}

/** Where it leads, in words, and what that rests on. */
export function ForecastCard({ forecast, of, speech }: CardProps): VNode {
  const { said, basis } = forecastSays(forecast, of, speech);
  return (
    <section class="card foreseen">
      <h2>{speech.t('history_forecast')}</h2>
      <ul>
        {said.map(({ tone, text }) => (
          <li key={text}>
            <SmallSign tone={tone} />
            <Text>{text}</Text>
          </li>
        ))}
      </ul>
      <Text as="p" class="muted">
        {basis}
      </Text>
    </section>
  );
}
