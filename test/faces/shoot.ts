import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Gallery, type Look, openGallery, WIDTHS } from './gallery.ts';
import { type FaceName, LANGUAGES, PLACES, type Place, VIEWS, WORDY } from './places.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Shot {
  readonly name: string;
  readonly file: string;
}

/**
 * Takes pictures of a face into artifacts/<face>: of the states (`state` or `state:view`) that are named, else of all, with
 * a sheet of them. `--lang=de --theme=dark --width=320 --text=200` say how; with a language and no states, those that show
 * its words.
 */
export async function shoot(args: readonly string[], chrome: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      theme: { type: 'string' },
      width: { type: 'string' },
      text: { type: 'string' },
    },
  });
  const [face = 'popup', ...names] = positionals as [FaceName?, ...string[]];
  const gallery = await openGallery(chrome);
  try {
    for (const theme of THEMES.filter((each) => values.theme === undefined || each === values.theme)) {
      const look: Look = { theme, scale: face === 'popup' ? 2 : 1, ...given(values) };
      const shots: Shot[] = [];
      for (const place of wanted(face, names, values.lang)) shots.push(await shot(gallery, place, look));
      if (names.length === 0) await sheet(gallery, face, shots, look);
    }
  } finally {
    await gallery.close();
  }
}

const THEMES = ['light', 'dark'] as const;

/** Every face and state, and what shows the words of every language. */
export async function shootAll(chrome: string): Promise<void> {
  for (const face of ['popup', 'dashboard']) {
    await shoot([face], chrome);
    for (const lang of LANGUAGES) await shoot([face, `--lang=${lang}`, '--theme=light'], chrome);
  }
}

function given({ lang, width, text }: { lang?: string; width?: string; text?: string }): Look {
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(width === undefined ? {} : { width: Number(width) }),
    ...(text === undefined ? {} : { text }),
  };
}

function wanted(face: FaceName, names: readonly string[], lang: string | undefined): readonly Place[] {
  if (names.length === 0) return (lang === undefined ? PLACES : WORDY).filter((place) => place.face === face);
  return names.map((name) => {
    const [state = '', view = face === 'popup' ? '' : `${VIEWS[0]}`] = name.split(':');
    return { face, state, view };
  });
}

function fileOf(face: FaceName, parts: readonly (string | number | false | undefined)[]): Shot {
  const name = parts.filter(Boolean).join('-');
  const folder = path.join(ROOT, 'artifacts', face);
  mkdirSync(folder, { recursive: true });
  return { name, file: path.join(folder, `${name}.png`) };
}

async function shot(gallery: Gallery, place: Place, look: Look): Promise<Shot> {
  const { face, state, view } = place;
  const { theme, lang, width, text } = look;
  const taken = fileOf(face, [state, view, theme, lang, width, text && `text${text}`]);
  await gallery.show(place, look);
  await gallery.picture(taken.file, look);
  return taken;
}

/** All pictures side by side. */
async function sheet({ page }: Gallery, face: FaceName, shots: readonly Shot[], { theme, lang }: Look): Promise<void> {
  const [count, shown] = face === 'popup' ? [7, WIDTHS.popup] : [4, WIDTHS.dashboard / 2];
  const figures = shots.map(({ name, file }) => {
    const data = readFileSync(file).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img width="${shown}" src="data:image/png;base64,${data}"></figure>`;
  });
  const ground = theme === 'dark' ? 'background:#000;color:#ddd' : 'background:#ddd';
  const style = `<style>body{columns:${count};gap:16px;margin:16px;font:14px sans-serif;${ground}}figure{margin:0 0 16px;break-inside:avoid}</style>`;
  await page.setViewport({ width: 16 + count * (shown + 16), height: 1000 });
  await page.setContent(style + figures.join(''));
  await page.screenshot({ path: fileOf(face, ['sheet', theme, lang]).file as `${string}.png`, fullPage: true });
}
