/** Hands the user a file through the browser's own download. `type` is its media type. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the data by the next turn; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(url));
}
