import { expect, it } from 'vitest';
import { runTool } from '../../scripts/tool.mjs';
import { Built, ROOT } from './built.ts';

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What the add-on linter may warn of, and how often. */
const KNOWN_WARNINGS: Readonly<Record<string, number>> = {
  // Preact's own `dangerouslySetInnerHTML`, which nothing here uses.
  UNSAFE_VAR_ASSIGNMENT: 1,
};

it('passes the linter of addons.mozilla.org', () => {
  const { folder } = new Built('firefox');
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  // Without this it asks the npm registry for a newer version of itself.
  const env = { NO_UPDATE_NOTIFIER: '1' };
  const { output } = runTool(ROOT, { packageName: 'web-ext', command: 'web-ext' }, args, { env, keepOutput: true });
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
  expect(report.errors).toEqual([]);
  const counts: Record<string, number> = {};
  for (const { code } of report.warnings) counts[code] = (counts[code] ?? 0) + 1;
  expect(counts, JSON.stringify(report.warnings, null, 2)).toEqual(KNOWN_WARNINGS);
});
