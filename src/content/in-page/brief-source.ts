import { TONE_OF, type Tone } from '../../risk/verdict-word.ts';
import type { BriefDocument, LineBrief, OrgBrief, PanelBrief } from '../../watch/brief/brief.ts';
import type { ExtensionStorage } from '../runtime.ts';

const KEY = 'brief';

/** Hands on the brief as it is now and each time that it changes; null = there is none that can be trusted. */
export type Briefs = (hear: (brief: BriefDocument | null) => void) => void;

/** The brief in storage. What cannot be read is no brief: what is shown over the page is right or it is not there. */
export function briefsIn(storage: ExtensionStorage | undefined, signal: AbortSignal): Briefs {
  return (hear) => {
    let changes = 0;
    const changed: Parameters<NonNullable<ExtensionStorage['onChanged']>['addListener']>[0] = (changed, area) => {
      if (signal.aborted || area !== 'local' || changed[KEY] === undefined) return;
      changes += 1;
      hear(briefIn(changed[KEY].newValue));
    };
    const first = (raw: unknown) => {
      // What changed meanwhile is newer than what was read.
      if (!signal.aborted && changes === 0) hear(briefIn(raw));
    };
    void storage?.local?.get(KEY).then(
      (stored) => first(stored[KEY]),
      () => first(null),
    );
    storage?.onChanged?.addListener(changed);
    signal.addEventListener('abort', () => {
      try {
        storage?.onChanged?.removeListener(changed);
      } catch {
        // An orphan's API throws whatever is asked of it; its listeners went with the extension.
      }
    });
  };
}

/** By hand: a content script carries no schemas. One organization's broken part leaves the others'. */
export function briefIn(raw: unknown): BriefDocument | null {
  if (!isObject(raw) || raw.version !== 1 || !areTexts(raw, 'language', 'dismiss') || !isObject(raw.orgs)) return null;
  const orgs = Object.entries(raw.orgs).filter((entry): entry is [string, OrgBrief] => isOrg(entry[1]));
  return {
    ...(raw as unknown as BriefDocument),
    direction: raw.direction === 'rtl' ? 'rtl' : 'ltr',
    orgs: Object.fromEntries(orgs),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null;
}

function areTexts(raw: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof raw[key] === 'string');
}

function isTone(raw: unknown): raw is Tone {
  return Object.values<unknown>(TONE_OF).includes(raw);
}

function isOrg(raw: unknown): raw is OrgBrief {
  return isObject(raw) && (raw.line === null || isLine(raw.line)) && (raw.panel === null || isPanel(raw.panel));
}

function isLine(raw: unknown): raw is LineBrief {
  return isObject(raw) && isTone(raw.tone) && areTexts(raw, 'text', 'action') && typeof raw.until === 'number';
}

function isPanel(raw: unknown): raw is PanelBrief {
  if (!isObject(raw) || !areTexts(raw, 'title', 'age') || !Array.isArray(raw.controls)) return false;
  return raw.controls.every((each) => isObject(each) && isTone(each.tone) && areTexts(each, 'name', 'state', 'text'));
}
