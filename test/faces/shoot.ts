import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Gallery, type Look, openGallery, WIDTHS } from './gallery.ts';
import { type FaceName, LANGUAGES, OVER_PAGE, PARTS, PLACES, type Place, VIEWS, WORDY } from './places.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Shot {
  readonly name: string;
  readonly file: string;
}

/**
 * Takes pictures of a face into artifacts/<face>: of the states (`state` or `state:view`) that are named, else of all, with
 * a sheet of them. `--lang=de --theme=dark --width=320 --height=330 --text=200 --forced-colors` say how; with a language
 * and no states, those that show its words.
 */
export async function shoot(args: readonly string[], chrome: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      theme: { type: 'string' },
      width: { type: 'string' },
      height: { type: 'string' },
      text: { type: 'string' },
      'forced-colors': { type: 'boolean', default: false },
    },
  });
  const [face = 'popup', ...names] = positionals as [FaceName?, ...string[]];
  const gallery = await openGallery(chrome);
  try {
    for (const theme of THEMES.filter((each) => values.theme === undefined || each === values.theme)) {
      const look: Look = { theme, scale: face === 'dashboard' ? 1 : 2, ...given(values) };
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
  for (const face of ['popup', 'dashboard', ...OVER_PAGE]) {
    await shoot([face], chrome);
    for (const lang of LANGUAGES) await shoot([face, `--lang=${lang}`, '--theme=light'], chrome);
  }
}

interface Options {
  readonly lang?: string;
  readonly width?: string;
  readonly height?: string;
  readonly text?: string;
  readonly 'forced-colors': boolean;
}

function given({ lang, width, height, text, 'forced-colors': forcedColors }: Options): Look {
  return {
    forcedColors,
    ...(lang === undefined ? {} : { lang }),
    ...(width === undefined ? {} : { width: Number(width) }),
    ...(height === undefined ? {} : { height: Number(height) }),
    ...(text === undefined ? {} : { text }),
  };
}

function wanted(face: FaceName, names: readonly string[], lang: string | undefined): readonly Place[] {
  if (names.length === 0)
    return [...(lang === undefined ? PLACES : WORDY), ...PARTS].filter((place) => place.face === face);
  return names.map((name) => {
    const [state = '', view = face === 'dashboard' ? `${VIEWS[0]}` : ''] = name.split(':');
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
  const { theme, lang, width, height, text, forcedColors } = look;
  const taken = fileOf(face, [
    ...[state, view, theme, lang, width, height && `high${height}`],
    ...[text && `text${text}`, forcedColors && 'forced'],
  ]);
  await gallery.show(place, look);
  await gallery.picture(taken.file, look);
  return taken;
}

/** All pictures side by side. */
async function sheet({ page }: Gallery, face: FaceName, shots: readonly Shot[], { theme, lang }: Look): Promise<void> {
  const [count, shown] =
    face === 'popup' ? [7, WIDTHS.popup] : [4, face === 'dashboard' ? WIDTHS.dashboard / 2 : WIDTHS[face]];
  const figures = shots.map(({ name, file }) => {
    const data = readFileSync(file).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img width="${shown}" src="data:image/png;base64,${data}"></figure>`;
  });
  const ground = theme === 'dark' ? 'background:#000;color:#ddd' : 'background:#ddd';
  const style = `<!doctype html><style>body{columns:${count};gap:16px;margin:16px;font:14px sans-serif;${ground}}figure{margin:0 0 16px;break-inside:avoid}</style>`;
  await page.setViewport({ width: 16 + count * (shown + 16), height: 1000 });
  await page.setContent(style + figures.join(''));
  await page.screenshot({ path: fileOf(face, ['sheet', theme, lang]).file as `${string}.png`, fullPage: true });
}
