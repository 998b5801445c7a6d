const item = '[data-item]';

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(item)];

const currentItem = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(item) ?? null;

/** The link that stands for an item of a list: the one in its heading. */
const linkOf = (element: HTMLElement): HTMLAnchorElement | null =>
  element.querySelector<HTMLAnchorElement>('[data-item-link]') ?? element.querySelector('a');

function move(step: 1 | -1): void {
  const all = items();
  const from = currentItem();
  const index = from ? all.indexOf(from) + step : 0;
  const next = all[Math.max(0, Math.min(all.length - 1, index))];
  if (!next) return;
  linkOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

const acts: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => {
    const from = currentItem();
    if (from) linkOf(from)?.click();
  },
  v: () => (currentItem() ?? document).querySelector<HTMLElement>('[data-support]')?.click(),
};

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Handles one key press: moves in the list of the page, opens or supports what is chosen. Keys typed into a
 * field, with a modifier, or while a dialog is open are left alone (WCAG 2.1.4).
 */
export function pressKey(event: KeyboardEvent, help: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || types(event.target)) return;
  if (document.querySelector('[role="dialog"]')) return;
  const act = event.key === '?' ? help : acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
