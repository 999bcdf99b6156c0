import { afterEach, describe, expect, it } from 'vitest';
import { shownInDialog } from '../../../src/claude/page/shown-in-dialog.ts';

const BUNDLES = `
  <label><input type="radio" name="what" value="b50" CHECK50>$50 for $45</label>
  <label><input type="radio" name="what" value="custom" CHECKOWN>Custom amount</label>
  <label>Custom amount<input name="custom" inputmode="decimal" value="5.00"></label>`;
const dialog = (content: string) => `<div role="dialog">${content}<button type="submit">Purchase</button></div>`;
const chosen = (which: 'CHECK50' | 'CHECKOWN') => BUNDLES.replace(which, 'checked').replace(/CHECK\w+/, '');

afterEach(() => {
  document.body.innerHTML = '';
});

function shown(html: string): string | null {
  document.documentElement.lang = 'en-US';
  document.body.innerHTML = html;
  return shownInDialog(document)?.text ?? null;
}

describe('what the page’s own dialog shows', () => {
  it.each<[string, string, string | null]>([
    ['no dialog', '<p>$5.00</p><input value="5.00">', null],
    ['a field', dialog('<input value="5.00">'), '5.00'],
    ['a number field', dialog('<input type="number" value="75">'), '75'],
    ['a choice that is ticked, and the field beside it', dialog(chosen('CHECK50')), '$50 for $45\n5.00'],
    ['a choice without an amount', dialog(chosen('CHECKOWN')), '5.00'],
    ['a button', '<div role="dialog"><button>Cancel</button><button>Pay $5.44</button></div>', 'Pay $5.44'],
    [
      'a pressed button',
      dialog('<button aria-pressed="true">$10</button><button aria-pressed="false">$20</button>'),
      '$10',
    ],
    ['the last of two', `${dialog('<input value="7">')}${dialog('<input value="5">')}`, '5'],
    ['two fields', dialog('<input value="5.00"><input value="1000">'), null],
    ['two buttons', dialog('<button>$5</button><button>$10</button>'), null],
    ['a field that is off', dialog('<input value="5.00" disabled>'), null],
    ['a field that is no number', dialog('<input value="5 Main Street">'), null],
    ['a password', dialog('<input type="password" value="5">'), null],
    ['nothing', dialog(''), null],
  ])('%s', (_, html, text) => {
    expect(shown(html)).toBe(text);
  });

  it('is also that of the form that has the focus', () => {
    document.body.innerHTML = '<form><input id="amount" value="12"><button>Buy</button></form>';
    document.querySelector<HTMLElement>('#amount')!.focus();
    expect(shownInDialog(document)?.text).toBe('12');
  });

  it('is bounded, whatever the page makes of itself', () => {
    document.documentElement.lang = 'x'.repeat(1000);
    document.body.innerHTML = dialog(
      `<label><input type="radio" checked>${'$5 '.repeat(1000)}</label><input value="5">`,
    );
    const found = shownInDialog(document)!;
    expect(found.text.length).toBeLessThanOrEqual(200);
    expect(found.language.length).toBeLessThanOrEqual(35);
  });
});
