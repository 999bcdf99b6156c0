import type { VNode } from 'preact';
import type { Tone } from '../risk/verdict-word.ts';

interface MeterProps {
  readonly label: string;
  /** 0–100; more is drawn as full and still said as it is. */
  readonly percent: number;
  readonly text: string;
  readonly tone: Tone;
  /** Where its use leads, in percent: hatched. */
  readonly ahead?: number | undefined;
  /** Where the warning starts, in percent: a notch in the bar. */
  readonly notch?: number;
}

/** A bar that fills up. */
export function Meter({ label, percent, text, tone, ahead, notch }: MeterProps): VNode {
  const full = Math.min(100, Math.max(0, percent));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers' own <meter> cannot be given a notch, nor our colours.
    <span
      class="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(full)}
      aria-valuetext={text}
      data-tone={tone}
    >
      <i style={{ inlineSize: `${full}%` }} />
      {ahead !== undefined && <u style={{ inlineSize: `${Math.min(100, ahead) - full}%` }} />}
      {notch !== undefined && <b style={{ insetInlineStart: `${notch}%` }} />}
    </span>
  );
}
