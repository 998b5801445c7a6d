/** After so long somebody has given up, and would be surprised. */
const TOO_LATE_MS = 10_000;

interface Booted extends Window {
  /** From here on the page hears presses itself. */
  hearPresses?: () => void;
  /** Of the script that ran before the first paint: each button with the moment of its last press, in milliseconds. */
  takeEarlyPresses?: () => Map<Element, number>;
}

/**
 * Says that the page comes alive now: React answers a press from its first moment on, by bringing alive what is pressed.
 * To press that again would undo it.
 */
export function hearPresses(): void {
  (window as Booted).hearPresses?.();
}

/** Presses what was pressed before the page was alive, once each: who got no answer presses twice. */
export function repeatEarlyPresses(): void {
  const presses = (window as Booted).takeEarlyPresses?.() ?? [];
  for (const [button, at] of presses) {
    const waited = performance.now() - at < TOO_LATE_MS;
    if (waited && button.isConnected && button instanceof HTMLElement) button.click();
  }
}
