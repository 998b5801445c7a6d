const SHEET = 'link[href^="/community.css"]';

/** Shows a changed accent on the page that is open: its style sheet has the accent in its address. */
export function showAccent(accent: string | null): void {
  const present = document.querySelector<HTMLLinkElement>(SHEET);
  if (!accent) return present?.remove();
  const sheet = present ?? document.head.appendChild(document.createElement('link'));
  sheet.rel = 'stylesheet';
  sheet.href = `/community.css?v=${encodeURIComponent(accent.replace('#', ''))}`;
}
