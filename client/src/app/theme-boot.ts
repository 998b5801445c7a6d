// Runs before the first paint, so that a chosen theme does not flash and no press is lost. Small and on its own for that
// reason.
try {
  const theme: unknown = JSON.parse(localStorage.getItem('rapport:theme') ?? 'null');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Without storage the system's choice stands.
}

// What is pressed before the page is alive is pressed once it is (early-presses.ts).
const early = new Map<Element, number>();
let isHeard = false;
const remember = ({ target, timeStamp }: MouseEvent): void => {
  const button = target instanceof Element ? target.closest('#root button[type="button"]') : null;
  if (!button) return;
  // Who gets an answer to the second press does not want the first one any more.
  if (isHeard) early.delete(button);
  else early.set(button, timeStamp);
};
addEventListener('click', remember, true);
Object.assign(window, {
  hearPresses: () => {
    isHeard = true;
  },
  takeEarlyPresses: () => {
    removeEventListener('click', remember, true);
    const taken = new Map(early);
    early.clear();
    return taken;
  },
});
