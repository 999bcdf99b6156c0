// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsRoute } from '../../../src/claude/page/settings-route.ts';
import { inPage } from '../../../src/content/in-page/in-page.ts';
import type { BriefDocument, LineBrief, PanelBrief } from '../../../src/watch/brief/brief.ts';
import type { Message } from '../../../src/watch/protocol.ts';

const NOW = 1_800_000_000_000;
const LINE: LineBrief = {
  key: 'org overflow-near warning session',
  tone: 'warning',
  lead: 'Session at 86%.',
  text: 'At 100%, messages draw on your balance.',
  action: { control: 'switch', label: 'Turn off…' },
  until: NOW + 60_000,
};
const PANEL: PanelBrief = {
  tone: 'warning',
  title: 'Your card can be charged',
  lead: 'This month, up to $37.10',
  age: 'As read',
  hint: 'It can be turned off for good.',
  hide: 'Hide in this tab',
  controls: [{ name: 'Auto-reload', state: 'On', tone: 'warning', gate: 'on', text: 'Below $5.00, back to $15.00.' }],
};

function briefWith(more: Partial<BriefDocument['orgs'][string]>): BriefDocument {
  const orgs = { org: { line: null, panel: null, paidUntil: null, paidModels: [], ...more } };
  return { version: 2, language: 'en', direction: 'ltr', dismiss: 'Put away', style: 'p{}', orgs };
}

interface Stage {
  brief: BriefDocument | null;
  route: SettingsRoute | 'chat' | null;
  now: number;
  readonly sent: Message[];
  readonly update: () => void;
  readonly end: AbortController;
}

const stages: Stage[] = [];
const roots = new Map<string, ShadowRoot>();
/** What lies over the page at a point; null = the composer, the section, or the empty page. */
let cover: ((x: number, y: number) => Element | null) | null;

function start(brief: BriefDocument | null, route: Stage['route'] = 'chat'): Stage {
  const end = new AbortController();
  const sent: Message[] = [];
  const stage = { brief, route, now: NOW, end, sent, update: (): void => undefined };
  stage.update = inPage({
    page: document,
    window,
    brief: () => stage.brief,
    organization: () => 'org',
    route: () => stage.route,
    send: async (message) => {
      sent.push(message);
      return { ok: true, reply: null };
    },
    now: () => stage.now,
    signal: end.signal,
  });
  stages.push(stage);
  return stage;
}

const there = (name: 'line' | 'panel') => document.querySelectorAll(`usage-watchdog-${name}`).length;
const inside = (name: 'line' | 'panel') => roots.get(`usage-watchdog-${name}`)!;
const settle = (ms = 300) => vi.advanceTimersByTime(ms);

function press(name: 'line' | 'panel', button: string): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  inside(name).querySelector(button)!.dispatchEvent(event);
}

function change(stage: Stage, changes: Partial<Pick<Stage, 'brief' | 'route' | 'now'>>): void {
  Object.assign(stage, changes);
  stage.update();
  settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  cover = null;
  document.body.innerHTML = `<div id="app"><h1>Hello</h1><fieldset><div contenteditable="true"></div></fieldset>
    <div id="extra-usage-credits-section">Usage credits</div></div>`;
  const composer = document.querySelector('fieldset')!;
  const section = document.querySelector('#extra-usage-credits-section')!;
  const at = (element: Element, top: number) => {
    const rect = { left: 100, top, right: 700, bottom: top + 80, width: 600, height: 80 };
    element.getBoundingClientRect = () => rect as DOMRect;
    return (x: number, y: number) => x >= 100 && x <= 700 && y >= top && y < top + 80;
  };
  const [inComposer, inSection] = [at(composer, 300), at(section, 500)];
  document.elementFromPoint = (x, y) =>
    cover?.(x, y) ?? (inComposer(x, y) ? composer : inSection(x, y) ? section : document.body);
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1400);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(900);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this.localName, root);
    return root;
  });
});

afterEach(() => {
  for (const { end } of stages.splice(0)) end.abort();
  vi.restoreAllMocks();
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
    ['no messages are written on this page', (stage) => Object.assign(stage, { route: null })],
    ['the composer is gone', () => document.querySelector('fieldset')?.remove()],
  ])('is gone when %s', (_name, happens) => {
    const stage = start(briefWith({ line: LINE }));
    happens(stage);
    stage.update();
    settle();
    expect(there('line')).toBe(0);
  });

  it.each<[string, () => void]>([
    ['the greeting reaches into its place', () => (cover = (_x, y) => (y < 260 ? document.querySelector('h1') : null))],
    [
      'a dialog covers the page',
      () => {
        const dialog = document.body.appendChild(document.createElement('div'));
        cover = () => dialog;
      },
    ],
    [
      'a menu opens over its place',
      () => {
        const menu = document.body.appendChild(document.createElement('div'));
        cover = (x, y) => (x < 300 && y < 300 ? menu : null);
      },
    ],
    [
      'a round button floats there',
      () => {
        const button = document.querySelector('#app')!.appendChild(document.createElement('button'));
        cover = (x, y) => (Math.hypot(x - 400, y - 270) < 17 ? button : null);
      },
    ],
  ])('is not there when %s', (_name, covered) => {
    covered();
    start(briefWith({ line: LINE }));
    expect(there('line')).toBe(0);
  });

  it.each([
    [0, 95, 'line'],
    [240, 95, 'line short'],
    [240, 36, 'line'],
  ])('says less where all of it is too tall: above %i px there is no room, and it takes %i px', (above, tall, name) => {
    cover = (_x, y) => (y < above ? document.querySelector('h1') : null);
    const measure = HTMLElement.prototype.getBoundingClientRect;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      if (this.localName !== 'usage-watchdog-line') return measure.call(this as HTMLElement);
      return { height: inside('line').querySelector('.short') ? 36 : tall } as DOMRect;
    });
    start(briefWith({ line: LINE }));
    expect(there('line')).toBe(1);
    expect(inside('line').querySelector('.line')!.className).toBe(name);
  });

  it('comes back when what covered it is gone', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    cover = () => dialog;
    const stage = start(briefWith({ line: LINE }));
    cover = null;
    stage.update();
    settle();
    expect(there('line')).toBe(1);
  });

  it('put away, stays away while only figures change, and comes back for another occasion', () => {
    const stage = start(briefWith({ line: LINE }));
    press('line', '.away');
    expect(there('line')).toBe(0);
    change(stage, { brief: briefWith({ line: { ...LINE, lead: 'Session at 88%.' } }) });
    expect(there('line')).toBe(0);
    change(stage, { brief: briefWith({ line: { ...LINE, key: 'org paying danger session' } }) });
    expect(there('line')).toBe(1);
  });

  it('takes the user to where turning off is confirmed, at their own click alone', () => {
    const stage = start(briefWith({ line: LINE }));
    inside('line').querySelector<HTMLElement>('.act')!.click();
    expect(stage.sent.filter(({ type }) => type === 'open-brake')).toEqual([]);
    press('line', '.act');
    expect(stage.sent).toContainEqual({ type: 'open-brake', control: 'switch' });
  });

  it('offers nothing where nothing is the user’s to turn off', () => {
    start(briefWith({ line: { ...LINE, action: null } }));
    expect(inside('line').querySelector<HTMLElement>('.act')!.hidden).toBe(true);
  });

  it('is said once, politely: figures that change interrupt nobody', () => {
    const stage = start(briefWith({ line: LINE }));
    const status = inside('line').querySelector('[role="status"]')!;
    expect(status.textContent).toBe('');
    settle(200);
    expect(status.textContent).toBe(`${LINE.lead} ${LINE.text}`);
    settle(5000);
    expect(status.textContent).toBe('');
    change(stage, { brief: briefWith({ line: { ...LINE, lead: 'Session at 88%.' } }) });
    expect(inside('line').querySelector('p')!.textContent).toContain('88%');
    settle(1000);
    expect(status.textContent).toBe('');
  });

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['auto', 'light dark'],
  ])('follows the page’s own scheme: %s', (mode, scheme) => {
    document.documentElement.dataset.mode = mode;
    start(briefWith({ line: LINE }));
    expect(document.querySelector<HTMLElement>('usage-watchdog-line')!.dataset.theme).toBe(scheme);
    delete document.documentElement.dataset.mode;
  });

  it('keeps its clicks from the page, whose dialog would close for them', () => {
    start(briefWith({ line: LINE }));
    const heard = vi.fn();
    document.addEventListener('pointerdown', heard);
    inside('line')
      .querySelector('.away')!
      .dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    document.removeEventListener('pointerdown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the panel', () => {
  it('is there while the settings are open', () => {
    const stage = start(briefWith({ panel: PANEL }));
    expect(there('panel')).toBe(0);
    change(stage, { route: 'dialog' });
    expect(there('panel')).toBe(1);
    expect(inside('panel').textContent).toContain('Below $5.00, back to $15.00.');
    change(stage, { route: 'admin' });
    expect(there('panel')).toBe(0);
  });

  it('hidden by the user, stays hidden in this tab, and says where it can be turned off for good', () => {
    const stage = start(briefWith({ panel: PANEL }), 'page');
    expect(inside('panel').querySelector('footer')!.textContent).toContain(PANEL.hint);
    press('panel', '.away');
    expect(there('panel')).toBe(0);
    change(stage, { brief: briefWith({ panel: { ...PANEL, title: 'Paid use starts soon' } }) });
    expect(there('panel')).toBe(0);
  });

  it('is not there while a dialog of the page is over the settings', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    cover = () => dialog;
    start(briefWith({ panel: PANEL }), 'page');
    expect(there('panel')).toBe(0);
  });

  it('is one line below the section where there is no room beside it', () => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(800);
    start(briefWith({ panel: PANEL }), 'page');
    const host = document.querySelector<HTMLElement>('usage-watchdog-panel')!;
    expect(inside('panel').querySelector('details')!.open).toBe(false);
    expect([host.style.left, host.style.top]).toEqual(['100px', '586px']);
  });

  it.each([
    ['ltr', '712px'],
    ['rtl', '112px'],
  ])('stands at the end of the section, in a page written %s', (direction, left) => {
    const section = document.querySelector<HTMLElement>('#extra-usage-credits-section')!;
    section.style.direction = direction;
    const rect = section.getBoundingClientRect();
    if (direction === 'rtl') section.getBoundingClientRect = () => ({ ...rect, left: 444, right: 1044 }) as DOMRect;
    document.elementFromPoint = (_x, y) => (y < 500 ? document.body : section);
    cover = null;
    start(briefWith({ panel: PANEL }), 'page');
    expect(document.querySelector<HTMLElement>('usage-watchdog-panel')!.style.left).toBe(left);
  });
});

it('in a hidden tab nothing is looked for and nothing changes, until it is seen again', () => {
  const stage = start(briefWith({ line: LINE }));
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  const looks = vi.spyOn(document, 'querySelectorAll');
  document.body.append(document.createElement('p'));
  change(stage, { brief: briefWith({}) });
  expect(looks).not.toHaveBeenCalled();
  looks.mockRestore();
  expect(there('line')).toBe(1);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(there('line')).toBe(0);
});

describe('what is reported of the places', () => {
  const reports = ({ sent }: Stage) => sent.filter(({ type }) => type === 'anchors');

  it('a place that was found is reported once', () => {
    const stage = start(briefWith({ line: LINE }));
    stage.update();
    settle();
    expect(reports(stage)).toEqual([{ type: 'anchors', name: 'composer', by: 'fieldset' }]);
  });

  it('a place that is missing is reported after it was looked for again, with the page at rest', () => {
    document.querySelector('fieldset')!.remove();
    const stage = start(briefWith({ line: LINE }));
    expect(reports(stage)).toEqual([]);
    stage.now += 5000;
    settle(5000);
    expect(reports(stage)).toEqual([{ type: 'anchors', name: 'composer', by: null }]);
  });

  it('a page that is still being built is not', () => {
    const composer = document.querySelector('fieldset')!;
    composer.remove();
    const stage = start(briefWith({ line: LINE }));
    document.querySelector('#app')!.append(composer);
    stage.now += 5000;
    settle(5000);
    expect(reports(stage)).toEqual([{ type: 'anchors', name: 'composer', by: 'fieldset' }]);
  });

  it('a page that changes its mind all the time is not heard each time', () => {
    const stage = start(briefWith({ line: LINE }));
    const composer = document.querySelector('fieldset')!;
    for (let turn = 0; turn < 20; turn += 1) {
      if (turn % 2 === 0) composer.remove();
      else document.querySelector('#app')!.append(composer);
      change(stage, { now: stage.now + 500 });
    }
    expect(reports(stage).length).toBeLessThanOrEqual(2);
  });

  it('nothing is reported where nothing is looked for', () => {
    const stage = start(briefWith({ line: LINE }), null);
    change(stage, { now: stage.now + 20_000 });
    expect(stage.sent).toEqual([]);
  });
});

it.each<[string, Partial<BriefDocument['orgs'][string]>, (stage: Stage) => void]>([
  ['there is nothing to show', {}, () => undefined],
  ['the line was put away', { line: LINE }, () => press('line', '.away')],
])('looks for nothing while %s', (_name, more, before) => {
  const stage = start(briefWith(more));
  before(stage);
  const looks = vi.spyOn(document, 'querySelectorAll');
  for (let turn = 0; turn < 20; turn += 1) document.body.append(document.createElement('p'));
  settle(10_000);
  expect(looks).not.toHaveBeenCalled();
});
