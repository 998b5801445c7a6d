/** Hands a text to the browser as a file to keep, where downloads go. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; revoked at once, some save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
