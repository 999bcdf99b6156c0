/** What is to be done once, in its order. */
export const STEPS = ['access', 'notice', 'open', 'pin'] as const;
export type StepName = (typeof STEPS)[number];

export interface StepsSeen {
  readonly access: boolean | null;
  /** Has the user said that they saw the notification? What the browser takes, the system can still swallow. */
  readonly noticed: boolean;
  /** Has anything been read? */
  readonly isRead: boolean;
  /** Is the icon on the toolbar? Null = the browser does not say. */
  readonly onToolbar: boolean | null;
}

export type StepState = 'done' | 'next' | 'later';

/** How far the user has come: the first step that is not done is the next one. Unknown is not done. Pure. */
export function stepsOf({ access, noticed, isRead, onToolbar }: StepsSeen): Readonly<Record<StepName, StepState>> {
  const done = { access: access === true, notice: noticed, open: isRead, pin: onToolbar === true };
  const next = STEPS.find((name) => !done[name]);
  const stateOf = (name: StepName): StepState => {
    if (done[name]) return 'done';
    return name === next ? 'next' : 'later';
  };
  return { access: stateOf('access'), notice: stateOf('notice'), open: stateOf('open'), pin: stateOf('pin') };
}
