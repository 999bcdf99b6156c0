import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Gallery, type Look, openGallery } from './gallery.ts';
import type { Place } from './places.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the stores ask for. */
const SIZE = { width: 1280, height: 800 };

const popup = (state: string): Place => ({ face: 'popup', state, view: '' });
const dashboard = (view: string): Place => ({ face: 'dashboard', state: 'armed', view });

/** What stands over a picture, and what is in it: popups side by side, or one view of the dashboard. */
const PICTURES: readonly (readonly [file: string, title: string, places: readonly Place[], look: Look])[] = [
  ['1-popup', 'Can my card be charged? Two seconds.', [popup('armed'), popup('paying'), popup('safe')], {}],
  ['2-overview', 'Everything that can cost money, on one page.', [dashboard('overview')], {}],
  ['3-history', 'Where the money went, and where it leads.', [dashboard('history')], {}],
  [
    '4-unknown',
    'When it cannot see, it says so.',
    [popup('blind'), popup('charge-near'), popup('credit')],
    { theme: 'dark' },
  ],
  ['5-settings', 'Your thresholds, your guard, your brake.', [dashboard('settings')], {}],
];

/** Takes the pictures for README and stores into docs/screenshots, and a sheet of them. */
export async function shootForStores(chrome: string): Promise<void> {
  const folder = path.join(ROOT, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const gallery = await openGallery(chrome);
  try {
    for (const [file, title, places, look] of PICTURES) {
      const shots: string[] = [];
      for (const place of places) shots.push(await dataOf(gallery, place, look));
      await compose(gallery, path.join(folder, `${file}.png`), frame(title, shots, look));
    }
    const all = PICTURES.map(([file]) => encoded(readFileSync(path.join(folder, `${file}.png`))));
    await compose(gallery, path.join(folder, 'sheet.png'), sheet(all));
  } finally {
    await gallery.close();
  }
}

async function dataOf(gallery: Gallery, place: Place, look: Look): Promise<string> {
  await gallery.show(place, { ...look, scale: 2 });
  if (place.face === 'popup') {
    const height = await gallery.page.evaluate(() => document.body.scrollHeight);
    await gallery.page.setViewport({ width: 360, height: Math.min(height, 640), deviceScaleFactor: 2 });
  } else await gallery.page.setViewport({ width: 1180, height: 690, deviceScaleFactor: 2 });
  return encoded(await gallery.page.screenshot());
}

function encoded(data: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(data).toString('base64')}`;
}

function frame(title: string, shots: readonly string[], { theme = 'light' }: Look): string {
  const width = shots.length === 1 ? 1100 : 360;
  const ground = theme === 'dark' ? 'background:#0b0d11;color:#f2f3f6' : 'background:#e9edf3;color:#15181f';
  const images = shots.map((data) => `<img width="${width}" src="${data}">`).join('');
  return `<style>
    body{margin:0;${ground};font:600 34px system-ui,sans-serif;text-align:center;overflow:hidden}
    h1{font-size:34px;letter-spacing:-.02em;margin:42px 0 34px}
    div{display:flex;justify-content:center;align-items:flex-start;gap:36px}
    img{border-radius:14px;box-shadow:0 12px 40px rgb(18 22 32/.22)}
  </style><h1>${title}</h1><div>${images}</div>`;
}

function sheet(all: readonly string[]): string {
  const images = all.map((data) => `<img width="400" src="${data}">`).join('');
  return `<style>body{margin:0;padding:13px;background:#fff;display:flex;flex-wrap:wrap;gap:14px}img{outline:1px solid #ddd}</style>${images}`;
}

async function compose({ page }: Gallery, file: string, html: string): Promise<void> {
  await page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  await page.setContent(html);
  await page.screenshot({ path: file as `${string}.png` });
}
