import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { sizeWords } from '../../src/dashboard/views/privacy/size-words.ts';
import { doneIn, importAnswerIn } from '../../src/dashboard/views/privacy/upkeep-replies.ts';
import { browserIn, systemIn } from '../../src/platform/user-agent.ts';
import { noteFrom, UNDO_SPAN, undoable } from '../../src/watch/backup/note.ts';
import { createFormat } from '../../src/words/format.ts';
import { translateFrom } from '../faces/translate-from.ts';

const speech = { t: translateFrom(messages), format: createFormat({ locale: 'en-GB', timeZone: 'UTC' }) };

it.each([
  [null, 'unknown'],
  [0, '0 B'],
  [999, '999 B'],
  [1499, '1 kB'],
  [412_300, '412 kB'],
  [1_250_000, '1.3 MB'],
])('%s bytes: %s', (bytes, words) => expect(sizeWords(bytes, speech)).toBe(words));

describe('a reply of the worker', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['yes', null],
    [{ ok: false, code: 'failed' }, null],
    [{ ok: true, retryAt: null }, null],
    [{ ok: true, retryAt: null, done: false }, false],
    [{ ok: true, retryAt: null, done: true }, true],
  ])('%j: done is %s', (raw, done) => expect(doneIn(raw)).toBe(done));

  it.each([
    [undefined, { kind: 'failed' }],
    [{ ok: false, code: 'not-understood' }, { kind: 'failed' }],
    [{ ok: true, done: true }, { kind: 'done' }],
    [
      { ok: false, code: 'refused', refusal: { why: 'newer', part: null } },
      { kind: 'refused', refusal: { why: 'newer', part: null } },
    ],
  ])('%j of an import', (raw, answer) => expect(importAnswerIn(raw)).toEqual(answer));
});

describe('what can be undone', () => {
  const note = (keptAt: number | null) => noteFrom({ version: 1, keptAt });
  it.each([
    [note(null), 5, null],
    [note(5), 5, 5],
    [note(5), 5 + UNDO_SPAN - 1, 5],
    [note(5), 5 + UNDO_SPAN, null],
    // The clock was set back.
    [note(50), 5, null],
    [noteFrom('garbage'), 5, null],
    [noteFrom({ version: 2, keptAt: 5 }), 5, null],
  ])('%j at %s: %s', (of, now, keptAt) => expect(undoable(of, now)).toBe(keptAt));
});

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome 156',
    'linux',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1', 'Edg 156', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153', 'mac'],
  ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'Firefox 153', 'android'],
  ['', 'unknown', 'unknown'],
])('%s is %s on %s', (agent, browser, system) =>
  expect([browserIn(agent), systemIn(agent)]).toEqual([browser, system]),
);
