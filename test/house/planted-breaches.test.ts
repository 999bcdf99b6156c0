import { describe, expect, it } from 'vitest';
import { arrowBreaches, wayTo } from './arrows.ts';
import { sourceFile } from './project.ts';
import { textBreaches } from './texts.ts';

/** The house's tests are worth something only while they find what is planted. */
describe('a planted import', () => {
  it.each([
    ['src/account/a.ts', "import { x } from '../risk/risk.ts';"],
    ['src/account/a.ts', "import type { X } from '../watch/ports.ts';"],
    ['src/account/a.ts', "import * as z from 'zod/mini';"],
    ['src/risk/a.ts', "export * from '../claude/endpoints.ts';"],
    ['src/risk/rules/a.ts', "import {\n  one,\n  two,\n} from '../../words/format.ts';"],
    ['src/claude/a.ts', "import { poll } from '../watch/poll.ts';"],
    ['src/claude/a.ts', "import { type Provider } from '../watch/ports.ts';"],
    ['src/claude/a.ts', "import * as z from 'zod';"],
    ['src/watch/a.ts', "import { store } from '../platform/store.ts';"],
    ['src/watch/a.ts', "import { read } from '../claude/read.ts';"],
    ['src/words/a.ts', "import { poll } from '../watch/protocol.ts';"],
    ['src/words/a.ts', "import messages from '../../public/_locales/en/messages.json';"],
    ['src/platform/a.ts', "import { poll } from '../watch/poll.ts';"],
    ['src/platform/a.ts', "import { decide } from '../risk/decide.ts';"],
    ['src/ui/a.tsx', "import type { Store } from '../watch/ports.ts';"],
    ['src/popup/a.tsx', "import { x } from '../background/main.ts';"],
    ['src/popup/a.tsx', "const x = await import('../content/lines.ts');"],
    ['src/popup/a.tsx', "import '../dashboard/dashboard.css';"],
    ['src/popup/a.tsx', 'const x = await import(name);'],
    ['src/popup/a.tsx', "import _ from 'lodash';"],
    ['src/utils/a.ts', ''],
  ])('%s: %s', (name, text) => {
    expect(arrowBreaches([sourceFile(name, `\n${text}\n`)])).toEqual([expect.stringMatching(/^src\/\S+:\d+: /)]);
  });

  it('is named with its line', () => {
    const file = sourceFile(
      'src/risk/a.ts',
      "// one\nimport type { A } from '../account/a.ts';\nimport '../ui/b.ts';\n",
    );
    expect(arrowBreaches([file])).toEqual(['src/risk/a.ts:3: risk must not import src/ui/b.ts']);
  });

  it('is found through other files', () => {
    const files = [
      sourceFile('src/content/main.iife.ts', "import { a } from '../watch/a.ts';"),
      sourceFile('src/watch/a.ts', "import type { C } from './c.ts';\nimport { b } from './b.ts';"),
      sourceFile('src/watch/b.ts', "import * as z from 'zod/mini';"),
      sourceFile('src/watch/c.ts', "import { browser } from 'webextension-polyfill';"),
    ];
    const way = (target: string) => wayTo(files, 'src/content/main.iife.ts', (each) => each === target);
    expect(way('zod/mini')).toBe('src/content/main.iife.ts → src/watch/a.ts → src/watch/b.ts → zod/mini');
    expect(way('webextension-polyfill')).toBeNull();
  });
});

describe('an import that is in order', () => {
  it.each([
    ['src/claude/a.ts', "import type { Provider } from '../watch/ports.ts';\nimport * as z from 'zod/mini';"],
    ['src/words/a.ts', "type Id = keyof typeof import('../../public/_locales/en/messages.json');"],
    [
      'src/platform/a.ts',
      "import type { Tone } from '../risk/verdict-word.ts';\nimport b from 'webextension-polyfill';",
    ],
    ['src/platform/a.ts', "import { EMPTY } from '../watch/documents/types.ts';"],
    ['src/popup/a.tsx', "import './popup.css';\nimport icon from '../ui/icon.svg?raw';"],
    ['src/account/a.ts', "// import { x } from '../risk/risk.ts';\nconst text = \"import y from '../risk/b.ts'\";"],
  ])('%s: %s', (name, text) => expect(arrowBreaches([sourceFile(name, text)])).toEqual([]));
});

describe('a planted text', () => {
  it.each([
    ['src/watch/a.ts', "const path = '/api/organizations';"],
    ['src/watch/a.ts', 'const url = `https://claude.ai/settings`;'],
    ['src/watch/a.ts', 'body.extra_usage?.length'],
    ['src/ui/a.tsx', 'const a = <p>{body.prepaid_credits}</p>;'],
    ['src/risk/a.ts', "key === 'five_hour'"],
    ['src/risk/a.ts', 'const now = Date.now();'],
    ['src/risk/a.ts', 'const now = new Date();'],
    ['src/risk/a.ts', 'const now = `at $' + '{new Date()}`;'],
    ['src/words/a.ts', 'const x = Math.random();'],
    ['src/words/a.ts', 'const t = browser.i18n.getMessage(id);'],
    ['src/claude/a.ts', "const a = document.querySelector('a');"],
    ['src/claude/a.ts', 'const a = window.location;'],
    ['src/ui/a.ts', 'const amount = minor / 100;'],
    ['src/ui/a.ts', 'const amount = minor * 0.01;'],
    ['src/watch/a.ts', 'try { f(); } catch {}'],
    ['src/watch/a.ts', 'try { f(); } catch (error) {\n\n} // why not'],
    ['src/content/a.ts', "const name = 'lastActiveOrg';"],
    ['src/content/a.ts', 'const id = /lastActiveOrg=([^;]+)/.exec(cookie);'],
    ['src/watch/a.ts', 'await f().catch(() => {});'],
    ['src/watch/a.ts', 'export default class A {}'],
    ['src/watch/a.ts', 'export { a as default };'],
  ])('%s: %s', (name, text) => {
    expect(textBreaches([sourceFile(name, `\n${text}\n`)])).toEqual([expect.stringMatching(/^src\/\S+:2: /)]);
  });
});

describe('a text that is in order', () => {
  it.each([
    ['src/watch/a.ts', '/** claude.ai says `extra_usage`. */\nconst coverage = 1; // Date.now()'],
    ['src/risk/a.ts', 'if (prepaidIsLow(of)) return [];'],
    ['src/account/window.ts', "export const SESSION = 'five_hour';"],
    ['src/account/window.ts', 'export const full = (window: PlanWindow) => window.percent === 100;'],
    ['src/risk/a.ts', 'const day = new Date(now).toISOString();\nconst spent = (left * 100) / right;'],
    ['src/claude/a.ts', "const read = (document: Document) => document.querySelector('a');"],
    ['src/ui/a.ts', 'const seconds = ms / 1000;\nconst big = ms / 100_000;'],
    ['src/risk/a.ts', "const quote = /['\"`]/;\nconst text = 'Date.now()';"],
    ['src/watch/a.ts', 'try { f(); } catch {\n  // An orphan throws whatever is asked of it.\n}'],
    ['src/content/a.ts', "import { lastActiveOrg } from '../claude/last-active-org.ts';"],
    ['src/watch/a.ts', 'try { f(); } catch { return null; }\nawait f().catch(() => null);'],
  ])('%s: %s', (name, text) => expect(textBreaches([sourceFile(name, text)])).toEqual([]));
});
