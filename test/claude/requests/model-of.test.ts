import { describe, expect, it } from 'vitest';
import { familyOf, isOneFamily, modelOf } from '../../../src/claude/requests/model-of.ts';

describe('the model of a message', () => {
  it.each([
    [JSON.stringify({ prompt: 'x', model: 'claude-fable-5-2' }), 'claude-fable-5-2'],
    [JSON.stringify({ prompt: 'x', model: 'claude-opus-5-5[1m]' }, null, 2), 'claude-opus-5-5[1m]'],
    [JSON.stringify({ prompt: 'x', create_conversation_params: { model: 'claude-opus-5-5' } }), 'claude-opus-5-5'],
    ['"model":"claude-fable-5-2"', 'claude-fable-5-2'],
    // What a user writes is no name of a model.
    [JSON.stringify({ prompt: '"model":"claude-fable-5-2"' }), null],
    [JSON.stringify({ prompt: 'model', timezone: 'UTC' }), null],
    [JSON.stringify({ model: null }), null],
    [JSON.stringify({ model: 'x'.repeat(61) }), null],
    ['', null],
    [null, null],
  ])('%s', (body, model) => {
    expect(modelOf(body)).toBe(model);
  });
});

describe('families of models', () => {
  it.each([
    ['claude-fable-5-2', 'fable'],
    ['Fable', 'fable'],
    ['Claude Opus 5.5', 'opus'],
    ['claude-3-5-sonnet-20241022', 'sonnet'],
    ['Opus 4.6 (1M)', 'opus'],
    ['claude-2.1', null],
    ['', null],
  ])('%s', (name, family) => {
    expect(familyOf(name)).toBe(family);
  });

  it('what names none may be any', () => {
    expect(isOneFamily('claude-2', 'Fable')).toBe(true);
    expect(isOneFamily('claude-opus-5', 'Fable')).toBe(false);
    expect(isOneFamily('claude-opus-5', 'Opus')).toBe(true);
  });
});
