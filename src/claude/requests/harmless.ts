/**
 * The end of a path, a line break, and a body that switches usage credits or auto-reload off and does nothing else, as
 * the page writes it. For the script in the page's own world when it stands alone: switching off is never in doubt.
 * Whatever this does not match is judged by `moneyRequestOf`, or asked.
 */
export const HARMLESS = /(?:limit\n\{"is_|settings\n\{")enabled":false\}$/;
