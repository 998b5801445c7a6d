import type { Community } from '../lib/shell';
import type { Files, PageAssets } from './assets';
import { toScriptJson, type PageState } from './page-state';

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The root element's start tag; what React renders before it are elements for the document's head. */
export const ROOT = '<div data-shell="">';

interface DocumentParts {
  community: Pick<Community, 'language' | 'accent'> | null;
  /** What React rendered: head elements, then the root. */
  html: string;
  state: PageState;
  assets: PageAssets;
  /** Source files of the matched pages. */
  pages: string[];
}

/** One whole page: no inline script or style, so that the content policy needs no exceptions. */
export function documentOf({ community, html, state, assets, pages }: DocumentParts): string {
  const language = community?.language ?? 'en';
  const direction = rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const start = Math.max(0, html.indexOf(ROOT));
  const shown: Files[] = [
    ...pages.flatMap((file) => assets.pages[file] ?? []),
    ...state.parts.flatMap((file) => assets.parts[file] ?? []),
  ];
  const styles = [...assets.shared.styles, ...shown.flatMap((files) => files.styles)];
  const scripts = [...assets.shared.scripts, ...shown.flatMap((files) => files.scripts)];
  // The accent is part of the address, so that a changed one is fetched although the file is cached for long.
  const accent = community?.accent
    ? `/community.css?v=${encodeURIComponent(community.accent.replace('#', ''))}`
    : null;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html.slice(0, start),
    `<script src="${escape(assets.theme)}"></script>`,
    ...[...new Set(styles)].map((file) => `<link rel="stylesheet" href="${escape(file)}">`),
    accent && `<link rel="stylesheet" href="${escape(accent)}">`,
    assets.font &&
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escape(assets.font)}">`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...[...new Set(scripts)].map((file) => `<link rel="modulepreload" href="${escape(file)}">`),
    `<script type="module" src="${escape(assets.entry)}"></script>`,
  ];
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head>${head.filter(Boolean).join('\n')}</head>
<body><div id="root">${html.slice(start)}</div>
<script type="application/json" id="state">${toScriptJson(state)}</script>
</body>
</html>
`;
}
