/**
 * The locale of a text: `ui`, the browser's, where it is of the text's language (`en-GB` for an English text), else the
 * text's language in the browser's region (an English text in a Swedish browser: `en-SE`). BCP 47 tags.
 */
export function localeFor(text: string, ui: string): string {
  const [own, theirs] = [new Intl.Locale(text).maximize(), new Intl.Locale(ui).maximize()];
  if (own.language === theirs.language && own.script === theirs.script) return ui;
  return theirs.region === undefined ? text : new Intl.Locale(own, { region: theirs.region }).minimize().toString();
}
