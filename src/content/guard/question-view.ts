import { QUESTION_HOST } from '../../claude/requests/page-channel.ts';
import type { GuardQuestion, GuardTerm } from '../../watch/guard/question.ts';
import { END_ISOLATE, ISOLATE } from '../../words/isolated.ts';
import { mark, sign } from './question-sign.ts';
import { QUESTION_STYLE } from './question-style.ts';

const MARKED = new RegExp(`${ISOLATE}([^${END_ISOLATE}]*)${END_ISOLATE}`);

export interface QuestionView {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  readonly refuse: HTMLButtonElement;
  readonly allow: HTMLButtonElement;
  /** Null: nothing can be remembered. */
  readonly remember: HTMLInputElement | null;
  /** Puts the styles on; again after the host was moved between documents, which takes them off. */
  readonly dress: () => void;
}

/**
 * The question as nodes, not yet in the page. The host is made in a document without scripts, and has its closed root
 * before it enters the page: had the page defined the element, its own constructor would get at a root made later
 * (https://html.spec.whatwg.org/#dom-elementinternals-shadowroot).
 */
export function questionView(page: Document, question: GuardQuestion): QuestionView {
  const host = page.implementation.createHTMLDocument('').createElement(QUESTION_HOST);
  const root = host.attachShadow({ mode: 'closed' });
  host.setAttribute('data-risk', question.kind);
  host.setAttribute('data-amount', question.amount ?? 'unknown');

  const make = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]) => {
    const element = page.createElement(name);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };
  const said = (text: string): (Node | string)[] =>
    // Splitting at one group puts what it matched at the odd places.
    text.split(MARKED).map((piece, index) => (index % 2 === 1 ? make('bdi', 'n', piece) : piece));
  const row = ({ label, strong, text, isNow }: GuardTerm) => {
    const heart = strong === null ? [] : [make('strong', '', ...said(strong)), ' '];
    return make('div', isNow ? 'now' : '', make('dt', '', label), make('dd', '', ...heart, ...said(text)));
  };
  const button = (className: string, text: string) => {
    const element = make('button', className, ...said(text));
    element.type = 'button';
    return element;
  };

  const { kind, tone } = question;
  const title = make('h2', '', ...said(question.title));
  const from = make('p', 'from', make('span', '', mark(page), question.from), make('span', '', ...said(question.age)));
  const terms = make('dl', '', ...question.terms.map(row));
  const refuse = button('refuse', question.refuse);
  const allow = button(kind === 'claim' ? '' : 'pays', question.allow);
  const remember = question.remember === null ? null : page.createElement('input');
  const check =
    remember === null ? [] : [make('label', '', remember, make('span', '', ...said(question.remember ?? '')))];
  if (remember !== null) remember.type = 'checkbox';
  const head = make('header', '', from, make('div', 'ask', sign(page, kind, tone), title));
  const dialog = make('dialog', tone, head, terms, ...check, make('div', 'acts', refuse, allow));
  title.id = 'title';
  terms.id = 'terms';
  refuse.autofocus = true;
  // A click on the text leaves the focus inside.
  dialog.tabIndex = -1;
  dialog.lang = question.language;
  dialog.dir = question.direction;
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'terms');
  root.append(dialog);
  return { host, root, dialog, refuse, allow, remember, dress: () => dress(page, root) };
}

/** No page's policy forbids a constructed sheet; a style element is for where there are none. */
function dress(page: Document, root: ShadowRoot): void {
  if (root.adoptedStyleSheets?.length === 1 || root.querySelector('style') !== null) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(QUESTION_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox may refuse an array of the extension's world: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    const style = page.createElement('style');
    style.textContent = QUESTION_STYLE;
    root.prepend(style);
  }
}
