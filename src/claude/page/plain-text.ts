const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Marks of direction, zero-width characters and soft hyphens: they are in formatted money, and say nothing. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text as it looks, in plain characters: one kind of space, hyphen and width. Not NFKC, which would turn the small
 * digits of a price (`$8⁷⁴`) into large ones.
 */
export function clean(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/￥/g, '¥')
    .replace(/￦/g, '₩')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `clean`, in lower case and without a colon or full stop at the end: the form in which labels are compared. */
export function plain(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/\s*[:.。]$/, '');
}
