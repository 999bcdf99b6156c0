import puppeteer, { type Page } from 'puppeteer-core';
import { type GalleryServer, serveGalleries } from './gallery-server.ts';
import { type FaceName, OVER_PAGE, type Place } from './places.ts';

/** How a place is looked at. Nothing said: in English, light, at the face's own width. */
export interface Look {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The size of text, in percent. */
  readonly text?: string;
  readonly touch?: boolean;
  readonly forcedColors?: boolean;
  /** Device pixels for one of the page's. */
  readonly scale?: number;
}

export const WIDTHS: Readonly<Record<FaceName, number>> = { popup: 360, dashboard: 1280, guard: 620, 'in-page': 760 };
const HEIGHTS: Readonly<Record<FaceName, number>> = { popup: 600, dashboard: 800, guard: 700, 'in-page': 640 };
/** The text size of a browser's own settings, px: what is drawn over a page hangs on that, as no page can set it. */
const USUAL_TEXT = 16;

/** Chromium over the galleries of all faces. */
export interface Gallery {
  readonly page: Page;
  show(place: Place, look?: Look): Promise<void>;
  /** Looks at what is shown in another way, without loading it anew: a width, a theme, a size of text of our own pages. */
  turn(look: Pick<Look, 'theme' | 'width' | 'text'> & { readonly view?: string }): Promise<void>;
  /** Takes a picture of all that is shown, as long as it is. */
  picture(file: string, look?: Look): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(executablePath: string): Promise<Gallery> {
  const server: GalleryServer = await serveGalleries();
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-GB',
    ],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const cdp = await page.createCDPSession();
  page.on('pageerror', (error) => console.error(String(error)));

  const resize = async (width: number, height: number, { touch = false, scale = 1 }: Look) =>
    page.setViewport({ width, height, hasTouch: touch, isMobile: touch, deviceScaleFactor: scale });

  // The driver's own call does not know forced colours.
  const emulate = async ({ theme = 'light', forcedColors = false }: Look) => {
    const features = [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ];
    await cdp.send('Emulation.setEmulatedMedia', { features });
  };

  return {
    page,
    async show({ face, state, view }, look = {}) {
      const { lang = 'en', text = '' } = look;
      await resize(look.width ?? WIDTHS[face], look.height ?? HEIGHTS[face], look);
      await emulate(look);
      const isOverPage = OVER_PAGE.some((name) => name === face);
      const standard = isOverPage && text !== '' ? (USUAL_TEXT * Number(text)) / 100 : USUAL_TEXT;
      await cdp.send('Page.setFontSizes', { fontSizes: { standard } });
      // From one place of the address to another nothing would be loaded anew.
      await page.goto('about:blank');
      await page.goto(server.url(face, { state, lang, text }, view));
      const settled = state === 'loading' ? '[data-state=loading]' : '[data-state]:not([data-state=loading])';
      await page.waitForSelector(settled);
      if (state !== 'loading') await page.waitForSelector('[aria-busy=true]', { hidden: true });
      if (face === 'popup' && state === 'organizations') await page.click('button.org');
    },
    async turn(look) {
      const height = page.viewport()?.height ?? 800;
      if (look.width !== undefined) await resize(look.width, height, {});
      if (look.theme !== undefined) await emulate(look);
      if (look.view !== undefined) {
        await page.evaluate((view) => {
          location.hash = view;
        }, look.view);
        await page.waitForSelector(`[data-view=${look.view}]`);
        await page.waitForSelector('[aria-busy=true]', { hidden: true });
      }
      if (look.text !== undefined) {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, `${look.text}%`);
      }
    },
    async picture(file, look = {}) {
      const { width, height } = await page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: document.body.scrollHeight,
      }));
      await resize(width, Math.max(height, 120), look);
      await page.screenshot({ path: file as `${string}.png` });
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
