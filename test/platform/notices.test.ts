import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onNoticeClicked, systemNotices } from '../../src/platform/notices.ts';

const made = vi.hoisted(() => {
  const heard: { body?: (id: string) => void; button?: (id: string, index: number) => void } = {};
  return {
    heard,
    create: vi.fn(async (_id: string, _options: object): Promise<string> => ''),
    level: vi.fn(async () => 'granted'),
    onClicked: { addListener: (of: (id: string) => void) => Object.assign(heard, { body: of }) },
    onButtonClicked: { addListener: (of: (id: string, index: number) => void) => Object.assign(heard, { button: of }) },
  };
});

vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://id/${path}` },
    notifications: {
      create: made.create,
      getPermissionLevel: made.level,
      onClicked: made.onClicked,
      onButtonClicked: made.onButtonClicked,
    },
  },
}));

const NOTICE = {
  id: 'paying:k',
  severity: 'danger',
  title: 'You are paying',
  body: 'Now',
  buttons: ['A', 'B'],
} as const;

beforeEach(() => {
  vi.resetAllMocks();
  made.level.mockResolvedValue('granted');
});

describe('a notice', () => {
  it('has the buttons it was given, and stays while it is a danger', async () => {
    await expect(systemNotices.show(NOTICE)).resolves.toBe(true);
    expect(made.create).toHaveBeenCalledExactlyOnceWith(
      'paying:k',
      expect.objectContaining({ buttons: [{ title: 'A' }, { title: 'B' }], requireInteraction: true }),
    );
  });

  it('is shown without buttons by a browser that refuses them', async () => {
    made.create.mockRejectedValueOnce(new Error('Unexpected property "buttons"'));
    await expect(systemNotices.show(NOTICE)).resolves.toBe(true);
    expect(made.create).toHaveBeenCalledTimes(2);
    expect(made.create.mock.lastCall?.[1]).not.toHaveProperty('buttons');
  });

  it('that is refused altogether is not heard', async () => {
    made.create.mockRejectedValue(new Error('no'));
    await expect(systemNotices.show(NOTICE)).resolves.toBe(false);
    made.level.mockResolvedValue('denied');
    made.create.mockClear();
    await expect(systemNotices.show(NOTICE)).resolves.toBe(false);
    expect(made.create).not.toHaveBeenCalled();
  });

  it('tells which of its buttons was clicked', () => {
    const clicked = vi.fn();
    onNoticeClicked(clicked);
    made.heard.body?.('paying:k');
    made.heard.button?.('paying:k', 1);
    expect(clicked.mock.calls).toEqual([
      ['paying:k', null],
      ['paying:k', 1],
    ]);
  });
});
