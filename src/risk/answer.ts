import type { FactName } from '../account/account.ts';

/**
 * What the facts say to a yes-or-no question. The third value names the facts that would settle it, so that "cannot
 * tell" never has to be pressed into a boolean.
 */
export type Answer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'cannot-tell'; readonly missing: readonly FactName[] };

export const YES: Answer = { kind: 'yes' };
export const NO: Answer = { kind: 'no' };

export function cannotTell(...missing: readonly FactName[]): Answer {
  return { kind: 'cannot-tell', missing };
}

export function answerOf(truth: boolean): Answer {
  return truth ? YES : NO;
}

export function not(answer: Answer): Answer {
  if (answer.kind === 'cannot-tell') return answer;
  return answerOf(answer.kind === 'no');
}

/** Kleene's "and": one certain no decides, whatever is unknown beside it. */
export function every(...answers: readonly Answer[]): Answer {
  return answers.some((answer) => answer.kind === 'no') ? NO : (unsettledOf(answers) ?? YES);
}

/** Kleene's "or": one certain yes decides, whatever is unknown beside it. */
export function some(...answers: readonly Answer[]): Answer {
  return answers.some((answer) => answer.kind === 'yes') ? YES : (unsettledOf(answers) ?? NO);
}

function unsettledOf(answers: readonly Answer[]): Answer | undefined {
  const missing = answers.flatMap((answer) => (answer.kind === 'cannot-tell' ? answer.missing : []));
  const open = answers.some((answer) => answer.kind === 'cannot-tell');
  return open ? { kind: 'cannot-tell', missing: [...new Set(missing)] } : undefined;
}
