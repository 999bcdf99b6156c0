import type { Tone } from '../../risk/verdict-word.ts';

/** A line above the composer. Not shown from `until` on (epoch ms). */
export interface LineBrief {
  readonly tone: Tone;
  readonly text: string;
  readonly action: string;
  readonly until: number;
}

export interface ControlBrief {
  readonly name: string;
  readonly state: string;
  readonly tone: Tone;
  readonly text: string;
}

/** The panel beside the usage settings. */
export interface PanelBrief {
  readonly title: string;
  readonly age: string;
  readonly controls: readonly ControlBrief[];
}

export interface OrgBrief {
  readonly line: LineBrief | null;
  readonly panel: PanelBrief | null;
  /** A send is paid until this time (epoch ms); null = it is not, as far as is known. */
  readonly paidUntil: number | null;
}

/** What the worker leaves in storage for the page, in words already. Storage key `brief`. */
export interface BriefDocument {
  readonly version: 1;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly dismiss: string;
  readonly orgs: Readonly<Record<string, OrgBrief>>;
}
