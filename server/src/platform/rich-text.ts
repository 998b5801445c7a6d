import { imageAt, imagePath } from '@rapport/shared/images';
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
    'img',
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'class'],
    ol: ['start'],
    th: ['scope'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  },
  // Only our own images, under the one path that serves them.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && !/^\/images\/[0-9a-f-]{36}\.webp$/.test(attribs['src'] ?? ''),
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
// A picture elsewhere would tell its host who reads; it stays a link. Our own have a form of their own.
markdown.disable('image');
markdown.inline.ruler.before('link', 'own_image', (state, silent) => {
  const found = state.src.startsWith('![', state.pos) ? imageAt(state.src, state.pos) : null;
  if (!found || found.to > state.posMax) {
    return false;
  }
  if (!silent) {
    const token = state.push('own_image', 'img', 0);
    token.content = found.alt;
    token.attrs = [
      ['src', imagePath(found.id)],
      ['alt', found.alt],
      ['width', String(found.width)],
      ['height', String(found.height)],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ];
  }
  state.pos = found.to;
  return true;
});
/** `plain` in the environment of a rendering asks for the words of an image instead of the image. */
markdown.renderer.rules['own_image'] = (tokens, at, _options, env, renderer) => {
  const token = tokens[at];
  if (!token) {
    return '';
  }
  return (env as { plain?: boolean }).plain
    ? markdown.utils.escapeHtml(token.content)
    : `<img${renderer.renderAttrs(token)}>`;
};

/** Markdown as safe HTML: no raw HTML, links marked, headings below the page's own. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown.render(text), ALLOWED).trim();
}

/** Rendered text as a program elsewhere reads it: what leads to us is named whole. @param origin scheme and host. */
export function readElsewhere(html: string, origin: string): string {
  const whole = (address: string | undefined): string =>
    address?.startsWith('/') ? origin + address : (address ?? '');
  return sanitizeHtml(html, {
    ...ALLOWED,
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src']?.startsWith(`${origin}/images/`),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, href: whole(attribs['href']) } }),
      img: (tagName, attribs) => ({ tagName, attribs: { ...attribs, src: whole(attribs['src']) } }),
    },
  });
}

/** The words alone, of an image what it shows; for excerpts, descriptions and mail. @param max UTF-16 units, cut at a word. */
export function plainExcerpt(text: string, max: number): string {
  const plain = sanitizeHtml(markdown.render(text, { plain: true }), {
    allowedTags: [],
    allowedAttributes: {},
  })
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
