// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsRoute } from '../../../src/claude/page/settings-route.ts';
import { inPage } from '../../../src/content/in-page/in-page.ts';
import type { BriefDocument } from '../../../src/watch/brief/brief.ts';

const NOW = 1_800_000_000_000;
const LINE = { tone: 'warning', text: 'Session at 86%', action: 'Turn off…', until: NOW + 1000 } as const;
const PANEL = {
  title: 'What these controls do',
  age: 'As read',
  controls: [{ name: 'Auto-reload', state: 'On', tone: 'warning', text: 'x' }],
} as const;

function briefWith(more: Partial<BriefDocument['orgs'][string]>): BriefDocument {
  const orgs = { org: { line: null, panel: null, paidUntil: null, ...more } };
  return { version: 1, language: 'en', direction: 'ltr', dismiss: 'Put away', orgs };
}

interface Stage {
  brief: BriefDocument | null;
  route: SettingsRoute | null;
  now: number;
  readonly update: () => void;
  readonly end: AbortController;
}

function start(brief: BriefDocument | null): Stage {
  const end = new AbortController();
  const stage = { brief, route: null as SettingsRoute | null, now: NOW, end, update: (): void => undefined };
  stage.update = inPage({
    page: document,
    window,
    brief: () => stage.brief,
    organization: () => 'org',
    route: () => stage.route,
    act: () => undefined,
    now: () => stage.now,
    signal: end.signal,
  });
  return stage;
}

const there = (name: 'line' | 'panel') => document.querySelectorAll(`usage-watchdog-${name}`).length;
const settle = () => vi.advanceTimersByTime(300);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<fieldset><div contenteditable="true"></div></fieldset><div id="extra-usage-credits-section">Usage credits</div>';
  for (const element of document.querySelectorAll('fieldset, #extra-usage-credits-section')) {
    element.getBoundingClientRect = () =>
      ({ width: 600, height: 80, left: 100, top: 300, right: 700, bottom: 380 }) as DOMRect;
  }
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the line', () => {
  it('is there while it is to be said, once, and leaves nothing behind', () => {
    const stage = start(briefWith({ line: LINE }));
    expect(there('line')).toBe(1);
    stage.update();
    settle();
    expect(there('line')).toBe(1);
    stage.end.abort();
    expect(there('line')).toBe(0);
  });

  it.each<[string, (stage: Stage) => void]>([
    ['its time is over', (stage) => Object.assign(stage, { now: LINE.until })],
    ['the brief says nothing', (stage) => Object.assign(stage, { brief: briefWith({}) })],
    ['there is no brief', (stage) => Object.assign(stage, { brief: null })],
    ['the settings are open', (stage) => Object.assign(stage, { route: 'dialog' })],
    ['the composer is gone', () => document.querySelector('fieldset')?.remove()],
  ])('is gone when %s', (_name, change) => {
    const stage = start(briefWith({ line: LINE }));
    change(stage);
    stage.update();
    settle();
    expect(there('line')).toBe(0);
    stage.end.abort();
  });
});

describe('the panel', () => {
  it('is there while the settings are open', () => {
    const stage = start(briefWith({ panel: PANEL }));
    expect(there('panel')).toBe(0);
    stage.route = 'dialog';
    stage.update();
    settle();
    expect(there('panel')).toBe(1);
    stage.route = 'admin';
    stage.update();
    settle();
    expect(there('panel')).toBe(0);
    stage.end.abort();
  });
});

it('looks for nothing while there is nothing to show', () => {
  const looks = vi.spyOn(document, 'querySelectorAll');
  const stage = start(briefWith({}));
  looks.mockClear();
  for (let change = 0; change < 20; change += 1) document.body.append(document.createElement('p'));
  settle();
  expect(looks).not.toHaveBeenCalled();
  stage.end.abort();
});
