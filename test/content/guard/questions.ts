import type { GuardKind, GuardQuestion, GuardTerm } from '../../../src/watch/guard/question.ts';
import { END_ISOLATE, ISOLATE } from '../../../src/words/isolated.ts';

/** Marks each amount and time that is written between braces, as the worker's words do. */
const marked = (text: string): string => text.replaceAll('{', ISOLATE).replaceAll('}', END_ISOLATE);

type Row = readonly [label: string, text: string, strong?: string];

const row = ([label, text, strong]: Row, isNow: boolean): GuardTerm => ({
  label: marked(label),
  text: marked(text),
  strong: strong === undefined ? null : marked(strong),
  isNow,
});

interface Draft {
  readonly tone?: GuardQuestion['tone'];
  readonly amount?: string;
  readonly age?: string;
  readonly title: string;
  /** Does, costs now, may cost later, undo; more come first. */
  readonly rows: readonly Row[];
  readonly now?: number;
  readonly refuse: string;
  readonly allow: string;
  readonly remember?: string;
  readonly from?: string;
  readonly language?: string;
  readonly direction?: GuardQuestion['direction'];
}

export function questionFrom(kind: GuardKind, draft: Draft): GuardQuestion {
  const { rows, now = rows.length - 3 } = draft;
  return {
    kind,
    tone: draft.tone ?? 'warning',
    amount: draft.amount ?? null,
    from: draft.from ?? 'Usage Watchdog has held this back',
    age: draft.age ?? 'read 1 min ago',
    title: marked(draft.title),
    terms: rows.map((each, index) => row(each, index === now)),
    refuse: marked(draft.refuse),
    allow: marked(draft.allow),
    remember: draft.remember === undefined ? null : marked(draft.remember),
    language: draft.language ?? 'en',
    direction: draft.direction ?? 'ltr',
  };
}

const tax = (amount: string) => `{${amount}\u00a0+\u00a0tax}`;

/** One of each kind, in the words of the design. */
export const QUESTIONS: Readonly<Record<GuardKind, GuardQuestion>> = {
  'reload-on': questionFrom('reload-on', {
    tone: 'danger',
    amount: '1380:2:USD',
    title: 'Turn auto-reload on?',
    rows: [
      [
        'What it does',
        'Charges your card without asking, every time the balance falls below {$5.00,} back up to {$15.00.}',
      ],
      ['Costs now', 'The balance is {$1.20,} so it charges at once.', `About ${tax('$13.80')}`],
      [
        'May cost later',
        `About ${tax('$10.00')} each time. How often is not capped: 6 charges in 10 minutes have been reported.`,
      ],
      ['Undo', 'Off at any time. What has been charged is not refunded.'],
    ],
    refuse: 'Keep it off',
    allow: `Charge about ${tax('$13.80')}`,
  }),
  'reload-raised': questionFrom('reload-raised', {
    tone: 'danger',
    amount: '4500:2:USD',
    title: 'Raise auto-reload?',
    rows: [
      ['What it does', 'Below {$5.00} your card is charged back up to {$50.00} instead of {$15.00.}'],
      ['Costs now', 'The balance is {$21.86.}', 'Nothing now'],
      ['May cost later', `Each charge grows from about ${tax('$10.00')} to about ${tax('$45.00')}.`],
      ['Undo', 'Back at any time. What has been charged is not refunded.'],
    ],
    refuse: 'Keep {$15.00}',
    allow: 'Raise',
  }),
  'switch-on': questionFrom('switch-on', {
    amount: '1088:2:USD',
    age: 'auto-reload not read',
    title: 'Turn usage credits on?',
    rows: [
      ['What it does', 'Past your plan limits, messages are paid: from the balance, {$4.12,} then by auto-reload.'],
      [
        'Costs now',
        'if auto-reload is on. It could not be read; counted with the usual {$5.00} and {$15.00.}',
        `Perhaps ${tax('$10.88')}`,
      ],
      ['May cost later', 'Up to {$50.00} a month, your limit. One long request can pass it.'],
      ['Undo', 'Off at any time; that stops further use. What is spent stays spent.'],
    ],
    refuse: 'Keep it off',
    allow: `Turn on, may charge ${tax('$10.88')}`,
  }),
  'limit-raised': questionFrom('limit-raised', {
    amount: '5000:2:USD',
    title: 'Raise the limit to {$100.00}?',
    rows: [
      ['What it does', 'Paid use stops at {$100.00} a month instead of {$50.00.}'],
      ['Costs now', '', 'Nothing'],
      ['May cost later', 'Up to {$50.00} more this month. One long request can pass the limit.'],
      ['Undo', 'Lower it at any time. What is spent stays spent.'],
    ],
    refuse: 'Keep {$50.00}',
    allow: 'Raise',
  }),
  buy: questionFrom('buy', {
    tone: 'danger',
    amount: '5000:2:USD',
    title: 'Buy {$50.00} of credit?',
    rows: [
      ['The page shows', '', '{$5.00}'],
      ['The request charges', '', '{$50.00}'],
      ['What it does', 'Adds {$50.00} to the balance. It is valid until {10 November 2027.}'],
      ['Costs now', '5 to {23%} on top, depending on where you live.', tax('$50.00')],
      ['May cost later', 'Nothing by itself. Auto-reload is off.'],
      ['Undo', 'Not refundable, except within 14 days in the EEA and the UK.'],
    ],
    refuse: 'Don’t buy',
    allow: `Charge ${tax('$50.00')}`,
  }),
  claim: questionFrom('claim', {
    amount: '0:2:USD',
    title: 'Claim {$50.00} of free credit?',
    rows: [
      ['What it does', 'Adds {$50.00} until {9 January,} and switches usage credits on.'],
      ['Costs now', '', 'Nothing'],
      [
        'May cost later',
        'Past your plan limits this credit is spent, then your own {$4.12.} Auto-reload is off: your card is out of reach.',
      ],
      [
        'Undo',
        'Switch usage credits off at any time; the credit stays. Watchdog reminds you in 10 minutes if they are still on.',
      ],
    ],
    refuse: 'Not now',
    allow: 'Claim and switch on',
    remember: 'Switch usage credits off again once the credit has arrived',
  }),
  'plan-change': questionFrom('plan-change', {
    tone: 'danger',
    title: 'Change to Max 20x?',
    rows: [
      ['What it does', 'Moves your subscription from Pro to Max 20x.'],
      ['Costs now', 'The new price may be charged now.', 'Unknown'],
      ['May cost later', 'The new price at each renewal.'],
      ['Undo', 'Change back at any time; it counts from the next renewal.'],
    ],
    refuse: 'Keep Pro',
    allow: 'Change plan',
  }),
  'paid-send': questionFrom('paid-send', {
    title: 'Send this message on credit?',
    rows: [
      ['What it does', 'The session is used up. Until {17:00} each message is paid from usage credits.'],
      ['Costs now', 'Since {14:04} you have paid {$3.24.}', 'Not known before sending'],
      ['May cost later', `Balance {$8.36.} Below {$5.00} auto-reload charges about ${tax('$10.00')}.`],
      ['Instead', 'Wait until {17:00}: then the plan pays again.'],
    ],
    refuse: 'Don’t send',
    allow: 'Send and pay',
    remember: 'Don’t ask again until the session resets at {17:00}',
  }),
};
