import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/risk/catalogue.ts';
import { riskId } from '../../src/watch/documents/risk-schema.ts';
import { kindWords } from '../../src/words/kind-words.ts';
import { english } from '../words/speech.ts';
import { CHARGE_PATHS } from './charge-paths.ts';
import { risksDoc } from './risks-doc.ts';

const ids = CATALOGUE.map(({ id }) => id);
const tests = textsIn('test/risk');
const wordTests = textsIn('test/words');

function textsIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
}

describe('the catalogue', () => {
  it('has each kind once, and all of them', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...riskId.options].sort());
  });

  it.each(ids)('%s has words, tests of its rule and of its texts', (id) => {
    for (const text of Object.values(kindWords(id, english))) expect(text).not.toBe('');
    expect(tests).toContain(`'${id}'`);
    expect(wordTests).toContain(`'${id}'`);
  });

  it('warns of every way in which money leaves, or says why it cannot', () => {
    const warned = new Set(CATALOGUE.flatMap(({ paths }) => paths));
    const known = CHARGE_PATHS.map(({ number }) => number);
    expect(known).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    expect([...warned].filter((number) => !known.includes(number))).toEqual([]);
    const silent = CHARGE_PATHS.filter(({ number, outside }) => !warned.has(number) && outside === undefined);
    expect(silent).toEqual([]);
  });

  it('is what docs/risks.md says', async () => {
    await expect(risksDoc(CATALOGUE, CHARGE_PATHS, english)).toMatchFileSnapshot('../../docs/risks.md');
  });
});
