/** `reloadTarget` as it stands in a message key: `reload_target`. */
export function snaked(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
