import { assemble, type LookAnswers } from '../../src/claude/assemble.ts';
import type { JsonAnswer } from '../../src/claude/json-answer.ts';
import type { FailureKind, Look, Part } from '../../src/watch/ports.ts';
import { NOW } from './expectations.ts';

export const ORG = '0b9d7c1e-52a4-4f0e-9c39-3f1f5b6a7c01';

/** Stands for an answer that failed. */
export class Failed {
  readonly kind: FailureKind;
  constructor(kind: FailureKind) {
    this.kind = kind;
  }
}

export const NONE = new Failed('not-offered');

type Given = { readonly [P in Part]?: unknown };

/** A look with these bodies or failures. */
export function lookOf(given: Given, more: Partial<LookAnswers> = {}): Look {
  const answers = Object.entries(given).map(([part, body]): [Part, JsonAnswer] => [
    part as Part,
    body instanceof Failed
      ? { ok: false, failure: { kind: body.kind, status: 403, retryAt: null } }
      : { ok: true, body },
  ]);
  return assemble({ org: ORG, at: NOW, source: 'worker', unit: null, kind: null, ...more, answers: new Map(answers) });
}
