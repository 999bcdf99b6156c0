/** What the server says about this page: the organization, the wording, the language and the markup. */
export const settings = JSON.parse(document.querySelector('#replica-settings').textContent);

const ahead = settings.now - Date.now();

/** The time as the replica's clock has it. */
export function now() {
  return Date.now() + ahead;
}
