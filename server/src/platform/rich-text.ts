import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Stored beside rendered text; raise it when rendering changes, so that old rows can be found and made anew. */
export const RENDERER_VERSION = 1;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
// A heading inside somebody's words must not outrank the headings of the page.
const HEADING_SHIFT = 2;

/** Turns `[@Name](member:<id>)`, which the composer writes for a mention, into a link to that member's page. */
const MENTION = /^member:([0-9a-f-]{36})$/;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'hr',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'class'], ol: ['start'], th: ['scope'] },
  allowedClasses: { a: ['mention'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attributes) => ({
      tagName,
      attribs: { ...attributes, ...(isOutside(attributes['href']) ? { rel: 'nofollow ugc noopener' } : {}) },
    }),
  },
};

function isOutside(href: string | undefined): boolean {
  return href !== undefined && !href.startsWith('/');
}

markdown.core.ruler.push('rapport', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + HEADING_SHIFT)}`;
    }
    for (const child of token.children ?? []) {
      const member = child.type === 'link_open' && MENTION.exec(String(child.attrGet('href') ?? ''));
      if (member) {
        child.attrSet('href', `/members/${member[1]}`);
        child.attrSet('class', 'mention');
      }
    }
  }
});
/** Cells of one table. A short line under a wide head is filled up with empty cells, so few words could make a page of them. */
const CELLS_MOST = 2_000;
const tables = new MarkdownIt();
tables.block.ruler.enableOnly(['table']);
const [readTable] = tables.block.ruler.getRules('');

markdown.block.ruler.at(
  'table',
  (state, start, end, silent) => {
    const columns = state.getLines(start, start + 1, 0, false).split('|').length;
    let last = start;
    while (last < end && !state.isEmpty(last)) {
      last += 1;
    }
    return columns * (last - start) <= CELLS_MOST && Boolean(readTable?.(state, start, end, silent));
  },
  { alt: ['paragraph', 'reference'] },
);
const validateLink = markdown.validateLink.bind(markdown);
markdown.validateLink = (url) =>
  MENTION.test(url) || (/^(https?:|mailto:|\/)/i.test(url) && validateLink(url));
// Images come with the upload route; until then a remote picture would tell its host who reads.
markdown.disable('image');

/** Markdown as safe HTML: no raw HTML, links marked, headings below the page's own. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown.render(text), ALLOWED).trim();
}

/** The words alone, for excerpts, descriptions and mail subjects. @param max UTF-16 units, cut at a word. */
export function plainExcerpt(text: string, max: number): string {
  const plain = sanitizeHtml(markdown.render(text), { allowedTags: [], allowedAttributes: {} })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= max) {
    return plain;
  }
  const cut = plain.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max - 30))}…`;
}

/** Ids of the members that a text mentions, each once, in order. */
export function mentionedIn(text: string): string[] {
  const ids = new Set<string>();
  for (const token of markdown.parse(text, {})) {
    for (const child of token.children ?? []) {
      const path =
        child.type === 'link_open'
          ? /^\/members\/([0-9a-f-]{36})$/.exec(String(child.attrGet('href')))
          : null;
      if (path?.[1]) {
        ids.add(path[1]);
      }
    }
  }
  return [...ids];
}
