import { describe, expect, it } from 'vitest';
import { Built, TARGETS } from './built.ts';

/** A method that changes something, as an option of a request. */
const WRITE = /\bmethod\s*:\s*["'`](?:PUT|POST|PATCH|DELETE)["'`]/gi;

describe.each(TARGETS)('what is shipped for %s', (target) => {
  const built = new Built(target);
  const scripts = built.filesOf('.js');
  const found = (pattern: RegExp) =>
    scripts.flatMap((file) => [...built.text(file).matchAll(pattern)].map(([text]) => ({ file, text })));

  it('writes to claude.ai by the brake alone: one request in the worker, the same in a tab that helps it out', () => {
    // The script in the page's world only hands on what the page sends; a Request that it makes to read a body is never sent.
    const writers = found(WRITE).filter(({ file }) => !file.startsWith('src/page/'));
    expect(writers.length).toBe(2);
    expect(new Set(writers.map(({ file }) => file)).size).toBe(2);
    for (const { file } of writers) {
      const code = built.text(file);
      expect(code).toContain('{"is_enabled":false}');
      expect(code).toContain('{"enabled":false}');
    }
  });

  it('cannot say "on"', () => {
    expect(found(/["'`{,](?:is_enabled|enabled)["'`]?\s*:\s*(?:true|!0)|is_enabled%22%3Atrue/g)).toEqual([]);
    expect(found(/enable_overages["'`]?\s*:\s*(?:true|!0)/g)).toEqual([]);
    expect(found(/monthly_credit_limit["'`]\s*:/g)).toEqual([]);
  });

  it('sends nothing by ways that are not looked at', () => {
    expect(found(/\bsendBeacon\b|new\s+WebSocket\b|new\s+EventSource\b/g)).toEqual([]);
  });
});
