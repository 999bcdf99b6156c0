import type { Control } from '../../account/account.ts';
import type { Tone } from '../../risk/verdict-word.ts';

/** A line above the composer. Not shown from `until` on (epoch ms). */
export interface LineBrief {
  /** The occasion: put away, the line stays away until this is another. Figures alone do not change it. */
  readonly key: string;
  readonly tone: Tone;
  readonly lead: string;
  readonly text: string;
  /** What can be turned off about it; null where that is not the user's to do. */
  readonly action: { readonly control: Control; readonly label: string } | null;
  readonly until: number;
}

export interface ControlBrief {
  readonly name: string;
  readonly state: string;
  readonly tone: Tone;
  /** Open, half open, closed or not known; `end`: what lies behind the controls, the card. */
  readonly gate: 'on' | 'part' | 'off' | 'unknown' | 'end';
  readonly text: string;
}

/** The panel beside the usage settings. */
export interface PanelBrief {
  readonly tone: Tone;
  readonly title: string;
  /** What it can cost. */
  readonly lead: string;
  readonly controls: readonly ControlBrief[];
  readonly age: string;
  /** How it is switched off for good, and the name of the button that hides it here. */
  readonly hint: string;
  readonly hide: string;
}

export interface OrgBrief {
  readonly line: LineBrief | null;
  readonly panel: PanelBrief | null;
  /** A send is paid until this time (epoch ms); null = it is not, as far as is known. */
  readonly paidUntil: number | null;
  /** Messages to these models are paid though others are not. */
  readonly paidModels: readonly PaidModel[];
}

/** `always`: by the plan, and not because a window is used up; it counts only for a message that names the model. */
export interface PaidModel {
  /** As `RequestJudge.scopeOf` has it. */
  readonly model: string;
  readonly until: number;
  readonly always: boolean;
}

/** What the worker leaves in storage for the page, in words already. Storage key `brief`. */
export interface BriefDocument {
  readonly version: 2;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The line's name for "put away". */
  readonly dismiss: string;
  /** How the line and the panel look, as a style sheet: only who shows them needs it. */
  readonly style: string;
  readonly orgs: Readonly<Record<string, OrgBrief>>;
}
