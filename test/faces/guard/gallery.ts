import { claudeRequests } from '../../../src/background/claude-requests.ts';
import { QUESTION_HOST } from '../../../src/claude/requests/page-channel.ts';
import { askUser } from '../../../src/content/guard/dialog.ts';
import { createFormat } from '../../../src/words/format.ts';
import { NOW, ZONE } from '../../popup/accounts.ts';
import { galleryLanguage } from '../gallery-language.ts';
import { offerParts } from '../offer-parts.ts';
import { SPECIMENS } from './requests.ts';

/** The real question of each request, in the worker's own words, over a page. */
const { translate, locale } = galleryLanguage();
const judge = claudeRequests({ t: translate, format: createFormat({ locale, timeZone: ZONE }) }, locale);
let asking = new AbortController();

await offerParts(
  SPECIMENS.map(({ name }) => name),
  (name) => {
    const { account, caught, taxPermille } = SPECIMENS.find((each) => each.name === name)!;
    const judged = judge.judge(caught, account, { now: NOW, taxPermille });
    if (judged?.asks !== true) throw new Error(`nothing is asked about ${name}`);
    asking.abort();
    asking = new AbortController();
    void askUser(document, judged.question(), asking.signal);
    return QUESTION_HOST;
  },
);
