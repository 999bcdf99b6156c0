import { wordingIn } from '../../../src/background/wording.ts';
import { createLine } from '../../../src/content/in-page/line.ts';
import { createPanel } from '../../../src/content/in-page/panel.ts';
import { createFormat } from '../../../src/words/format.ts';
import { ZONE } from '../../popup/accounts.ts';
import { galleryLanguage } from '../gallery-language.ts';
import { offerParts } from '../offer-parts.ts';
import { SPECIMENS, viewOf } from './views.ts';

/** The real line over a composer, and the real panel beside settings, in the worker's own words. */
const { translate, locale } = galleryLanguage();
const wording = wordingIn({ t: translate, format: createFormat({ locale, timeZone: ZONE }) }, locale);
const tongue = wording.language();
const ignore = () => undefined;
const common = { page: document, window, putAway: ignore };
const composer = document.querySelector('.composer');
const settings = document.querySelector('section');

const newLine = () => createLine({ ...common, act: ignore, signal: new AbortController().signal });
let line = newLine();
let panel = createPanel(common);

await offerParts(
  SPECIMENS.map(({ name }) => name),
  (name) => {
    const specimen = SPECIMENS.find((each) => each.name === name)!;
    const { part } = specimen;
    const brief = wording.brief(viewOf(specimen));
    if (brief[part] === null) throw new Error(`nothing is said of ${name}`);
    line.draw(null, tongue, null);
    panel.draw(null, tongue, null);
    [line, panel] = [newLine(), createPanel(common)];
    document.body.dataset.part = part;
    if (part === 'line') line.draw(brief.line, tongue, composer);
    else panel.draw(brief.panel, tongue, settings);
    return `usage-watchdog-${part}`;
  },
);
