/**
 * What this device keeps. Storage can be full or forbidden (private windows, blocked cookies); the page
 * must work without it, so reads answer null and writes answer whether they were kept.
 */
export function readStored<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`rapport:${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(`rapport:${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(`rapport:${key}`);
  } catch {
    // Nothing was kept, so nothing needs to go.
  }
}
