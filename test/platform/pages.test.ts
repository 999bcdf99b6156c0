import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDashboard } from '../../src/platform/pages.ts';

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
}

const made = vi.hoisted(() => ({
  create: vi.fn(async (_of: object) => ({})),
  query: vi.fn(async (_of: object): Promise<Tab[]> => []),
  update: vi.fn(async (_id: number, _of: object) => ({})),
  windows: { update: vi.fn(async (_id: number, _of: object) => ({})) } as object | undefined,
}));

vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://id/${path}` },
    tabs: { create: made.create, query: made.query, update: made.update },
    get windows() {
      return made.windows;
    },
  },
}));

const PAGE = 'chrome-extension://id/src/dashboard/index.html';
const focus = vi.fn(async (_id: number, _of: object) => ({}));

beforeEach(() => {
  vi.clearAllMocks();
  made.query.mockResolvedValue([]);
  made.windows = { update: focus };
});

describe('the dashboard', () => {
  it('opens in a tab of its own', async () => {
    await openDashboard('credits');
    expect(made.query).toHaveBeenCalledWith({ url: `${PAGE}*` });
    expect(made.create).toHaveBeenCalledWith({ url: `${PAGE}#credits` });
  });

  it('is open already: its tab shows the view, and its window comes to the front', async () => {
    made.query.mockResolvedValue([{ id: 3, windowId: 8 }]);
    await openDashboard('brake-switch');
    expect(made.update).toHaveBeenCalledWith(3, { active: true, url: `${PAGE}#brake-switch` });
    expect(focus).toHaveBeenCalledWith(8, { focused: true });
    expect(made.create).not.toHaveBeenCalled();
    await openDashboard('');
    expect(made.update).toHaveBeenLastCalledWith(3, { active: true });
  });

  it('is open already where there are no windows', async () => {
    made.query.mockResolvedValue([{ id: 3, windowId: 8 }]);
    made.windows = undefined;
    await openDashboard('credits');
    expect(made.update).toHaveBeenCalledOnce();
  });
});
