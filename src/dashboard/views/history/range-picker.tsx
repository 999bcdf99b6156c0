import type { VNode } from 'preact';
import type { Translate } from '../../../words/translate.ts';
import { RANGES, type Range } from './ranges.ts';

interface PickerProps {
  readonly range: Range;
  readonly choose: (range: Range) => void;
  readonly t: Translate;
}

/** How far back is shown. Real radio buttons: one place for Tab, and the arrow keys are the browser's. */
export function RangePicker({ range, choose, t }: PickerProps): VNode {
  return (
    <fieldset class="seg">
      <legend class="hidden-text">{t('history_range')}</legend>
      {RANGES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="history-range"
            value={each}
            checked={each === range}
            onChange={() => choose(each)}
          />
          <span>{t(`history_range_${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
