/**
 * The words of the channel between the script in the page's own world and the one in the isolated world. `HERE` and `WHO`
 * are events of the document and carry nothing but an empty element; `ASK` and `ANSWER` happen inside its closed shadow
 * root, where a page cannot listen. All details are plain strings, as those cross between worlds in every browser.
 *
 * `ASK` (cancelable; whoever hears it cancels it, which is the proof that somebody does), by its first letter:
 *   `q` id ` ` method ` ` URL [line break, body]   a question; without a body it could not be read. Of a message not the body
 *               but what `MODEL` finds in it
 *   `b` id      still waiting, is anybody there?
 *   `w` id      withdrawn
 *   `l` text    what an answer says of the limits
 *   `n` lines   decided while nobody was there: `true` (confirmed), `false` (refused) or `undefined` (nobody could be
 *               asked, so it was sent), ` `, method, ` `, URL
 *
 * `ANSWER`:
 *   id                     send it
 *   id, line break, body   refuse it: the page gets a 403 with this body
 *   `hello`, line break, question, line break, body   somebody is there now; the words for when nobody is
 */
export const HERE = 'watchdog!';
export const WHO = 'watchdog?';
export const ASK = 'ask';
export const ANSWER = 'answer';

/** The element that shows a question: what is left of it when its script is gone, the other half takes away. */
export const QUESTION_HOST = 'usage-watchdog-guard';

/** Characters of a body that are read for a question; a longer one counts as unreadable. */
export const MAX_BODY = 65_536;
