import { accentTones } from '@rapport/shared/accent';

/** Rapport's own accent, as in the client's tokens. */
export const OWN_ACCENT = '#0f5c57';

/** Rapport's own mark, people under one roof; the client draws the same (client/src/app/shell/Mark.tsx). */
const OWN_MARK =
  '<g fill="none" stroke-width="2.2" stroke-linecap="round"><path d="M4 14c0-5 3.5-8 8-8s8 3 8 8"/>' +
  '<path d="M8 15c0-2.6 1.6-4.4 4-4.4s4 1.8 4 4.4"/><circle cx="12" cy="18" r="1.4" fill="currentColor"/></g>';

/** Commands and numbers of an SVG path; anything else could end the attribute it stands in. */
const PATH_DATA = /^[MmZzLlHhVvCcSsQqTtAa0-9eE\s,.+-]{1,20000}$/;

interface Look {
  mark: string | null;
  accent: string | null;
}

/** The community's mark as an SVG image in its accent. */
export function markSvg({ mark, accent }: Look): string {
  const { light } = accentTones(accent ?? OWN_ACCENT);
  const colour = accent ? light.accent : OWN_ACCENT;
  const drawing = mark && PATH_DATA.test(mark) ? `<path fill="currentColor" d="${mark}"/>` : OWN_MARK;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" color="${colour}">` +
    `${drawing.replace('<g ', '<g stroke="currentColor" ')}</svg>`
  );
}
