import type { Family, Rule } from '../../src/risk/rules/rule.ts';
import { kindWords } from '../../src/words/kind-words.ts';
import type { Speech } from '../../src/words/speech.ts';
import type { ChargePath } from './charge-paths.ts';

const FAMILIES: readonly (readonly [Family, string])[] = [
  ['forecast', 'Before it happens'],
  ['ledger', 'After it happened'],
  ['brake', 'The brake'],
  ['self', 'The watchdog itself'],
];

/** docs/risks.md: every rule of the catalogue with its words, and every way in which money leaves with its rules. */
export function risksDoc(rules: readonly Rule[], paths: readonly ChargePath[], speech: Pick<Speech, 't'>): string {
  const sections = FAMILIES.flatMap(([family, title]) => [
    `## ${title}`,
    ...rules.filter((rule) => rule.family === family).map((rule) => ruleSection(rule, speech)),
  ]);
  return [
    '# Risks',
    '',
    'Generated from `src/risk/catalogue.ts` and the texts; `npx vitest run --project unit test/docs -u` writes it anew. Numbers are the',
    'ways in which money leaves, at the end.',
    '',
    ...sections.flatMap((section) => [section, '']),
    '## The ways in which money leaves',
    '',
    '| # | what | costs | told by |',
    '| --- | --- | --- | --- |',
    ...paths.map((path) => pathRow(path, rules)),
    '',
  ].join('\n');
}

function ruleSection(rule: Rule, speech: Pick<Speech, 't'>): string {
  const { name, when, why, whatToDo } = kindWords(rule.id, speech);
  const paths = rule.paths.length === 0 ? '–' : rule.paths.join(', ');
  return [
    `### \`${rule.id}\`: ${name}`,
    '',
    `- **When:** ${when}`,
    `- **Why:** ${why}`,
    `- **What to do:** ${whatToDo}`,
    `- **Ways:** ${paths}`,
  ].join('\n');
}

function pathRow({ number, what, costs, outside }: ChargePath, rules: readonly Rule[]): string {
  const tellers = rules.filter(({ paths }) => paths.includes(number)).map(({ id }) => `\`${id}\``);
  const told = [...tellers, ...(outside === undefined ? [] : [outside])].join(', ');
  return `| ${number} | ${what} | ${costs} | ${told} |`;
}
